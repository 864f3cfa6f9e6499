using System.Globalization;

namespace XenLint.Benchmarks;

/// <summary>How time and memory grow with the work: 1, 2, 4 and 8 times the logs, the machines of a pool, the pools.</summary>
internal static class GrowthBenchmark
{
    private static readonly int[] Factors = [1, 2, 4, 8];

    public static Section Run(int runs)
    {
        var rows = Factors.Select(factor => Row($"tar.bz2 of {25 * factor} MB", runs, GeneratedFile.Bzip2Bundle(25 * factor)))
            .Concat(Factors.Select(factor => Row($"dump of {500 * factor} machines", runs, GeneratedFile.PoolDump(500 * factor, seed: 1))))
            .Concat(Factors.Select(factor => Row($"{factor} pools of 500 machines", runs, [.. Enumerable.Range(1, factor).Select(seed => GeneratedFile.PoolDump(500, seed))])));
        return new Section(
            "growth",
            "Growth",
            "All rules. Time grows with the work and not faster; the memory of a bundle does not grow with its logs.\n\n"
            + "| work | wall s, median | processor s, median | peak MB |\n|---|---|---|---|\n" + string.Concat(rows),
            IsMet: true);
    }

    private static string Row(string work, int runs, params string[] inputs)
    {
        var command = Tool.Check(work, inputs, []);
        MeasuredRun.Of(command);
        var measured = Enumerable.Range(0, runs).Select(_ => Comparison.Checked(command)).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {work} | {Comparison.Median(measured.Select(run => run.Wall.TotalSeconds)):F2} | {Comparison.Median(measured.Select(run => run.Processor.TotalSeconds)):F2} | {measured.Max(run => run.PeakBytes) / 1e6:F0} |\n");
    }
}
