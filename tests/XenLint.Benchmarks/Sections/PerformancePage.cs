using System.Globalization;
using System.Runtime.InteropServices;

namespace XenLint.Benchmarks;

/// <summary>The last results, as a page of the documentation.</summary>
internal static class PerformancePage
{
    public static string Write(long bytes, int runs, Comparison oneRule, Comparison allRules, double timeBudget, double memoryBudget) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # Performance

        Written by `dotnet run -c Release --project tests/XenLint.Benchmarks -- dump`; needs Debian's `libxml2-utils`. Commands run in
        turn on the same file, {runs} counted pairs after one that is not counted. Ratios hold where absolute times drift with the machine.

        - Machine: {Environment.ProcessorCount} processors ({ProcessorName()}), {RuntimeInformation.OSDescription}
        - Runtime: {RuntimeInformation.FrameworkDescription}; peer: {PeerVersion()}
        - Date: {DateTime.UtcNow:yyyy-MM-dd}

        ## A database dump of {bytes / 1e6:F0} MB

        One rule, whole process. Budget: at most {timeBudget} x the peer's time and {memoryBudget:F0} x the file's size in memory.
        Measured: **{oneRule.Ratio:F2} x** the time, **{(double)oneRule.PeakBytes / bytes:F2} x** the size.

        {oneRule.ToMarkdown()}
        All rules, and every stored value checked against its type's grammar. Measured: {allRules.Ratio:F2} x the peer's time.

        {allRules.ToMarkdown()}
        """);

    private static string ProcessorName() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "unknown";

    private static string PeerVersion()
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("xmllint")
        {
            ArgumentList = { "--version" },
            RedirectStandardError = true,
        })!;
        return process.StandardError.ReadLine() ?? "xmllint";
    }
}
