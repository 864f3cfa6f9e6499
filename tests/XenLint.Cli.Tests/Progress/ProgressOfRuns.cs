using System.Diagnostics;

namespace XenLint.Cli.Tests;

/// <summary>Whole runs: what standard error holds of progress.</summary>
public sealed class ProgressOfRuns : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Theory]
    [InlineData("check", "pool.xml")]
    [InlineData("show", "pool.xml")]
    [InlineData("capacity", "pool.xml")]
    [InlineData("extract", "pool.xml", "-o", "out")]
    public void A_quick_run_draws_nothing_even_when_it_always_may(params string[] arguments)
    {
        workplace.Write("pool.xml", Dumps.Pool());

        var run = workplace.Run([.. arguments, "--progress", "always"]);

        Assert.DoesNotContain("\r", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_word_is_told() =>
        Assert.Contains("'allways' does not suit --progress; did you mean 'always'.", workplace.Run("pool.xml", "--progress", "allways").Error, StringComparison.Ordinal);

    /// <summary>The input is a pipe that takes its time.</summary>
    [Fact]
    public void A_slow_run_on_a_terminal_draws_a_line_and_leaves_none()
    {
        var screen = OnTerminal("", "");

        Assert.Contains("\rxenlint: reading ", screen, StringComparison.Ordinal);
        var last = screen[(screen.LastIndexOf("xenlint: reading", StringComparison.Ordinal) + 1)..];
        Assert.Matches("\r +\r[^\r]*Pool ", last); // wiped before the report begins
    }

    [Theory]
    [InlineData("CI=true", "")]
    [InlineData("TERM=dumb", "")]
    [InlineData("", "--progress never")]
    [InlineData("", "--quiet")]
    public void Nobody_watches_a_build_service_and_whoever_says_so_is_spared(string variable, string option) =>
        Assert.DoesNotContain("reading", OnTerminal(variable, option), StringComparison.Ordinal);

    /// <summary>Runs the program on a terminal that <c>script</c> makes, and gives all that was sent to it.</summary>
    private string OnTerminal(string variable, string option)
    {
        workplace.Write("pool.xml", Dumps.Pool());
        var program = $"dotnet exec '{Path.Combine(AppContext.BaseDirectory, "xenlint.dll")}'";
        workplace.Write(
            "run.sh",
            $"(head -c 600 pool.xml; sleep 2.5; tail -c +601 pool.xml) > slow & env -u CI TERM=xterm {variable} {program} check slow --only XL1001 {option}; wait\n");
        var start = new ProcessStartInfo("bash", ["-c", "mkfifo slow && script -qec 'bash run.sh' /dev/null < /dev/null"])
        {
            WorkingDirectory = workplace.Folder,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var screen = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return screen;
    }
}
