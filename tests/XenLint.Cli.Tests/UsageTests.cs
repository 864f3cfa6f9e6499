namespace XenLint.Cli.Tests;

/// <summary>Each mistake on the command line is one clear message and exit code 2.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly Workplace workplace = new();

    public UsageTests() => workplace.Write("pool.xml", Dumps.Pool());

    public void Dispose() => workplace.Dispose();

    [Theory]
    [InlineData("'--fromat' is not an option of this command; did you mean '--format'", "--fromat")]
    [InlineData("'sraif' does not suit --format; did you mean 'sarif'. Write one of text, json, sarif, html, markdown, github-commands, junit, csv, gitlab, editor.", "--format", "sraif")]
    [InlineData("'0' does not suit --jobs. Write a whole number of at least 1.", "--jobs", "0")]
    [InlineData("'3G' does not suit --limit-database-bytes.", "--limit-database-bytes", "3G")]
    [InlineData("'31.3.2026' does not suit --as-of. Write a date such as 2026-03-31", "--as-of", "31.3.2026")]
    [InlineData("--only: no rule has the id 'XL1091'; did you mean 'XL1001'", "--only", "XL1001,XL1091")]
    [InlineData("--only: name a rule", "--only", " , ")]
    [InlineData("--skip: XL0002 tells what happened to the run itself", "--skip", "XL0002")]
    [InlineData("--only and --skip both name XL1001", "--only", "xl1001", "--skip", "XL1001")]
    [InlineData("--severity 'XL1001': write RULE=LEVEL", "--severity", "XL1001")]
    [InlineData("'eror' is not a severity; did you mean 'error'", "--severity", "XL1001=eror")]
    [InlineData("there is no host 'xs-03'; did you mean 'xs-01'. The hosts are: xs-01, xs-02.", "--host", "xs-03")]
    [InlineData("--config: there is no file 'none.globalconfig'", "--config", "none.globalconfig")]
    [InlineData("--source-root: there is no folder 'none'", "--source-root", "none")]
    [InlineData("--output 'report.pdf': its ending tells no format. Endings are .txt, .json, .sarif, .html, .md, .xml, .csv", "-o", "report.pdf")]
    [InlineData("--output 'gitalb=report.json': 'gitalb' is not a format; did you mean 'gitlab'", "-o", "gitalb=report.json")]
    [InlineData("--output 'report.jsno': its ending tells no format; did you mean '.json'. Endings are", "-o", "report.jsno")]
    [InlineData("'--fromat=json' is not an option of this command; did you mean '--format'", "--fromat=json")]
    [InlineData("'--versoin' is not an option of this command; did you mean '--version'", "--versoin")]
    [InlineData("'warn' does not suit --fail-on; did you mean 'warning'. Write one of", "--fail-on", "warn")]
    [InlineData("'pseudonim' does not suit --redact; did you mean 'pseudonym'", "--redact", "pseudonim")]
    [InlineData("'al' does not suit --snippets; did you mean 'all'. Write one of few, all, none", "--snippets", "al")]
    [InlineData("--skip: no rule has the id 'StaticManagementAddress'; did you mean 'XL1001'", "--skip", "StaticManagementAddress")]
    [InlineData("'none", "-o", "none/report.json")]
    [InlineData("{pool} may stand in the name of the file", "-o", "{pool}/report.json")]
    [InlineData("--output: two reports would go to 'a.json'", "-o", "a.json", "-o", "text=./a.json")]
    [InlineData("'pool.xml' is an input; a report would overwrite it", "-o", "json=pool.xml")]
    public void What_cannot_be_followed_is_told(string message, params string[] arguments)
    {
        // Inputs are found by the process's folder, outputs by the folder of the run; an absolute path is the same for both.
        var run = workplace.Run([workplace.PathOf("pool.xml"), .. arguments]);

        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Equal(["pool.xml"], workplace.Files());
    }

    [Fact]
    public void A_misspelt_command_is_no_missing_file()
    {
        var run = workplace.Run("shwo", "pool.xml", "hosts");

        Assert.Equal(2, run.Code);
        Assert.Contains("'shwo' is neither a command nor a file; did you mean 'show'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verison", "--version")]
    [InlineData("help", "--help")]
    [InlineData("explian", "explain")]
    [InlineData("completoin", "completion")]
    public void What_is_a_command_elsewhere_is_no_missing_file_either(string written, string meant)
    {
        var run = workplace.Run(written);

        Assert.Equal((2, $"xenlint: '{written}' is neither a command nor a file; did you mean '{meant}'?\n"), (run.Code, run.Error));
    }

    [Fact]
    public void A_misspelt_option_of_a_command_without_inputs_is_told_too() =>
        Assert.StartsWith("xenlint: '--formt' is not an option of this command; did you mean '--format'.\n", workplace.Run("rules", "--formt", "json").Error, StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_view_is_no_missing_file()
    {
        var run = workplace.Run("show", workplace.PathOf("pool.xml"), "netwrok");

        Assert.Equal(2, run.Code);
        Assert.Contains("'netwrok' is neither a view nor a file; did you mean 'network'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_two_hyphens_everything_is_a_file()
    {
        var run = workplace.Run("check", "--only", "XL1001", "--", "--strict");

        Assert.Equal(3, run.Code);
        Assert.Contains("--strict: not read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_argument_the_overview_is_shown_as_a_mistake()
    {
        var run = workplace.Run();

        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("xenlint show INPUT... VIEW", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_format_may_stand_in_front_of_any_file_name()
    {
        var run = workplace.Run(
            workplace.PathOf("pool.xml"), "--quiet", "-o", "text=a.log", "-o", "json=b", "-o", "sarif:github=c.json", "-o", "sarif=d=e");

        Assert.Equal("", run.Error);
        Assert.Equal(["a.log", "b", "c.json", "d=e", "pool.xml"], workplace.Files());
        Assert.DoesNotContain("\"snippet\"", File.ReadAllText(workplace.PathOf("c.json")), StringComparison.Ordinal);
        Assert.Contains("\"snippet\"", File.ReadAllText(workplace.PathOf("d=e")), StringComparison.Ordinal);
    }
}
