using System.Diagnostics;
using XenLint.Testing;

namespace XenLint.Benchmarks;

/// <summary>The tool as users get it: published with code for this machine.</summary>
internal static class PublishedTool
{
    public static string Publish()
    {
        var output = RepositoryFolder.PathOf("artifacts/benchmarks/xenlint");
        using var publish = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "publish", RepositoryFolder.PathOf("src/XenLint.Cli"), "-c", "Release", "-o", output, "--nologo", "-v", "quiet" },
        })!;
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(output, "xenlint") : throw new InvalidOperationException("The tool cannot be published.");
    }
}
