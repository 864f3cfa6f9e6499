using System.Diagnostics;
using System.Globalization;
using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Reporting;

namespace XenLint.Benchmarks;

/// <summary>Writing SARIF of a hundred thousand findings.</summary>
internal static class SarifBenchmark
{
    private const int Findings = 100_000;
    private const double SecondsAtMost = 3;
    private const double MegabytesAtMost = 150;

    public static Section Run(int runs)
    {
        var machines = Findings / ManyFindings.PerMachine;
        var catalog = RuleCatalog.Of(new ManyFindings());
        var fleet = InputReader.Read([GeneratedFile.PoolDump(machines, seed: 1, snapshots: 0)], EvidenceOptions.Default);
        var result = AnalysisEngine.Run(fleet, catalog, new AnalysisSettings { Only = [ManyFindings.Id] });
        var found = result.Findings.Count();
        var seconds = new List<double>();
        var bytes = 0L;
        GC.Collect();
        var before = Environment.WorkingSet;
        ResetPeak();
        for (var run = 0; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            using var file = File.Create(Path.Combine(GeneratedFile.Folder, "many.sarif"));
            SarifReport.Write(result, file, new ReportOptions { Catalog = catalog, Version = "0.1" }, new SarifOptions());
            seconds.Add(watch.Elapsed.TotalSeconds);
            bytes = file.Length;
        }

        var above = Math.Max(0, Process.GetCurrentProcess().PeakWorkingSet64 - before) / 1e6;
        var median = Comparison.Median(seconds);
        return new Section(
            "sarif",
            string.Create(CultureInfo.InvariantCulture, $"SARIF of {found} findings"),
            Section.Judge("time", median, SecondsAtMost, "s")
            + Section.Judge("peak memory above the findings", above, MegabytesAtMost, "MB")
            + string.Create(CultureInfo.InvariantCulture, $"- the file has {bytes / 1e6:F0} MB; {runs} runs between {seconds.Min():F2} and {seconds.Max():F2} s\n"),
            found >= Findings && median <= SecondsAtMost && above <= MegabytesAtMost);
    }

    /// <summary>Tells the kernel to forget the high-water mark of this process.</summary>
    private static void ResetPeak() => File.WriteAllText("/proc/self/clear_refs", "5");
}
