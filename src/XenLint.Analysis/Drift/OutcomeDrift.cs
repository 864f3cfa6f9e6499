using System.Collections.Immutable;

namespace XenLint.Analysis;

/// <summary>A rule that can tell more, or less, of the later capture than of the earlier one.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Old">How it ended for the earlier capture.</param>
/// <param name="New">How it ended for the later capture.</param>
public sealed record OutcomeDrift(RuleDescriptor Rule, RuleOutcome Old, RuleOutcome New)
{
    /// <summary>True when the rule judged everything before and does not any more.</summary>
    public bool IsWorse => JudgesAll(Old) && !JudgesAll(New);

    internal static ImmutableArray<OutcomeDrift> Between(CaptureResult old, CaptureResult @new, AnalysisSettings settings)
    {
        var before = old.Outcomes.ToDictionary(outcome => outcome.Rule.Id, StringComparer.Ordinal);
        return
        [
            .. @new.Outcomes
                .Where(outcome => before.ContainsKey(outcome.Rule.Id))
                .Where(outcome => LookedFor.In(old, outcome.Rule.Id, settings) != LookedFor.In(@new, outcome.Rule.Id, settings))
                .Select(outcome => new OutcomeDrift(outcome.Rule, before[outcome.Rule.Id], outcome)),
        ];
    }

    private static bool JudgesAll(RuleOutcome outcome) => outcome.Outcome != Outcome.Crashed && outcome.NotEvaluated == 0;
}
