using System.Text.Json;

namespace XenLint.Cli.Tests;

public sealed class ReportFileTests : IDisposable
{
    private const string OtherUuid = "22222222-0000-4000-8000-000000000002";

    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void A_report_replaces_the_old_one_and_leaves_nothing_else_behind()
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());
        workplace.Write("report.json", "old");

        workplace.Run(pool, "--quiet", "-o", "report.json");

        Assert.Equal(["pool.xml", "report.json"], workplace.Files());
        Assert.StartsWith("{", File.ReadAllText(workplace.PathOf("report.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_goes_to_standard_output_too_unless_the_user_wants_quiet()
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());

        Assert.Contains("XL1001", workplace.Run(pool, "-o", "report.json").Output, StringComparison.Ordinal);
        Assert.Equal("", workplace.Run(pool, "-o", "report.json", "--quiet").Output);
    }

    [Fact]
    public void A_text_file_is_the_same_whatever_terminal_the_run_was_started_on()
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());

        workplace.Run(new MemoryStream(), 60, CancellationToken.None, pool, "-o", "terminal.txt");
        workplace.Run(pool, "-o", "pipe.txt");

        Assert.Equal(File.ReadAllText(workplace.PathOf("pipe.txt")), File.ReadAllText(workplace.PathOf("terminal.txt")));
    }

    [Fact]
    public void Standard_output_can_be_any_format()
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());

        using var json = JsonDocument.Parse(workplace.Run(pool, "--format", "json").Output);
        using var sarif = JsonDocument.Parse(workplace.Run(pool, "--format", "sarif").Output);

        Assert.True(json.RootElement.TryGetProperty("findings", out _));
        Assert.True(sarif.RootElement.TryGetProperty("version", out _));
    }

    [Theory]
    [InlineData("results.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites name=\"XenLint\"")]
    [InlineData("findings.csv", "rule,severity,state,pool_id,")]
    [InlineData("gitlab=quality.json", "[\n  {\n    \"description\": ")]
    [InlineData("editor=findings.txt", "pool.xml(")]
    [InlineData("junit=results.txt", "<?xml")]
    public void Each_format_has_an_ending_or_a_prefix(string output, string beginning)
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());

        Assert.Equal("", workplace.Run(pool, "--quiet", "-o", output).Error);

        Assert.Contains(beginning, File.ReadAllText(workplace.PathOf(output[(output.IndexOf('=', StringComparison.Ordinal) + 1)..])), StringComparison.Ordinal);
    }

    [Fact]
    public void The_mark_for_the_pool_makes_one_file_for_each_capture()
    {
        var dumps = new[] { workplace.Write("a.xml", Dumps.Pool()), workplace.Write("b.xml", Dumps.Pool(OtherUuid)), workplace.Write("c.xml", Dumps.Pool()) };

        workplace.Run([.. dumps, workplace.Write("d.xml", ""), "--quiet", "-o", "{pool}.json"]);

        Assert.Equal(
            [$"{Dumps.PoolUuid}-2.json", $"{Dumps.PoolUuid}.json", $"{OtherUuid}.json"],
            workplace.Files().Where(file => file.EndsWith(".json", StringComparison.Ordinal)));
        var parts = workplace.Files().Where(file => file.EndsWith(".json", StringComparison.Ordinal)).Select(file =>
        {
            using var json = JsonDocument.Parse(File.ReadAllText(workplace.PathOf(file)));
            var pool = json.RootElement.GetProperty("pools").EnumerateArray().Single().GetProperty("id").GetString();
            return $"{pool}: {json.RootElement.GetProperty("inputs").GetArrayLength()} inputs";
        });
        Assert.Equal([$"{Dumps.PoolUuid}#2: 2 inputs", $"{Dumps.PoolUuid}: 2 inputs", $"{OtherUuid}: 2 inputs"], parts);
    }

    [Fact]
    public void A_pool_that_calls_itself_a_path_does_not_leave_the_folder()
    {
        var pool = workplace.Write("in/pool.xml", Dumps.Pool("../../etc/passwd"));
        Directory.CreateDirectory(workplace.PathOf("out"));

        workplace.Run(pool, "--quiet", "-o", "out/{pool}.json");

        Assert.Equal(["in/pool.xml", "out/------etc-passwd.json"], workplace.Files());
    }
}
