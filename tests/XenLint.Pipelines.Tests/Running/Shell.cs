using System.Diagnostics;

namespace XenLint.Pipelines.Tests;

/// <summary>What a script wrote, both streams in the order in which a log shows them, and what it ended with.</summary>
internal sealed record ShellResult(int Code, string Log);

/// <summary>Runs scripts by bash, in an environment that holds only what the test puts there.</summary>
internal static class Shell
{
    public static ShellResult Run(string script, string folder, IEnumerable<KeyValuePair<string, string>> variables, params string[] options)
    {
        var path = Path.Combine(Path.GetTempPath(), $"xenlint-script-{Guid.NewGuid():N}.sh");
        File.WriteAllText(path, script);
        try
        {
            // Both streams go to one pipe, as in the log of a runner.
            var start = new ProcessStartInfo("bash", ["-c", "exec \"$@\" 2>&1", "bash", "bash", "--noprofile", "--norc", .. options, path])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
            };
            start.Environment.Clear();
            foreach (var (name, value) in variables)
            {
                start.Environment[name] = value;
            }

            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var log = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new(process.ExitCode, log);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
