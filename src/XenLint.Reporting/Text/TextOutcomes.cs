using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>How every rule ended for a pool, with the numbers behind it.</summary>
internal static class TextOutcomes
{
    private const int Indent = 2;
    private const int IdWidth = 8;
    private const int OutcomeWidth = 17;

    public static void Write(TextPage page, CaptureResult capture)
    {
        page.Text(Indent, "What the rules looked at", Ink.Heading);
        foreach (var outcome in capture.Outcomes)
        {
            page.Labelled(
                Indent + 2, outcome.Rule.Id.PadRight(IdWidth) + Word(outcome), IdWidth + OutcomeWidth, Ink.Plain, $"{outcome.Rule.Name}{Numbers(outcome)}");
            foreach (var reason in Reasons(outcome))
            {
                page.Text(Indent + 2 + IdWidth + OutcomeWidth, reason, Ink.Faint, hanging: 2);
            }

            if (!outcome.CollectWith.IsEmpty)
            {
                page.Whole(
                    Indent + 2 + IdWidth + OutcomeWidth, "collect with: ", "collect with: ".Length, Ink.Faint, string.Join(" or ", outcome.CollectWith));
            }
        }
    }

    private static string Word(RuleOutcome outcome) => outcome.Outcome switch
    {
        Outcome.NotApplicable => "not applicable",
        Outcome.NotEvaluated => "not evaluated",
        _ when outcome.IsPassedInPart => "passed in part",
        _ => ReportWords.Of(outcome.Outcome),
    };

    private static string Numbers(RuleOutcome outcome)
    {
        var numbers = new[]
        {
            (Number: outcome.Judged, What: "judged"),
            (Number: outcome.NotApplicable, What: "not applicable"),
            (Number: outcome.NotEvaluated, What: "not evaluated"),
        };
        var counted = string.Join(", ", numbers.Where(part => part.Number > 0).Select(part => FormattableString.Invariant($"{part.What} {part.Number}")));
        return counted.Length == 0 ? "" : $" ({counted})";
    }

    /// <summary>A reason without objects tells of evidence that would only have confirmed, or why there were no objects.</summary>
    private static IEnumerable<string> Reasons(RuleOutcome outcome) => outcome.Outcome == Outcome.Crashed
        ? []
        : outcome.Reasons.Select(reason => reason.Count > 0
            ? $"{Completeness.Reason(reason)} ({TextFindings.CountOf(reason.Count, "object")})"
            : outcome.Outcome == Outcome.NotApplicable ? Completeness.Reason(reason) : $"{Completeness.Reason(reason)} (would have confirmed)");
}
