using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace XenLint.Analysis;

/// <summary>The findings of an earlier run, by which a later one tells what is new.</summary>
/// <param name="Entries">The findings, in the order of the report.</param>
public sealed record Baseline(ImmutableArray<BaselineEntry> Entries)
{
    /// <summary>No finding was known.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>
    /// Marks what the baseline has, and tells what only the baseline has. The identity is the fingerprint. Findings with the same one are
    /// counted; further captures of a pool are compared with the baseline each by itself.
    /// </summary>
    /// <param name="result">The result, after its waivers.</param>
    /// <param name="settings">What the run was asked to do.</param>
    public AnalysisResult Compare(AnalysisResult result, AnalysisSettings settings)
    {
        var known = Entries
            .Where(entry => ToolRule.All.FirstOrDefault(rule => rule.Id == entry.RuleId) is not { } rule || !ToolRule.TellsOfTheRun(rule))
            .GroupBy(entry => entry.Fingerprint, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new KnownFinding(group), StringComparer.Ordinal);
        var captures = new List<CaptureResult>();
        foreach (var capture in result.Captures)
        {
            var seen = new Dictionary<KnownFinding, int>();
            Finding Mark(Finding finding)
            {
                if (ToolRule.TellsOfTheRun(finding.Rule) || !known.TryGetValue(finding.Fingerprint, out var entry))
                {
                    return finding;
                }

                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, entry, out _);
                if (number >= entry.NumberFor(finding))
                {
                    return finding;
                }

                entry.Found(++number);
                return finding.KnownToBaseline();
            }

            captures.Add(capture with
            {
                ToolFindings = [.. capture.ToolFindings.Select(Mark)],
                Findings = [.. capture.Findings.Select(Mark)],
            });
        }

        var missing = Entries.Select(entry => entry.Fingerprint).Distinct(StringComparer.Ordinal)
            .Where(known.ContainsKey).SelectMany(fingerprint => known[fingerprint].Missing).ToLookup(entry => IsGone(entry, result, settings));
        return result with { Captures = [.. captures], SinceBaseline = new([.. missing[true]], [.. missing[false]]) };
    }

    private static bool IsGone(BaselineEntry entry, AnalysisResult result, AnalysisSettings settings)
    {
        var own = result.Captures.Where(capture => BaselineDifference.IsOf(entry, capture.Pool)).ToList();
        return own.Count > 0 && own.TrueForAll(capture => LookedFor.In(capture, entry.RuleId, settings));
    }

    /// <summary>The entries of one fingerprint, and how many of them a capture of the run has.</summary>
    private sealed class KnownFinding
    {
        private readonly List<BaselineEntry> entries;
        private readonly int open;
        private int found;

        /// <summary>A baseline with several captures of a pool knows the finding as often as the capture that has it most often.</summary>
        public KnownFinding(IEnumerable<BaselineEntry> entries)
        {
            this.entries = [.. entries.GroupBy(entry => entry.Pool).MaxBy(group => group.Count())!.OrderBy(entry => entry.IsWaived)];
            open = this.entries.Count(entry => !entry.IsWaived);
        }

        public IEnumerable<BaselineEntry> Missing => entries.Skip(found);

        /// <summary>What was waived is known only as long as it is waived: a waiver that ends makes its finding new.</summary>
        public int NumberFor(Finding finding) => finding.Waiver is null ? open : entries.Count;

        public void Found(int number) => found = Math.Max(found, number);
    }
}
