using System.Diagnostics;
using System.Globalization;
using System.Text;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>Ctrl-C while a large bundle is being decompressed by several workers.</summary>
public sealed class InterruptedRun
{
    private const int Copies = 100;

    /// <summary>A machine that is busy with other tests gets more than the second that the benchmarks allow.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Fact]
    public void Ends_at_once_and_leaves_no_report()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there is no such signal
        }

        using var place = new TemporaryFolder();
        var bundle = Path.Combine(place.Path, "report.tar.bz2");
        WriteLargeBundle(bundle);
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "xenlint.dll"), "check", bundle, "-o", "report.json"])
        {
            WorkingDirectory = place.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        WaitUntilItDecompresses(process);

        var watch = Stopwatch.StartNew();
        Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("no report was written", error, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < Longest, $"{watch.Elapsed}");
        Assert.Equal(["report.tar.bz2"], Directory.GetFiles(place.Path).Select(Path.GetFileName));
    }

    /// <summary>One log of half a gigabyte: the same stream again and again, which is a valid bzip2 file.</summary>
    private static void WriteLargeBundle(string path)
    {
        var log = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 100_000).Select(number => $"May 14 09:30:13 xs-01 xapi: [debug||{number * 7919 % 10_007}||dispatcher] {number:x}\n")));
        using var file = File.Create(path);
        file.Write(Pack.Bzip2(new TarBuilder().Header("bug-report-20240514093013/var/log/xensource.log"u8.ToArray(), (long)log.Length * Copies, '0', gnu: true).BuildOpen()));
        var packed = Pack.Bzip2(log);
        for (var copy = 0; copy < Copies; copy++)
        {
            file.Write(packed);
        }
    }

    /// <summary>More processor time than starting takes, and less than the whole bundle does.</summary>
    private static void WaitUntilItDecompresses(Process process)
    {
        while (!process.HasExited && process.TotalProcessorTime < TimeSpan.FromSeconds(1.5))
        {
            Thread.Sleep(20);
            process.Refresh();
        }
    }
}
