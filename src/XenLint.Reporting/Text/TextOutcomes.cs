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
                Indent + 2, outcome.Rule.Id.PadRight(IdWidth) + Word(outcome), IdWidth + OutcomeWidth, Ink.Plain, $"{outcome.Rule.Title} ({Numbers(outcome)})");
            foreach (var reason in outcome.Reasons)
            {
                page.Text(Indent + 2 + IdWidth + OutcomeWidth, $"{Completeness.Reason(reason)}{Affected(reason.Count)}", Ink.Faint, hanging: 2);
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

    private static string Numbers(RuleOutcome outcome) => FormattableString.Invariant(
        $"judged {outcome.Judged}, not applicable {outcome.NotApplicable}, not evaluated {outcome.NotEvaluated}");

    private static string Affected(int count) => count switch
    {
        0 => " (not needed)",
        1 => " (1 object)",
        _ => FormattableString.Invariant($" ({count} objects)"),
    };
}
