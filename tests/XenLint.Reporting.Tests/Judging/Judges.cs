using System.Diagnostics;
using System.Runtime.InteropServices;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

/// <summary>The npm packages that judge reports; installed once when they are not there.</summary>
internal static class Judges
{
    private static readonly Lazy<string> InstalledFolder = new(Install);

    /// <summary>The folder of the npm project.</summary>
    public static string Folder => InstalledFolder.Value;

    public static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    /// <summary>A file that is gone after its use.</summary>
    public static T WithFile<T>(string name, string content, Func<string, T> use)
    {
        var folder = Directory.CreateTempSubdirectory("xenlint-reporting-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllText(path, content);
            return use(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Install()
    {
        var folder = RepositoryFolder.PathOf("tests/XenLint.Reporting.Tests/judges");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "playwright-core")))
        {
            var npm = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "npm.cmd" : "npm";
            var (exitCode, output) = Run(npm, "ci", "--prefix", folder, "--no-audit", "--no-fund");
            Assert.True(exitCode == 0, output);
        }

        return folder;
    }
}
