using System.Globalization;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>How each rule ended for a pool: what passed, what could not be judged and why, and what to collect for it.</summary>
internal sealed class OutcomesSection(HtmlWriter html, CaptureResult capture)
{
    public void Write()
    {
        Group("Not evaluated", outcome => outcome.Outcome is Outcome.NotEvaluated or Outcome.Crashed, isOpen: true);
        Group("Reported, or passed in part: some objects could not be judged", outcome => outcome.NotEvaluated > 0 && outcome.Outcome is Outcome.Reported or Outcome.Passed, isOpen: false);
        Group("Passed", outcome => outcome.Outcome == Outcome.Passed && !outcome.IsPassedInPart, isOpen: false);
        Group("Not applicable", outcome => outcome.Outcome == Outcome.NotApplicable, isOpen: false);
    }

    private void Group(string title, Func<RuleOutcome, bool> belongs, bool isOpen)
    {
        var outcomes = capture.Outcomes.Where(belongs).ToList();
        if (outcomes.Count == 0)
        {
            return;
        }

        html.Open("details", ("open", isOpen && outcomes.Count <= 40 ? "" : null)).Element("summary", $"{title}: {TextFindings.CountOf(outcomes.Count, "rule")}");
        HtmlTable.Write(
            html,
            title,
            ["Rule", "Title", "Judged#", "Not applicable#", "Not evaluated#", "Why", "Collect with"],
            outcomes.Select(outcome => (IReadOnlyList<HtmlCell>)
            [
                outcome.Rule.Id,
                outcome.Rule.Title,
                Number(outcome.Judged),
                Number(outcome.NotApplicable),
                Number(outcome.NotEvaluated),
                outcome.Outcome == Outcome.Crashed ? new HtmlCell("the rule failed", "crashed", "error") : string.Join("; ", outcome.Reasons.Select(Completeness.Reason)),
                string.Join(" or ", outcome.CollectWith),
            ]));
        html.CloseLine();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
