using System.Globalization;

namespace XenLint.Benchmarks;

/// <summary>Many bundles of different size in one run: memory and handles stay flat.</summary>
internal static class SoakBenchmark
{
    /// <summary>What the last quarter of a run may take above the quarter before the middle.</summary>
    private const double Flat = 1.5;

    public static Section Run(int bundles)
    {
        var inputs = Enumerable.Range(1, bundles).Select(number => number % 3 == 0
            ? GeneratedFile.ZipBundle(14 + (number % 5), number)
            : number % 3 == 1 ? GeneratedFile.Bzip2Bundle(14 + (number % 7), number) : GeneratedFile.GzipBundle(14 + (number % 4), number)).ToArray();
        var run = Comparison.Checked(Tool.Check("soak", inputs, []));
        var quarter = Math.Max(1, run.Samples.Count / 4);
        var quarters = run.Samples.Chunk(quarter).Take(4).Select(samples => (Bytes: samples.Max(sample => sample.Bytes) / 1e6, Handles: samples.Max(sample => sample.Handles))).ToList();
        var isFlat = quarters[^1].Handles <= Flat * quarters[1].Handles;
        return new Section(
            "soak",
            string.Create(CultureInfo.InvariantCulture, $"{bundles} bundles in one run"),
            "| part of the run | resident MB | handles |\n|---|---|---|\n"
            + string.Concat(quarters.Select((part, index) => string.Create(CultureInfo.InvariantCulture, $"| quarter {index + 1} | {part.Bytes:F0} | {part.Handles} |\n")))
            + string.Create(CultureInfo.InvariantCulture, $"\nWall {run.Wall.TotalSeconds:F1} s, processor {run.Processor.TotalSeconds:F1} s, peak {run.PeakBytes / 1e6:F0} MB.\n"),
            isFlat);
    }
}
