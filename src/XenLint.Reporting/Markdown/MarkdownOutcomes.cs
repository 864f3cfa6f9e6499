using System.Globalization;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>How the rules ended for each pool, and the commands that collect what was missing.</summary>
internal static class MarkdownOutcomes
{
    private static readonly string[] Heads = ["Pool", "Reported", "Passed", "Passed in part", "Not applicable", "Not evaluated", "Crashed"];
    private static readonly string[] MissingHeads = ["Pool", "Rule", "Why", "Collect with"];

    public static void Write(MarkdownPage page, AnalysisResult result)
    {
        if (result.Captures.IsEmpty)
        {
            return;
        }

        page.Block("### How the rules ended");
        page.Table("pools", Heads, [.. result.Captures.Select(Counts)]);
        var missing = result.Captures
            .SelectMany(capture => capture.Outcomes)
            .Where(outcome => outcome.NotEvaluated > 0 && outcome.Outcome != Outcome.Crashed)
            .Select(Missing)
            .ToList();
        page.Table("rules that could not judge all", MissingHeads, missing, folded: $"{TextFindings.CountOf(missing.Count, "rule")} could not judge all objects");
    }

    private static string[] Counts(CaptureResult capture)
    {
        string Count(Func<RuleOutcome, bool> counts) => capture.Outcomes.Count(counts).ToString(CultureInfo.InvariantCulture);
        return
        [
            MarkdownText.Of(capture.Pool.DisplayName),
            Count(outcome => outcome.Outcome == Outcome.Reported),
            Count(outcome => outcome.Outcome == Outcome.Passed && !outcome.IsPassedInPart),
            Count(outcome => outcome.IsPassedInPart),
            Count(outcome => outcome.Outcome == Outcome.NotApplicable),
            Count(outcome => outcome.Outcome == Outcome.NotEvaluated),
            Count(outcome => outcome.Outcome == Outcome.Crashed),
        ];
    }

    private static string[] Missing(RuleOutcome outcome) =>
    [
        MarkdownText.Of(outcome.Pool.DisplayName),
        MarkdownText.Link(outcome.Rule.Id, outcome.Rule.HelpLink),
        MarkdownText.Of(string.Join("; ", Completeness.ReasonsOf(outcome))),
        string.Join(" or ", outcome.CollectWith.Select(MarkdownText.Code)),
    ];
}
