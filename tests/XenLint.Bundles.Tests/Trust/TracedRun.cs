using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>
/// A run of the program as a process of its own, watched by <c>strace</c>: it reads the inputs that it was given and nothing beside them,
/// writes the reports that it was asked for and nothing else, and talks to nobody. <c>eng/test.sh</c> installs <c>strace</c>.
/// </summary>
public sealed class TracedRun
{
    private static readonly string RuntimeFolder = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    /// <summary>Where the runtime, its libraries and the system's own descriptions are.</summary>
    private static readonly string[] SystemPlaces =
    [
        "/proc/", "/sys/", "/dev/", "/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/", "/usr/share/zoneinfo/", "/usr/share/locale/",
        "/etc/ld.so", "/etc/localtime", "/etc/ssl/", "/etc/pki/", "/etc/crypto-policies/", "/etc/dotnet/",
        RuntimeFolder + "/",
        AppContext.BaseDirectory,
    ];

    [Fact]
    public void Reads_its_inputs_writes_its_reports_and_does_nothing_else()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // there is no such tracer elsewhere
        }

        using var place = new TemporaryFolder();
        var inputs = Lay(place);
        var before = FilesIn(place);
        var calls = Trace(place, [.. inputs, "-o", "reports/report.json", "-o", "reports/report.sarif"]);

        Assert.Contains(calls, call => call.IsReading && call.Paths[0] == Path.Combine(place.Path, "report.tar.bz2"));
        Assert.Contains(calls, call => call.Name.StartsWith("rename", StringComparison.Ordinal) && call.Paths[^1] == Path.Combine(place.Path, "reports/report.json"));
        Assert.Empty(calls.Where(call => call.IsReading).SelectMany(call => call.Paths).Where(path => !IsInput(path) && !IsSystems(path)).Distinct());
        Assert.Empty(calls.Where(call => call.IsWriting).SelectMany(call => call.Paths)
            .Where(path => !path.StartsWith(Path.Combine(place.Path, "reports/"), StringComparison.Ordinal) && !path.StartsWith("/proc/self/", StringComparison.Ordinal) && path is not ("/dev/null" or "/dev/tty")).Distinct());
        Assert.Empty(calls.Where(call => call.IsTalking).Select(call => $"{call.Name}({call.Arguments}"));
        Assert.Equal(before.Concat(["reports/report.json", "reports/report.sarif", "trace"]).Order(StringComparer.Ordinal), FilesIn(place));

        bool IsInput(string path) => inputs.Any(input => Path.Combine(place.Path, input) is var own && (path == own || path.StartsWith(own + "/", StringComparison.Ordinal)));
    }

    /// <summary>Inputs of all kinds, each with something beside it or in it that leads out of it.</summary>
    private static string[] Lay(TemporaryFolder place)
    {
        var report = Ward.Sick[0];
        place.Write("report.tar.bz2", Pack.Bzip2(Hostile(report, place.Path)));
        place.Write("unpacked/hosts.zip", new[] { Ward.Sick[1] }.Pack(ReportForm.XenCenterZip).Single().Content);
        place.Write("pool.xml", report[StatusReport.LiveDatabase].Content);
        place.Write("beside.xml", report[StatusReport.LiveDatabase].Content);
        place.Write("secret/ptoken", "secret"u8);
        place.Write("reports/older.json", "{}"u8);
        File.CreateSymbolicLink(Path.Combine(place.Path, "unpacked/link"), Path.Combine(place.Path, "secret"));
        File.CreateSymbolicLink(Path.Combine(place.Path, "unpacked/link.xml"), Path.Combine(place.Path, "beside.xml"));
        return ["report.tar.bz2", "unpacked", "pool.xml"];
    }

    /// <summary>A report with links and names that lead out of it.</summary>
    private static byte[] Hostile(StatusReport report, string place)
    {
        var tar = new TarBuilder();
        tar.Special($"{report.Name}/etc/multipath.conf", '2', $"{place}/secret/ptoken").Special($"{report.Name}/etc/chrony.conf", '1', "../../secret/ptoken");
        tar.Gnu($"{place}/secret/planted", "planted").Gnu($"{report.Name}/../../planted", "planted");
        foreach (var member in report.Members.Where(member => member.Path is not ("etc/multipath.conf" or "etc/chrony.conf")))
        {
            tar.Gnu($"{report.Name}/{member.Path}", member.Content);
        }

        return tar.Build();
    }

    private static List<SystemCall> Trace(TemporaryFolder place, string[] arguments)
    {
        var trace = Path.Combine(place.Path, "trace");
        var start = new ProcessStartInfo("strace", ["-f", "-qq", "-s", "4096", "-e", "trace=%file,%network", "-o", trace, Path.Combine(RuntimeFolder, "dotnet"), "exec", Path.Combine(AppContext.BaseDirectory, "xenlint.dll"), .. arguments])
        {
            WorkingDirectory = place.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_EnableDiagnostics"] = "0" }, // no door for debuggers, which would be a socket
        };
        var errors = new StringBuilder();
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 1, $"The run ended with {process.ExitCode}: {errors}");
        return [.. SystemCall.Read(File.ReadLines(trace), place.Path)];
    }

    private static bool IsSystems(string path) => SystemPlaces.Any(known => path.StartsWith(known, StringComparison.Ordinal));

    private static IEnumerable<string> FilesIn(TemporaryFolder place) => [.. Directory
        .EnumerateFiles(place.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Select(path => Path.GetRelativePath(place.Path, path)).Order(StringComparer.Ordinal)];
}
