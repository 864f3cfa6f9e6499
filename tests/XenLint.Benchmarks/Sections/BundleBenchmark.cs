using System.Globalization;

namespace XenLint.Benchmarks;

/// <summary>Reading a large status report in each of its forms, against the program that only decompresses it.</summary>
internal static class BundleBenchmark
{
    private const double WithoutLogs = 1.15;
    private const double WithLogs = 1.3;
    private const double ClaimedOnly = 0.15;
    private const double MegabytesAtMost = 300;

    public static Section Run(int megabytes, int runs)
    {
        var bzip2 = GeneratedFile.Bzip2Bundle(megabytes);
        var gzip = GeneratedFile.GzipBundle(megabytes);
        var zip = GeneratedFile.ZipBundle(megabytes);
        var jobs = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        var skip = Tool.LogRules;
        var lbzip2 = new Command($"lbzip2 -dc -n {jobs}", "lbzip2", ["-dc", "-n", jobs, bzip2]);
        var unzip = new Command("unzip -p", "unzip", ["-p", zip]);

        var without = Comparison.Run(Tool.Check("tar.bz2, no log rules", bzip2, "--skip", skip), lbzip2, runs);
        var with = Comparison.Run(Tool.Check("tar.bz2, all rules", bzip2), lbzip2, runs);
        var alone = Comparison.Run(
            Tool.Check("tar.bz2, no log rules, --jobs 1", bzip2, "--skip", skip, "--jobs", "1"), new Command("lbzip2 -dc -n 1", "lbzip2", ["-dc", "-n", "1", bzip2]), runs);
        var plain = Comparison.Run(Tool.Check("tar.bz2, one rule", bzip2, "--only", "XL1001"), new Command("bzip2 -dc", "bzip2", ["-dc", bzip2]), runs);
        var gzipped = Comparison.Run(Tool.Check("tar.gz, all rules", gzip), new Command("gzip -dc", "gzip", ["-dc", gzip]), runs);
        var claimed = Comparison.Run(Tool.Check("zip, one rule", zip, "--only", "XL1001"), unzip, runs);
        var zipped = Comparison.Run(Tool.Check("zip, all rules", zip), unzip, runs);
        var ends = Interruption.Measure(Tool.Check("interrupted", bzip2), TimeSpan.FromSeconds(1));
        var peak = Math.Max(without.PeakBytes, with.PeakBytes) / 1e6;
        return new Section(
            "bundle",
            string.Create(CultureInfo.InvariantCulture, $"A status report of {new FileInfo(GeneratedFile.Tar(megabytes, seed: 1)).Length / 1e6:F0} MB unpacked"),
            Section.Judge($"tar.bz2 without log rules, time of `lbzip2 -dc -n {jobs}`", without.Ratio, WithoutLogs)
            + Section.Judge($"tar.bz2 with all rules, time of `lbzip2 -dc -n {jobs}`", with.Ratio, WithLogs)
            + Section.Judge("tar.bz2, peak memory", peak, MegabytesAtMost, "MB")
            + Section.Judge("zip with one rule, time of `unzip -p`", claimed.Ratio, ClaimedOnly)
            + string.Create(
                CultureInfo.InvariantCulture,
                $"- processor time on one thread beside `lbzip2 -dc -n 1`: {alone.ProcessorRatio:F2} x; on {jobs}: {without.ProcessorRatio:F2} x, with all rules {with.ProcessorRatio:F2} x\n")
            + (ends is { } seconds ? Section.Judge("Ctrl-C after a second of work, time to the end", seconds, 1, "s") : "- Ctrl-C: the run had ended before\n")
            + "\n" + Comparison.Head + string.Concat(((Comparison[])[without, with, alone, plain, gzipped, claimed, zipped]).Select(each => each.ToRows())),
            without.Ratio <= WithoutLogs && with.Ratio <= WithLogs && peak <= MegabytesAtMost && claimed.Ratio <= ClaimedOnly);
    }
}
