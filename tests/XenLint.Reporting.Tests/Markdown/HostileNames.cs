using System.Text.RegularExpressions;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

/// <summary>Names come from inputs that nobody vouches for; a summary or an annotation shows them and does nothing that they say.</summary>
public sealed partial class HostileNames
{
    private static readonly string[] Own = ["<span>", "</span>", "<code>", "</code>", "<details>", "</details>", "<summary>", "</summary>"];

    public static TheoryData<string> Names => [.. HostileRun.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Cannot_break_the_summary_of_a_job(string name) => IsSound(Reports.Markdown(HostileRun.With(name)));

    [Fact]
    public void Cannot_break_the_summary_whatever_they_hold() => Properties.HoldFor(Texts.Any, name => IsSound($"| {MarkdownText.Of(name)} | {MarkdownText.Code(name)} |\n"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Cannot_give_a_command_to_the_workflow(string name) => IsObeyed(Reports.Commands(HostileRun.With(name)));

    [Fact]
    public void Cannot_give_a_command_whatever_they_hold() =>
        Properties.HoldFor(Texts.NotEmpty.Where(name => !name.Contains('\uFFFD')), name => IsObeyed(Reports.Commands(HostileRun.With(name))), cases: 100);

    [Fact]
    public void Are_shown_as_they_are()
    {
        Assert.Equal("a&#124;b", MarkdownText.Of("a|b"));
        Assert.Equal("&#60;img src=x&#62;", MarkdownText.Of("<img src=x>"));
        Assert.Equal("<span>&#64;</span>octocat", MarkdownText.Of("@octocat"));
        Assert.Equal("http&#58;//a www&#46;a", MarkdownText.Of("http://a www.a"));
        Assert.Equal("<code>xe pif-list uuid=1</code>", MarkdownText.Code("xe pif-list uuid=1"));
        Assert.Equal("[XL1001](https://example.com/a.md)", MarkdownText.Link("XL1001", "https://example.com/a.md"));
        Assert.Equal("XL1001", MarkdownText.Link("XL1001", "javascript:alert(1)"));
        Assert.Equal("XL1001", MarkdownText.Link("XL1001", "https://example.com/a) ![x](b"));
    }

    /// <summary>Only the report's own elements, links and code; every row of a table has as many cells as its head.</summary>
    internal static void IsSound(string markdown)
    {
        var cells = 0;
        Assert.DoesNotContain('\r', markdown);
        foreach (var line in markdown.Split('\n'))
        {
            foreach (Match tag in Tag().Matches(line))
            {
                Assert.Contains(tag.Value, Own);
            }

            var rest = OwnLink().Replace(Tag().Replace(line, ""), "");
            Assert.DoesNotMatch(@"[<>`*_\[\]]|\\", rest.Replace("**", "", StringComparison.Ordinal));
            Assert.DoesNotMatch("(?i)://|www[.]", rest);
            Assert.DoesNotMatch("[@]", rest);
            cells = line.StartsWith('|') ? cells : 0;
            var bars = line.Count(letter => letter == '|');
            Assert.True(bars == 0 || line.StartsWith("| ", StringComparison.Ordinal), line);
            Assert.True(bars == 0 || cells == 0 || bars == cells, line);
            cells = bars;
        }
    }

    /// <summary>As the runner reads them: a line that begins with two colons, or that holds the older mark anywhere.</summary>
    private static void IsObeyed(string commands)
    {
        foreach (var line in commands.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var command = Command().Match(line);
            Assert.True(command.Success || line.StartsWith("xenlint: ", StringComparison.Ordinal), line);
            Assert.True(command.Success || !line.Contains("##[", StringComparison.Ordinal), line);
            Assert.DoesNotContain('\r', line);
            Assert.DoesNotMatch("%(?!25|3A|2C)", line);
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[[A-Za-z0-9]+\]\(https://[^ ()<>|]+\)")]
    private static partial Regex OwnLink();

    [GeneratedRegex("^::(error|warning|notice) (file=[^:,]+,line=[0-9]+,endLine=[0-9]+,(col=[0-9]+,endColumn=[0-9]+,)?)?title=[^:,]+::")]
    private static partial Regex Command();
}
