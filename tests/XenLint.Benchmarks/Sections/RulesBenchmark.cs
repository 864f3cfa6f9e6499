using System.Diagnostics;
using System.Globalization;
using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Model;
using XenLint.Rules;

namespace XenLint.Benchmarks;

/// <summary>
/// All rules over the database of a large pool, in this process, against the time of loading it. Each run loads the file anew, so that rules
/// pay for everything that the model derives and keeps.
/// </summary>
internal static class RulesBenchmark
{
    private const double Budget = 1.5;
    private const int Hosts = 64;
    /// <summary>The runtime compiles a method anew, and better, once it was called thirty times.</summary>
    private const int WarmUps = 30;
    private const int SlowestShown = 10;

    public static Section Run(int machines, int runs)
    {
        var dump = GeneratedFile.LargePoolDump(Hosts, machines);
        var catalog = RuleCatalog.Of(RulesAssembly.Assembly);
        var rules = new AnalysisSettings { Skip = [ToolRule.ValueNotReadable.Id], RunDate = DateTimeOffset.UnixEpoch };
        var withValues = rules with { Skip = [] };
        var pairs = new List<(TimeSpan Load, TimeSpan Rules, TimeSpan WithValues)>();
        var findings = 0;
        for (var run = -WarmUps; run < runs; run++)
        {
            var (load, fleet) = Load(dump);
            var (judge, result) = Timed(() => AnalysisEngine.Run(fleet, catalog, rules));
            var again = Load(dump).Fleet;
            var (all, _) = Timed(() => AnalysisEngine.Run(again, catalog, withValues));
            findings = result.Findings.Count();
            if (run >= 0)
            {
                pairs.Add((load, judge, all));
            }
        }

        var ratio = Comparison.Median(pairs.Select(pair => pair.Rules / pair.Load));
        return new Section(
            "rules",
            string.Create(CultureInfo.InvariantCulture, $"All rules on a pool of {Hosts} hosts and {machines} machines"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{catalog.Rules.Length} rules, {findings} findings, a dump of {new FileInfo(dump).Length / 1e6:F0} MB; in one process that is warm, loading and rules in turn.\n\n")
            + Section.Judge("all rules, time of loading the dump", ratio, Budget)
            + string.Create(
                CultureInfo.InvariantCulture,
                $"- with the check of every stored value: {Comparison.Median(pairs.Select(pair => pair.WithValues / pair.Load)):F2} x\n- loading {Milliseconds(pairs.Select(pair => pair.Load))}, rules {Milliseconds(pairs.Select(pair => pair.Rules))}\n\n")
            + "The slowest rules, each alone on a dump that was just loaded; what several rules share is paid by each.\n\n| rule | ms, median |\n|---|---|\n"
            + string.Concat(Slowest(dump, catalog, rules, runs).Select(rule => string.Create(CultureInfo.InvariantCulture, $"| {rule.Id} | {rule.Time:F1} |\n"))),
            ratio <= Budget);
    }

    private static IEnumerable<(string Id, double Time)> Slowest(string dump, RuleCatalog catalog, AnalysisSettings settings, int runs)
    {
        var times = catalog.Rules.ToDictionary(rule => rule.Descriptor.Id, _ => new List<double>());
        for (var run = 0; run < runs; run++)
        {
            foreach (var (rule, taken) in times)
            {
                var fleet = Load(dump).Fleet;
                taken.Add(Timed(() => AnalysisEngine.Run(fleet, catalog, settings with { Only = [rule] })).Time.TotalMilliseconds);
            }
        }

        return times.Select(rule => (rule.Key, Comparison.Median(rule.Value))).OrderByDescending(rule => rule.Item2).Take(SlowestShown);
    }

    private static (TimeSpan Time, Fleet Fleet) Load(string dump) => Timed(() => InputReader.Read([dump], EvidenceOptions.Default));

    /// <summary>The garbage of the step before is collected first: no step pays for another.</summary>
    private static (TimeSpan Time, T Result) Timed<T>(Func<T> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var result = work();
        return (watch.Elapsed, result);
    }

    private static string Milliseconds(IEnumerable<TimeSpan> times) => string.Create(
        CultureInfo.InvariantCulture, $"{Comparison.Median(times.Select(time => time.TotalMilliseconds)):F0} ms ({times.Min().TotalMilliseconds:F0} - {times.Max().TotalMilliseconds:F0})");
}
