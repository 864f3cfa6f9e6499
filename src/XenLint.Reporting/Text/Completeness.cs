using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>
/// The line that says how much was looked at. A pool without findings may be one that nobody could see; this line keeps the two apart.
/// </summary>
internal static class Completeness
{
    private const int RulesNamed = 3;
    private const int ReasonsNamed = 2;

    public static string Of(AnalysisResult result)
    {
        if (result.Captures.IsEmpty)
        {
            return "No pool was read, so no rule ran.";
        }

        var outcomes = result.Captures.SelectMany(capture => capture.Outcomes).ToList();
        var rules = TextFindings.CountOf(result.Rules.Length, "rule");
        var scope = result.Captures.Length == 1 ? rules : $"{rules} on {TextFindings.CountOf(result.Captures.Length, "pool")}";
        var partly = outcomes.Count(outcome => outcome.Outcome == Outcome.Reported && outcome.NotEvaluated > 0);
        string?[] parts =
        [
            Part(outcomes.Count(outcome => outcome.Outcome == Outcome.Crashed), "crashed"),
            Part(outcomes.Count(outcome => outcome.Outcome == Outcome.Reported), "reported") is { } reported
                ? partly > 0 ? FormattableString.Invariant($"{reported} ({partly} of them in part)") : reported
                : null,
            Part(outcomes.Count(outcome => outcome.Outcome == Outcome.Passed && !outcome.IsPassedInPart), "passed"),
            Part(outcomes.Count(outcome => outcome.IsPassedInPart), "passed in part"),
            Part(outcomes.Count(outcome => outcome.Outcome == Outcome.NotApplicable), "not applicable"),
            NotEvaluated([.. outcomes.Where(outcome => outcome.Outcome == Outcome.NotEvaluated)]),
        ];
        return outcomes.Count == 0 ? $"{scope}." : $"{scope}: {string.Join(", ", parts.OfType<string>())}.";
    }

    /// <summary>A reason as every text prints it.</summary>
    public static string Reason(OutcomeReason reason) => $"{reason.Code}, {reason.Detail}";

    /// <summary>Why objects were not judged, each reason with their number.</summary>
    public static IEnumerable<string> ReasonsOf(RuleOutcome outcome) =>
        outcome.Reasons.Where(reason => reason.Count > 0).Select(reason => $"{Reason(reason)} ({TextFindings.CountOf(reason.Count, "object")})");

    /// <summary>What a rule could not judge, on one line.</summary>
    public static string NotEvaluated(RuleOutcome outcome) =>
        $"{TextFindings.CountOf(outcome.NotEvaluated, "object")} not evaluated: {string.Join("; ", ReasonsOf(outcome))}";

    private static string? Part(int number, string what) => number == 0 ? null : FormattableString.Invariant($"{number} {what}");

    /// <summary>Rules that lack the same evidence are told together, with the command that collects it.</summary>
    private static string? NotEvaluated(List<RuleOutcome> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return null;
        }

        var groups = outcomes
            .GroupBy(outcome => string.Join(" or ", outcome.CollectWith))
            .Select(group =>
            {
                var rules = group.GroupBy(outcome => outcome.Rule.Id).Select(same => $"{same.Key}: {Reasons(same.First())}").ToList();
                var more = rules.Count > RulesNamed ? FormattableString.Invariant($"; and {rules.Count - RulesNamed} more") : "";
                var collect = group.Key.Length > 0 ? $"; collect with: {group.Key}" : "";
                return $"({string.Join("; ", rules.Take(RulesNamed))}{more}{collect})";
            });
        return FormattableString.Invariant($"{outcomes.Count} not evaluated {string.Join(' ', groups)}");
    }

    private static string Reasons(RuleOutcome outcome)
    {
        var reasons = outcome.Reasons.Where(reason => reason.Count > 0).ToList();
        var more = reasons.Count > ReasonsNamed ? FormattableString.Invariant($" and {reasons.Count - ReasonsNamed} more") : "";
        return string.Join(" and ", reasons.Take(ReasonsNamed).Select(Reason)) + more;
    }
}
