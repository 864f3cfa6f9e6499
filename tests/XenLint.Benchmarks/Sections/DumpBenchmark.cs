using System.Globalization;
using XenLint.Testing;

namespace XenLint.Benchmarks;

/// <summary>Reading a large dump: one rule, whole process, against libxml2's streaming check of the same file.</summary>
internal static class DumpBenchmark
{
    private const double TimeBudget = 0.6;
    private const double MemoryBudget = 2.0;

    public static int Run(int megabytes, int runs)
    {
        var dump = LargeDump(megabytes);
        var tool = PublishedTool.Publish();
        var report = RepositoryFolder.PathOf("artifacts/benchmarks/report.json");
        var bytes = new FileInfo(dump).Length;

        var oneRule = Comparison.Run(
            new Command("xenlint check --only XL1001", tool, ["check", dump, "--only", "XL1001", "--fail-on", "never", "-o", report]),
            new Command("xmllint --noout --huge --stream", "xmllint", ["--noout", "--huge", "--stream", dump]),
            runs);
        var allRules = Comparison.Run(
            new Command("xenlint check (all rules)", tool, ["check", dump, "--fail-on", "never", "-o", report]),
            new Command("xmllint --noout --huge --stream", "xmllint", ["--noout", "--huge", "--stream", dump]),
            runs);

        var page = PerformancePage.Write(bytes, runs, oneRule, allRules, TimeBudget, MemoryBudget);
        File.WriteAllText(RepositoryFolder.PathOf("docs/performance.md"), page);
        Console.Write(page);
        return oneRule.Ratio <= TimeBudget && oneRule.PeakBytes <= MemoryBudget * bytes ? 0 : 1;
    }

    private static string LargeDump(int megabytes)
    {
        var path = RepositoryFolder.PathOf(string.Create(CultureInfo.InvariantCulture, $"artifacts/benchmarks/dump-{megabytes}.xml"));
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = File.Create(path);
            LargePool.OfMegabytes(megabytes).WriteTo(file);
        }

        return path;
    }
}
