using System.Globalization;

namespace XenLint.Benchmarks;

/// <summary>Many pools in one run: throughput against one pool alone, and memory.</summary>
internal static class FleetBenchmark
{
    private const double ThroughputBudget = 0.9;

    public static Section Run(int pools, int runs)
    {
        var dumps = Enumerable.Range(1, pools).Select(seed => GeneratedFile.PoolDump(1000, seed)).ToArray();
        var alone = Enumerable.Range(0, runs).Select(_ => Comparison.Checked(Tool.Check("one pool", [dumps[0]], ["--jobs", "1"]))).ToList();
        var together = Enumerable.Range(0, runs).Select(_ => Comparison.Checked(Tool.Check("all pools", dumps, []))).ToList();
        var one = Comparison.Median(alone.Select(run => run.Wall.TotalSeconds));
        var all = Comparison.Median(together.Select(run => run.Wall.TotalSeconds));
        var throughput = pools * one / all / Environment.ProcessorCount;
        var peak = together.Max(run => run.PeakBytes) / 1e6;
        return new Section(
            "fleet",
            string.Create(CultureInfo.InvariantCulture, $"{pools} pools of 1,000 machines in one run"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                 - throughput beside one pool on one thread, for each processor: **{throughput:F2} x**, budget at least {ThroughputBudget} x: {(throughput >= ThroughputBudget ? "met" : "**not met**")}
                 - peak memory: **{peak:F0} MB**, {peak / pools:F1} MB for each pool; one pool alone takes {alone.Max(run => run.PeakBytes) / 1e6:F0} MB. All captures are held until the reports
                   are written, so memory grows with the pools: **the budget (bounded by the pools in flight) is not met**. What each finding shows of its file is read from
                   the capture's bytes when reports are written; letting them go means to keep those rows only.
                 - wall: {all:F2} s for all, {one:F2} s for one; {together[0].Processor.TotalSeconds:F2} s of processor time

                 """),
            IsMet: false);
    }
}
