namespace XenLint.Cli.Tests;

public sealed class ConfigurationTests : IDisposable
{
    private const string FileName = "xenlint.globalconfig";
    private const string MakesErrors = "dotnet_diagnostic.XL1001.severity = error";

    private readonly Workplace workplace = new();
    private readonly Workplace elsewhere = new();

    public void Dispose()
    {
        workplace.Dispose();
        elsewhere.Dispose();
    }

    [Fact]
    public void The_file_in_the_current_folder_holds_and_the_command_line_beats_it()
    {
        var pool = elsewhere.Write("pool.xml", Dumps.Pool());
        workplace.Write(FileName, MakesErrors);

        Assert.Equal(1, workplace.Run(pool, "--only", "XL1001").Code);
        Assert.Equal(0, workplace.Run(pool, "--only", "XL1001", "--severity", "xl1001=note").Code);
    }

    [Fact]
    public void The_report_to_hand_over_has_its_texts_from_the_file_and_the_command_line_beats_it()
    {
        var pool = elsewhere.Write("pool.xml", Dumps.Pool());
        workplace.Write(FileName, "xenlint.report.customer = ACME <Corp>\nxenlint.report.reviewer = Ann Example\nxenlint.report.title = Review of autumn\n");

        var page = workplace.Run(pool, "--format", "html", "--reviewer", "Bob").Output;

        Assert.Contains("<h1>Review of autumn</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>ACME &lt;Corp&gt;</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>Bob</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Example", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xenlint.report.custmer = ACME", "error XL0004: 'custmer' is no text of the report; did you mean 'customer'; texts are title, customer, reviewer.")]
    [InlineData("xenlint.report.customer =", "error XL0004: 'xenlint.report.customer' has no value; leave the line out to say nothing.")]
    [InlineData("xenlint.report = ACME", "error XL0004: '' is no text of the report; texts are title, customer, reviewer.")]
    public void A_text_of_the_report_that_does_not_exist_is_told_with_its_line(string line, string message)
    {
        workplace.Write(FileName, $"\n{line}\n");

        var run = workplace.Run(elsewhere.Write("pool.xml", Dumps.Pool()));

        Assert.Equal((2, $"{FileName}(2,1): {message}\n"), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("none", "Names and addresses are as in the input; secrets are left out.")]
    [InlineData("pseudonym", "Redacted: names, addresses and serial numbers are replaced by labels; secrets are left out.")]
    [InlineData("strict", "Redacted: names, addresses and serial numbers are replaced by labels; secrets are left out.")]
    public void The_foot_of_the_report_to_hand_over_says_what_was_redacted(string level, string said)
    {
        var pool = elsewhere.Write("pool.xml", Dumps.Pool(hostName: "secretive-host"));

        var page = workplace.Run(pool, "--format", "html", "--redact", level, "--redact-map", "map.json", "--redact-key", "key").Output;

        Assert.Contains(said, page[page.LastIndexOf("<footer>", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(level == "none", page.Contains("secretive-host", StringComparison.Ordinal));
    }

    [Fact]
    public void Folders_above_are_searched_up_to_the_root_of_the_Git_work_tree()
    {
        var pool = elsewhere.Write("pool.xml", Dumps.Pool());
        workplace.Write(FileName, MakesErrors);
        workplace.Write("tree/.git/HEAD", "");
        Directory.CreateDirectory(workplace.PathOf("tree/below"));

        Assert.Equal(0, RunIn("tree/below", pool).Code);
        workplace.Write("tree/" + FileName, MakesErrors);
        Assert.Equal(1, RunIn("tree/below", pool).Code);
    }

    [Fact]
    public void Outside_a_Git_work_tree_only_the_current_folder_counts()
    {
        var pool = elsewhere.Write("pool.xml", Dumps.Pool());
        workplace.Write(FileName, MakesErrors);
        Directory.CreateDirectory(workplace.PathOf("below"));

        Assert.Equal(0, RunIn("below", pool).Code);
    }

    [Fact]
    public void A_file_inside_an_input_is_not_used_unless_it_is_named()
    {
        workplace.Write("pool.xml", Dumps.Pool());
        workplace.Write(FileName, MakesErrors);

        var run = workplace.Run(workplace.Folder, "--only", "XL1001");
        Assert.Equal(0, run.Code);
        Assert.Contains($"{FileName}: not used, because it lies inside the input", run.Error, StringComparison.Ordinal);

        Assert.Equal(1, workplace.Run(workplace.Folder, "--only", "XL1001", "--config", FileName).Code);
    }

    [Fact]
    public void Each_problem_names_its_line_and_nothing_is_analysed()
    {
        var pool = elsewhere.Write("pool.xml", Dumps.Pool());
        workplace.Write(FileName, "\n  xenlint.XL2003.min_path = 4\ndotnet_diagnostic.XL1001.severity = loud\n");

        var run = workplace.Run(pool);

        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains($"{FileName}(2,3): error XL0004: XL2003 has no option 'min_path'; did you mean 'min_paths'.", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{FileName}(3,1): error XL0004: 'loud' is not a severity", run.Error, StringComparison.Ordinal);
    }

    private RunResult RunIn(string folder, string pool)
    {
        using var error = new StringWriter();
        using var surroundings = new Surroundings { Output = new MemoryStream(), Error = error, CurrentFolder = workplace.PathOf(folder) };
        return new RunResult(CommandLine.Run([pool, "--only", "XL1001"], surroundings), "", error.ToString());
    }
}
