using System.Text.Json;

namespace XenLint.Cli.Tests;

public sealed class WaiverTests : IDisposable
{
    private const string FileName = "xenlint.waivers.json";
    private const string DhcpUuid = "dddd0000-0000-4000-8000-000000000005";

    private readonly Workplace workplace = new();
    private readonly Workplace elsewhere = new();
    private readonly string pool;

    public WaiverTests() => pool = elsewhere.Write("pool.xml", Dumps.Pool());

    public void Dispose()
    {
        workplace.Dispose();
        elsewhere.Dispose();
    }

    [Theory]
    [InlineData(DhcpUuid)]
    [InlineData("DDDD0000-0000-4000-8000-000000000005")]
    [InlineData("eth0")]
    [InlineData("eth0", "--class", "PIF")]
    [InlineData("pool/host[xs-02]/PIF[eth0]")]
    public void What_is_waived_stays_in_the_report_and_no_longer_fails_the_run(string name, params string[] more)
    {
        Assert.Equal(1, Check().Code);

        Assert.Equal(0, workplace.Run(["waive", "xl1001", name, "--reason", "new switches come", .. more]).Code);

        var run = Check("--format", "json");
        Assert.Equal(0, run.Code);
        using var report = JsonDocument.Parse(run.Output);
        var finding = Assert.Single(report.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("waived", finding.GetProperty("state").GetString());
        Assert.Equal("new switches come", finding.GetProperty("waiver").GetProperty("reason").GetString());
        Assert.Contains("; 1 waived", Check().Output, StringComparison.Ordinal);
        Assert.Contains("waived  new switches come", Check("--verbose").Output, StringComparison.Ordinal);
        Assert.Equal([FileName], workplace.Files());
    }

    [Fact]
    public void A_waiver_for_another_object_is_told_and_waives_nothing()
    {
        workplace.Run("waive", "XL1001", "eth7", "--reason", "r");

        var run = Check("--verbose");
        Assert.Equal(1, run.Code);
        Assert.Contains("XL0006", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_that_has_expired_is_told_and_waives_nothing()
    {
        workplace.Write(FileName, $$"""{ "schema": "xenlint-waivers/1", "waivers": [ { "rule": "XL1001", "object": { "uuid": "{{DhcpUuid}}" }, "reason": "r", "expires": "2020-01-31" } ] }""");

        var run = Check();
        Assert.Equal(1, run.Code);
        Assert.Contains("XL0005", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{FileName}:1:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_inside_an_input_is_not_used_unless_it_is_named()
    {
        workplace.Write("pool.xml", Dumps.Pool());
        workplace.Run("waive", "XL1001", DhcpUuid, "--reason", "r");

        var run = workplace.Run(workplace.Folder, "--only", "XL1001", "--fail-on", "warning");
        Assert.Equal(1, run.Code);
        Assert.Contains($"{FileName}: not used, because it lies inside the input", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, workplace.Run(workplace.Folder, "--only", "XL1001", "--fail-on", "warning", "--waivers", FileName).Code);
    }

    [Fact]
    public void Each_problem_of_the_file_names_its_line_and_nothing_is_analysed()
    {
        workplace.Write(FileName, "{ \"schema\": \"xenlint-waivers/1\", \"waivers\": [\n  { \"rule\": \"XL1101\", \"object\": { \"name\": \"eth0\" } }\n] }");

        var run = Check();

        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains($"{FileName}(2,13): error XL0004: No rule has the id 'XL1101'", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{FileName}(2,3): error XL0004: 'reason' is missing.", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, workplace.Run("waive", "XL1001", "eth0", "--reason", "r").Code);
    }

    [Fact]
    public void Entries_are_sorted_and_the_others_stay_as_they_are()
    {
        workplace.Run("waive", "XL2003", "SAN", "--reason", "one path is all there is");
        var first = File.ReadAllLines(workplace.PathOf(FileName));
        workplace.Run("waive", "XL1001", "eth0", "--class", "PIF", "--reason", "ümlaut & <b>", "--until", "2099-12-31", "--ticket", "OPS-1");

        var both = File.ReadAllLines(workplace.PathOf(FileName));
        Assert.Equal(["  \"waivers\": [", "    {", "      \"rule\": \"XL1001\","], both[2..5]);
        Assert.Contains("      \"reason\": \"ümlaut & <b>\",", both);
        Assert.Contains("      \"expires\": \"2099-12-31\",", both);
        Assert.Equal(first[3..], both[(both.Length - first.Length + 3)..]);
    }

    [Fact]
    public void The_same_rule_and_object_is_updated()
    {
        workplace.Run("waive", "XL1001", DhcpUuid, "--reason", "first");
        var run = workplace.Run("waive", "XL1001", DhcpUuid, "--reason", "second");

        Assert.Equal(0, run.Code);
        Assert.Contains("was waived already", run.Output, StringComparison.Ordinal);
        var text = File.ReadAllText(workplace.PathOf(FileName));
        Assert.Contains("second", text, StringComparison.Ordinal);
        Assert.DoesNotContain("first", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No rule has the id 'XL1101'", "XL1101", "eth0", "--reason", "r")]
    [InlineData("XL0002 tells what happened to the run itself and cannot be waived", "XL0002", "eth0", "--reason", "r")]
    [InlineData("--reason: say why", "XL1001", "eth0")]
    [InlineData("--reason: say why", "XL1001", "eth0", "--reason", "  ")]
    [InlineData("OBJECT: name the object", "XL1001", " ", "--reason", "r")]
    [InlineData("--until: 2020-01-31 is over", "XL1001", "eth0", "--reason", "r", "--until", "2020-01-31")]
    [InlineData("'soon' does not suit --until", "XL1001", "eth0", "--reason", "r", "--until", "soon")]
    [InlineData("--class: a uuid names one object", "XL1001", DhcpUuid, "--reason", "r", "--class", "PIF")]
    public void What_makes_no_sense_is_told_and_nothing_is_written(string message, params string[] arguments)
    {
        var run = workplace.Run(["waive", .. arguments]);

        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(workplace.Files());
    }

    private RunResult Check(params string[] more) => workplace.Run([pool, "--only", "XL1001", "--fail-on", "warning", .. more]);
}
