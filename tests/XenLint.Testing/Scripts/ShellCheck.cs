using System.Diagnostics;

namespace XenLint.Testing;

/// <summary>What shellcheck (a package of Debian, installed by <c>eng/test.sh</c>) says of a script, with nothing excluded but what the script itself says.</summary>
public static class ShellCheck
{
    /// <summary>Its remarks; empty for a script without fault.</summary>
    public static string Remarks(string script)
    {
        var start = new ProcessStartInfo("shellcheck", ["--norc", "--shell=bash", "--severity=style", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("shellcheck does not start.");
        process.StandardInput.Write(script);
        process.StandardInput.Close();
        var remarks = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? "" : remarks;
    }
}
