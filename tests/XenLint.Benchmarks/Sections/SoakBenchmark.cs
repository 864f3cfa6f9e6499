using System.Globalization;

namespace XenLint.Benchmarks;

/// <summary>Bundles of many pools, of different size and form, in one run: memory and handles stay flat.</summary>
internal static class SoakBenchmark
{
    /// <summary>What the last quarter of a run may take above the second: by then whatever grows has grown.</summary>
    private const double Flat = 1.25;

    /// <summary>Of the reports that wait for others of their pool. The usual budget would hold most of these, and growing into it is no leak.</summary>
    private const string Memory = "100M";

    public static Section Run(int bundles)
    {
        var sizes = Enumerable.Range(1, bundles).Select(number => (Number: number, Megabytes: 14 + (number % 3 == 1 ? number % 7 : number % 3 == 2 ? number % 4 : number % 5))).ToList();
        try
        {
            var inputs = sizes.Select(size => Packed(size.Number, size.Megabytes)).ToArray();
            return Judge(bundles, Comparison.Checked(Tool.Check("soak", inputs, ["--memory", Memory])));
        }
        finally
        {
            sizes.ForEach(size => GeneratedFile.RemoveBundle(size.Megabytes, size.Number));
        }
    }

    /// <summary>What it was packed from is removed at once: it is ten times as large.</summary>
    private static string Packed(int number, int megabytes)
    {
        var path = (number % 3) switch
        {
            0 => GeneratedFile.ZipBundle(megabytes, number),
            1 => GeneratedFile.Bzip2Bundle(megabytes, number),
            _ => GeneratedFile.GzipBundle(megabytes, number),
        };
        File.Delete(GeneratedFile.PathOfTar(megabytes, number));
        return path;
    }

    private static Section Judge(int bundles, MeasuredRun run)
    {
        var quarter = Math.Max(1, run.Samples.Count / 4);
        var quarters = run.Samples.Chunk(quarter).Take(4).Select(samples => (Bytes: samples.Max(sample => sample.Bytes) / 1e6, Handles: samples.Max(sample => sample.Handles))).ToList();
        var memory = quarters[^1].Bytes / quarters[1].Bytes;
        var handles = (double)quarters[^1].Handles / quarters[1].Handles;
        return new Section(
            "soak",
            string.Create(CultureInfo.InvariantCulture, $"{bundles} bundles in one run"),
            $"Reports of one host of each of as many pools, as tar.bz2, tar.gz and zip in turn; `--memory {Memory}`.\n\n"
            + Section.Judge("memory of the last quarter beside that of the second", memory, Flat)
            + Section.Judge("handles of the last quarter beside those of the second", handles, Flat)
            + "\n| part of the run | resident MB | handles |\n|---|---|---|\n"
            + string.Concat(quarters.Select((part, index) => string.Create(CultureInfo.InvariantCulture, $"| quarter {index + 1} | {part.Bytes:F0} | {part.Handles} |\n")))
            + string.Create(CultureInfo.InvariantCulture, $"\nWall {run.Wall.TotalSeconds:F1} s, processor {run.Processor.TotalSeconds:F1} s, peak {run.PeakBytes / 1e6:F0} MB.\n"),
            memory <= Flat && handles <= Flat)
        {
            Runs = 1,
        };
    }
}
