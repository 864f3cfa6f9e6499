using System.Text.Json;

namespace XenLint.Cli.Tests;

public sealed class BaselineTests : IDisposable
{
    private readonly Workplace workplace = new();

    public BaselineTests() => workplace.Write("pool.xml", Dumps.Pool());

    public void Dispose() => workplace.Dispose();

    [Theory]
    [InlineData("known.json", "full")]
    [InlineData("known.sarif", "full")]
    [InlineData("known.sarif", "github")]
    public void What_the_baseline_knows_does_not_fail_the_run(string baseline, string profile)
    {
        Assert.Equal(1, Check("-o", baseline, "--sarif-profile", profile).Code);

        var run = Check("--baseline", baseline);
        Assert.Equal(0, run.Code);
        Assert.Contains("Since the baseline: 0 new, 1 unchanged, 0 gone.", run.Output, StringComparison.Ordinal);
        workplace.Write("pool.xml", Dumps.Pool().Replace("device=\"bond0\" host=\"OpaqueRef:h1\" network=\"OpaqueRef:n1\" management=\"true\" physical=\"false\" ip_configuration_mode=\"Static\"", "device=\"bond0\" host=\"OpaqueRef:h1\" network=\"OpaqueRef:n1\" management=\"true\" physical=\"false\" ip_configuration_mode=\"DHCP\"", StringComparison.Ordinal));
        var worse = Check("--baseline", baseline);
        Assert.Equal(1, worse.Code);
        Assert.Contains("Since the baseline: 1 new, 1 unchanged, 0 gone.", worse.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("known.json")]
    [InlineData("known.sarif")]
    public void What_is_mended_is_gone_until_the_baseline_is_updated(string baseline)
    {
        Check("-o", baseline);
        workplace.Write("pool.xml", Dumps.Pool().Replace("\"DHCP\"", "\"Static\"", StringComparison.Ordinal));

        Assert.Contains("Since the baseline: 0 new, 0 unchanged, 1 gone.", Check("--baseline", baseline, "--update-baseline").Output, StringComparison.Ordinal);
        Assert.Contains("Since the baseline: 0 new, 0 unchanged, 0 gone.", Check("--baseline", baseline).Output, StringComparison.Ordinal);
        Assert.Equal([baseline, "pool.xml"], workplace.Files());
    }

    [Theory]
    [InlineData("known.json")]
    [InlineData("known.sarif")]
    public void An_update_makes_the_baseline_and_changes_nothing_when_nothing_has_changed(string baseline)
    {
        Assert.Equal(1, Check("--baseline", baseline, "--update-baseline").Code);
        var first = File.ReadAllText(workplace.PathOf(baseline));

        Assert.Equal(0, Check("--baseline", baseline, "--update-baseline").Code);
        Assert.Equal(first, File.ReadAllText(workplace.PathOf(baseline)));
    }

    [Fact]
    public void An_update_keeps_the_form_that_the_file_has_whatever_its_name()
    {
        Check("-o", "sarif:github=known.json");

        Check("--baseline", "known.json", "--update-baseline");

        using var written = JsonDocument.Parse(File.ReadAllText(workplace.PathOf("known.json")));
        var run = written.RootElement.GetProperty("runs")[0];
        Assert.False(run.TryGetProperty("artifacts", out _));
        Assert.False(run.GetProperty("results")[0].TryGetProperty("baselineState", out _));
    }

    [Theory]
    [InlineData("there is no file 'none.json'", "--baseline", "none.json")]
    [InlineData("--baseline 'pool.xml': it is not JSON", "--baseline", "pool.xml")]
    [InlineData("it is a report of 'CodeQL' and not of XenLint", "--baseline", "other.sarif")]
    [InlineData("name the file with --baseline", "--update-baseline")]
    [InlineData("a new baseline ends in .json or .sarif", "--baseline", "new.txt", "--update-baseline")]
    [InlineData("it names no file", "--baseline", "{pool}.json", "--update-baseline")]
    [InlineData("is the baseline; --update-baseline writes it anew", "--baseline", "a.json", "-o", "a.json")]
    [InlineData("is an input; a report would overwrite it", "--baseline", "pool.xml", "--update-baseline")]
    public void What_cannot_be_followed_is_told(string message, params string[] arguments)
    {
        workplace.Write("other.sarif", """{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"CodeQL"}},"results":[]}]}""");

        var run = Check(arguments);

        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Equal(["other.sarif", "pool.xml"], workplace.Files());
    }

    private RunResult Check(params string[] more) => workplace.Run([workplace.PathOf("pool.xml"), "--only", "XL1001", "--fail-on", "warning", .. more]);
}
