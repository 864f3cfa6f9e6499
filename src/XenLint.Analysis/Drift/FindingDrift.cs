using System.Collections.Immutable;

namespace XenLint.Analysis;

/// <summary>How the findings of a pool differ between two captures. What nobody can tell of is never taken for mended, nor for new trouble.</summary>
public sealed record FindingDrift
{
    /// <summary>Findings of the later capture that the earlier one did not have, though its rule judged everything there.</summary>
    public required ImmutableArray<Finding> New { get; init; }

    /// <summary>Findings of the later capture whose rule could not judge everything in the earlier one: they may have been there.</summary>
    public required ImmutableArray<Finding> SeenFirst { get; init; }

    /// <summary>Findings of the later capture that the earlier one had too.</summary>
    public required ImmutableArray<Finding> Unchanged { get; init; }

    /// <summary>Findings of the later capture that somebody decided to live with.</summary>
    public required ImmutableArray<Finding> Waived { get; init; }

    /// <summary>Findings of the earlier capture that were looked for in the later one and are not there.</summary>
    public required ImmutableArray<Finding> Gone { get; init; }

    /// <summary>Findings of the earlier capture whose rule could not judge everything in the later one: they may still be there.</summary>
    public required ImmutableArray<Finding> NotJudged { get; init; }

    /// <summary>Rules that can tell more or less than before, in the order of their ids.</summary>
    public required ImmutableArray<OutcomeDrift> Outcomes { get; init; }

    /// <summary>The findings that the earlier capture did not show.</summary>
    public IEnumerable<Finding> NotKnownBefore => New.Concat(SeenFirst);

    /// <summary>Compares the findings of two captures of one run.</summary>
    /// <param name="result">The run, after its waivers.</param>
    /// <param name="old">The earlier capture.</param>
    /// <param name="new">The later capture.</param>
    /// <param name="settings">What the run was asked to do.</param>
    public static FindingDrift Between(AnalysisResult result, CaptureResult old, CaptureResult @new, AnalysisSettings settings)
    {
        var earlier = old.ToolFindings.Concat(old.Findings).Where(finding => !ToolRule.TellsOfTheRun(finding.Rule)).ToList();
        var entries = earlier.ConvertAll(EntryOf);
        var findingOf = new Dictionary<BaselineEntry, Finding>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < entries.Count; index++)
        {
            findingOf.Add(entries[index], earlier[index]);
        }

        var compared = new Baseline([.. entries]).Compare(result with { Captures = [@new] }, settings);
        var later = compared.Captures[0].ToolFindings.Concat(compared.Captures[0].Findings).Order(FindingOrder.Instance).ToList();
        var known = later.ToLookup(finding => finding.State);
        var difference = compared.SinceBaseline!;
        return new FindingDrift
        {
            New = [.. known[FindingState.New].Where(finding => WasLookedFor(finding, old, settings))],
            SeenFirst = [.. known[FindingState.New].Where(finding => !WasLookedFor(finding, old, settings))],
            Unchanged = [.. known[FindingState.Unchanged]],
            Waived = [.. known[FindingState.Waived]],
            Gone = [.. difference.Gone.Select(entry => findingOf[entry]).Order(FindingOrder.Instance)],
            NotJudged = [.. difference.Unseen.Select(entry => findingOf[entry]).Order(FindingOrder.Instance)],
            Outcomes = OutcomeDrift.Between(old, @new, settings),
        };
    }

    /// <summary>What happened to the run itself is told of this run, whatever there was before.</summary>
    private static bool WasLookedFor(Finding finding, CaptureResult old, AnalysisSettings settings) =>
        ToolRule.TellsOfTheRun(finding.Rule) || LookedFor.In(old, finding.Rule.Id, settings);

    private static BaselineEntry EntryOf(Finding finding) => new(finding.Rule.Id, finding.Fingerprint, finding.Severity, finding.Message)
    {
        Pool = finding.Capture?.Id,
        IsWaived = finding.Waiver is not null,
    };
}
