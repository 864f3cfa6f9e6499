using System.Collections.Immutable;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>Findings by what became of them: what counts is open, what was known already is folded.</summary>
internal sealed class DriftFindingsSection(HtmlWriter html, PoolComparison comparison)
{
    /// <summary>Findings of a list with a card, and with a line at least; the rest is counted, so that the page stays quick.</summary>
    private const int MostCards = 300;
    private const int MostLines = 2000;

    public void Write()
    {
        var findings = comparison.Findings;
        List("new", "New", "NEW shows them, OLD does not, and their rules judged everything in OLD.", findings.New, isOpen: true);
        List("first", "OLD could not tell of them", "NEW shows them; their rules could not judge everything in OLD, so that nobody knows since when they are there.", findings.SeenFirst, isOpen: true);
        List("run", "What happened to the run", "What could not be read or done while the two were compared.", comparison.Result.RunFindings, isOpen: true);
        List("lost", "Not judged any more", "OLD shows them; their rules could not judge everything in NEW, so that nobody can tell whether they are mended.", findings.NotJudged, isOpen: true);
        List("gone", "Gone", "OLD shows them; their rules judged everything in NEW and do not report them any more.", findings.Gone, isOpen: true);
        List("unchanged", "Unchanged", "Both show them.", findings.Unchanged, isOpen: false);
        List("waived", "Waived", "Somebody decided to live with them.", findings.Waived, isOpen: false);
        if (findings.NotKnownBefore.Concat(findings.NotJudged).Concat(findings.Gone).Concat(findings.Unchanged).Concat(findings.Waived).Concat(comparison.Result.RunFindings).FirstOrDefault() is null)
        {
            html.Element("p", "Neither capture has a finding.");
        }
    }

    private void List(string id, string title, string why, ImmutableArray<Finding> findings, bool isOpen)
    {
        if (findings.IsEmpty)
        {
            return;
        }

        html.Open("details", ("class", "group"), ("id", $"findings-{id}"), ("open", isOpen ? "" : null));
        html.Open("summary").Element("span", title, ("class", "title")).Text(" ").Element("span", TextFindings.CountOf(findings.Length, "finding"), ("class", "amount")).CloseLine();
        html.Element("p", why, ("class", "why")).Open("ol");
        for (var index = 0; index < Math.Min(findings.Length, MostLines); index++)
        {
            html.Open("li", ("class", "finding"));
            if (index < MostCards)
            {
                FindingCard.Write(html, findings[index], drawn: null, namesRule: true);
            }
            else
            {
                FindingCard.WriteHead(html, findings[index], namesRule: true);
            }

            html.CloseLine();
        }

        html.CloseLine();
        if (findings.Length > MostLines)
        {
            html.Element("p", $"{WiringWords.Number(findings.Length - MostLines)} more are in the comparison in JSON.", ("class", "rest"));
        }

        html.CloseLine();
    }
}
