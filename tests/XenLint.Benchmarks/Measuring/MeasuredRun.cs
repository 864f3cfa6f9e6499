using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace XenLint.Benchmarks;

/// <summary>What one whole process cost.</summary>
/// <param name="Wall">From start to exit.</param>
/// <param name="Processor">User and system time of all threads, as the kernel counted it.</param>
/// <param name="PeakBytes">The largest resident set, from the kernel's own high-water mark, last read shortly before the exit.</param>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Samples">Resident bytes and open handles over time.</param>
internal sealed partial record MeasuredRun(TimeSpan Wall, TimeSpan Processor, long PeakBytes, int ExitCode, IReadOnlyList<(long Bytes, int Handles)> Samples)
{
    private const int Children = -1;
    private const int MillisecondsBetweenSamples = 10;

    /// <summary>Runs a command. What it writes goes nowhere: nobody shall wait for a reader.</summary>
    public static MeasuredRun Of(Command command)
    {
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        foreach (var argument in (string[])["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", command.Program, .. command.Arguments])
        {
            start.ArgumentList.Add(argument);
        }

        var before = ProcessorTimeOfChildren();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command.Program} did not start.");
        var peak = 0L;
        var samples = new List<(long, int)>();
        while (!process.WaitForExit(MillisecondsBetweenSamples))
        {
            var (resident, most) = Memory(process.Id);
            peak = Math.Max(peak, most);
            samples.Add((resident, Handles(process.Id)));
        }

        return new MeasuredRun(watch.Elapsed, ProcessorTimeOfChildren() - before, peak, process.ExitCode, samples);
    }

    /// <summary>Resident bytes now and at most; zeros when the process has just ended.</summary>
    private static (long Now, long Most) Memory(int process)
    {
        try
        {
            var lines = File.ReadAllLines($"/proc/{process}/status");
            return (Kilobytes("VmRSS:"), Kilobytes("VmHWM:"));

            long Kilobytes(string key) => lines.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) is { } line
                ? 1024 * long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
                : 0;
        }
        catch (IOException)
        {
            return (0, 0);
        }
    }

    private static int Handles(int process)
    {
        try
        {
            return Directory.GetFileSystemEntries($"/proc/{process}/fd").Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static TimeSpan ProcessorTimeOfChildren()
    {
        var usage = new long[18];
        return GetResourceUsage(Children, usage) == 0
            ? TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3])
            : throw new InvalidOperationException("The kernel does not tell what children cost.");
    }

    /// <summary>Seconds and microseconds of user time, then of system time, then what is not needed here.</summary>
    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, [Out] long[] usage);
}

/// <summary>A program with its arguments.</summary>
/// <param name="Name">The name in tables.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Command(string Name, string Program, IReadOnlyList<string> Arguments);
