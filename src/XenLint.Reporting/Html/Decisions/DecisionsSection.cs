using System.Collections.Immutable;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>What somebody decided to live with, and why; and what the baseline has and this run has not.</summary>
internal sealed class DecisionsSection(HtmlWriter html, AnalysisResult result)
{
    /// <summary>Rows of a table; the rest is counted.</summary>
    private const int MostRows = 500;

    public static bool HasAny(AnalysisResult result) =>
        result.Findings.Any(finding => finding.Waiver is not null) || result.SinceBaseline is { } difference && (difference.Gone.Length > 0 || difference.Unseen.Length > 0);

    public void Write()
    {
        Table(
            "Waived findings",
            ["Rule", "Object", "Finding", "Reason", "Ticket", "Until"],
            [
                .. from finding in result.Findings
                   where finding.Waiver is not null
                   let waiver = finding.Waiver
                   select (IReadOnlyList<HtmlCell>)
                   [
                       finding.Rule.Id,
                       finding.Subject.LogicalPath,
                       finding.Message,
                       waiver.Reason,
                       waiver.Ticket ?? HostFact.None,
                       waiver.Expires is { } day ? WaiverGrammar.Text(day) : HostFact.None,
                   ],
            ]);
        if (result.SinceBaseline is { } difference)
        {
            Table("Gone since the baseline", ["Rule", "Object", "Finding"], Rows(difference.Gone));
            Table("In the baseline, and not looked at in this run", ["Rule", "Object", "Finding"], Rows(difference.Unseen));
        }
    }

    private static List<IReadOnlyList<HtmlCell>> Rows(ImmutableArray<BaselineEntry> entries) =>
    [
        .. entries.Select(entry => (IReadOnlyList<HtmlCell>)[entry.RuleId, string.Join(' ', new[] { entry.Class, entry.Name ?? entry.Uuid }.OfType<string>()), entry.Message]),
    ];

    private void Table(string caption, IReadOnlyList<string> heads, List<IReadOnlyList<HtmlCell>> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        HtmlTable.Write(html, caption, heads, rows.Take(MostRows));
        if (rows.Count > MostRows)
        {
            html.Element("p", $"{WiringWords.Number(rows.Count - MostRows)} more are in the report in JSON.", ("class", "rest"));
        }
    }
}
