using System.Text;

namespace XenLint.Reporting.Tests;

public sealed class TheSummaryOfAJob
{
    [Fact]
    public void Stays_below_what_github_shows_and_says_at_its_top_what_it_left_out()
    {
        var summary = Reports.Markdown(Flood.Of(25_000));

        Assert.InRange(Encoding.UTF8.GetByteCount(summary), 800_000, MarkdownReport.MostBytes);
        var shown = summary.Split('\n').Count(line => line.Contains("[XL2902]", StringComparison.Ordinal));
        Assert.Contains($"Left out: {25_000 - shown} findings, 1 pools.", string.Join('\n', summary.Split('\n').Take(4)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(21_000)]
    [InlineData(24_000)]
    public void Is_sound_wherever_it_is_cut(int mostBytes)
    {
        var summary = Reports.Markdown(Decided.Compared(), mostBytes);

        Assert.InRange(Encoding.UTF8.GetByteCount(summary), 1, mostBytes);
        Assert.Equal(Count(summary, "<details>"), Count(summary, "</details>"));
    }

    [Fact]
    public void Names_the_command_that_collects_what_was_missing() =>
        Assert.Contains("<code>xen-bugtool --yestoall</code>", Reports.Markdown(Reports.Run(SamplePool.Fleet())), StringComparison.Ordinal);

    [Fact]
    public void Has_what_is_new_first()
    {
        var rows = Reports.Markdown(Decided.Compared()).Split('\n').Where(line => line.StartsWith("| error", StringComparison.Ordinal) || line.StartsWith("| warning", StringComparison.Ordinal)).ToList();

        Assert.Contains("**new**", rows[0], StringComparison.Ordinal);
    }

    private static int Count(string text, string word) => text.Split(word).Length - 1;
}
