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
