using System.Diagnostics;

namespace XenLint.Cli.Tests;

/// <summary>A folder with a completion script, and a shell that is run in it.</summary>
internal sealed class ShellTest : IDisposable
{
    /// <summary>What <c>timeout</c> ends with when it has ended the program.</summary>
    private const int Expired = 124;

    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    /// <summary>Writes the script for a shell.</summary>
    /// <returns>Its text.</returns>
    public string WriteScript(string shell)
    {
        var run = workplace.Run("completion", shell);
        Assert.Equal((0, ""), (run.Code, run.Error));
        workplace.Write($"xenlint.{shell}", run.Output);
        return run.Output;
    }

    public void Touch(string name) => workplace.Write(name, "");

    public string[] Files() => workplace.Files();

    /// <summary>Runs a shell's program.</summary>
    /// <returns>What it wrote; it must succeed and complain of nothing.</returns>
    public string Run(string shell, params string[] arguments)
    {
        var start = new ProcessStartInfo("timeout", ["60", shell, .. arguments])
        {
            WorkingDirectory = workplace.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = workplace.Folder;
        start.Environment.Remove("CI");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.NotEqual(Expired, process.ExitCode);
        Assert.Equal("", error.Result);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
