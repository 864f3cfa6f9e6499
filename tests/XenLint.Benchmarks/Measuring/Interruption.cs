using System.Diagnostics;
using System.Globalization;

namespace XenLint.Benchmarks;

/// <summary>How long a process takes to end when Ctrl-C asks it to, in the middle of its work.</summary>
internal static class Interruption
{
    private const int Interrupted = 130;

    /// <summary>Starts a command, lets it work for a while, interrupts it.</summary>
    /// <returns>Seconds from the signal to the end; null when it had ended before.</returns>
    public static double? Measure(Command command, TimeSpan work)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        if (process.WaitForExit(work))
        {
            return null;
        }

        var watch = Stopwatch.StartNew();
        Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        process.WaitForExit();
        return process.ExitCode == Interrupted ? watch.Elapsed.TotalSeconds : null;
    }
}
