using System.Diagnostics;

namespace XenLint.Cli.Tests;

/// <summary>A few runs as users have them: a process of its own.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void A_check_gives_its_exit_code_its_report_and_its_files()
    {
        workplace.Write("pool.xml", Dumps.Pool());

        var run = Start("pool.xml", "--only", "XL1001", "--fail-on", "warning", "-o", "report.json");

        Assert.Equal(1, run.Code);
        Assert.Contains("XL1001", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B", run.Output, StringComparison.Ordinal);
        Assert.Equal(["pool.xml", "report.json"], workplace.Files());
    }

    [Fact]
    public void Letters_of_all_scripts_arrive_as_UTF_8_without_a_mark()
    {
        workplace.Write("pool.xml", Dumps.Pool(hostName: "Prüfstand-日本"));

        var run = Start("show", "pool.xml", "hosts");

        Assert.Contains("Prüfstand-日本", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("Pool", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_told() => Assert.StartsWith("xenlint ", Start("--version").Output, StringComparison.Ordinal);

    [Fact]
    public void A_reader_that_stops_reading_is_no_error()
    {
        workplace.Write("pool.xml", Dumps.Pool());
        var start = StartInfo("show", "pool.xml", "tables", "--format", "json");
        using var process = Process.Start(start)!;
        process.StandardOutput.Close();
        process.WaitForExit();

        Assert.Equal(0, process.ExitCode);
    }

    private RunResult Start(params string[] arguments)
    {
        using var process = Process.Start(StartInfo(arguments))!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new RunResult(process.ExitCode, output, error.Result);
    }

    private ProcessStartInfo StartInfo(params string[] arguments) =>
        new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "xenlint.dll"), .. arguments])
        {
            WorkingDirectory = workplace.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
}
