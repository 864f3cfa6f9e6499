using System.Diagnostics;

namespace XenLint.Benchmarks;

/// <summary>What one whole process cost.</summary>
/// <param name="Wall">From start to exit.</param>
/// <param name="Processor">User and system time of all threads, as last read before the exit.</param>
/// <param name="PeakBytes">The largest resident set, read every two milliseconds from the kernel's own high-water mark.</param>
/// <param name="ExitCode">The exit code.</param>
internal sealed record MeasuredRun(TimeSpan Wall, TimeSpan Processor, long PeakBytes, int ExitCode)
{
    public static MeasuredRun Of(Command command)
    {
        var start = new ProcessStartInfo(command.Program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in command.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command.Program} did not start.");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var peak = 0L;
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(2))
        {
            peak = Math.Max(peak, HighWaterMark(process.Id));
            processor = ProcessorTime(process) ?? processor;
        }

        return new MeasuredRun(watch.Elapsed, processor, peak, process.ExitCode);
    }

    /// <summary>What the kernel has counted so far; null when the process has just ended.</summary>
    private static TimeSpan? ProcessorTime(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static long HighWaterMark(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // the process has just ended
        }
    }
}

/// <summary>A program with its arguments.</summary>
/// <param name="Name">The name in tables.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="ExpectedExitCode">The exit code of a run that counts.</param>
internal sealed record Command(string Name, string Program, IReadOnlyList<string> Arguments, int ExpectedExitCode = 0);
