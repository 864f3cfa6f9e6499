using System.Globalization;

namespace XenLint.Benchmarks;

/// <summary>Many pools in one run: throughput against one pool alone, and whether memory grows with them.</summary>
internal static class FleetBenchmark
{
    private const double ThroughputBudget = 0.9;

    /// <summary>What four times as many pools may take above a quarter of them: what is said of each, and the unevenness of garbage collection.</summary>
    private const double GrowthBudget = 1.25;

    private const int Machines = 1000;

    public static Section Run(int pools, int runs)
    {
        var few = Math.Max(1, pools / 4);
        try
        {
            var dumps = Enumerable.Range(1, pools).Select(seed => GeneratedFile.PoolDump(Machines, seed)).ToArray();
            var bytes = dumps.Sum(dump => new FileInfo(dump).Length);
            var one = new List<MeasuredRun>();
            var quarter = new List<MeasuredRun>();
            var all = new List<MeasuredRun>();
            MeasuredRun.Of(Tool.Check("one pool", dumps[0]));
            for (var run = 0; run < runs; run++)
            {
                // In turn, so that a machine that others use is as slow for one as for the other.
                one.Add(Alone(dumps[run % dumps.Length]));
                quarter.Add(Comparison.Checked(Tool.Check("a quarter", dumps[..few], [])));
                one.Add(Alone(dumps[(run + 1) % dumps.Length]));
                all.Add(Comparison.Checked(Tool.Check("all pools", dumps, [])));
                one.Add(Alone(dumps[(run + 2) % dumps.Length]));
            }

            return Judge(pools, few, bytes, one, quarter, all);
        }
        finally
        {
            GeneratedFile.RemovePoolDumps(Machines);
        }
    }

    private static MeasuredRun Alone(string dump) => Comparison.Checked(Tool.Check("one pool", [dump], ["--jobs", "1"]));

    private static Section Judge(int pools, int few, long bytes, List<MeasuredRun> one, List<MeasuredRun> quarter, List<MeasuredRun> all)
    {
        var alone = Comparison.Median(one.Select(run => run.Wall.TotalSeconds));
        var together = Comparison.Median(all.Select(run => run.Wall.TotalSeconds));
        var throughput = pools * alone / together / Environment.ProcessorCount;
        var peakOfFew = Comparison.Median(quarter.Select(run => run.PeakBytes / 1e6));
        var peak = Comparison.Median(all.Select(run => run.PeakBytes / 1e6));
        var growth = peak / peakOfFew;
        return new Section(
            "fleet",
            string.Create(CultureInfo.InvariantCulture, $"{pools} pools of 1,000 machines in one run"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                 Dumps of {bytes / 1e6 / pools:F0} MB each, {bytes / 1e9:F1} GB in all; all rules, a JSON report and the text.

                 - throughput beside one pool on one thread, for each processor: **{throughput:F2} x**, budget at least {ThroughputBudget} x: {(throughput >= ThroughputBudget ? "met" : "**not met**")}

                 """)
            + Section.Judge(string.Create(CultureInfo.InvariantCulture, $"peak memory beside that of {few} pools"), growth, GrowthBudget)
            + string.Create(
                CultureInfo.InvariantCulture,
                $"""

                 | pools | wall s, median | processor s, median | peak MB, median |
                 |---|---|---|---|
                 | 1, one thread | {alone:F2} | {Comparison.Median(one.Select(run => run.Processor.TotalSeconds)):F2} | {Comparison.Median(one.Select(run => run.PeakBytes / 1e6)):F0} |
                 | {few} | {Comparison.Median(quarter.Select(run => run.Wall.TotalSeconds)):F2} | {Comparison.Median(quarter.Select(run => run.Processor.TotalSeconds)):F2} | {peakOfFew:F0} |
                 | {pools} | {together:F2} | {Comparison.Median(all.Select(run => run.Processor.TotalSeconds)):F2} | {peak:F0} |

                 """),
            throughput >= ThroughputBudget && growth <= GrowthBudget);
    }
}
