using System.Globalization;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The page of a comparison: what matters on top, then findings, what was set differently, what runs differently, and what nobody can tell.</summary>
internal sealed class DriftPage(HtmlWriter html, PoolComparison comparison, string version, string? redaction)
{
    /// <summary>Rows of a table that is no list of differences.</summary>
    private const int MostRows = 2000;

    private readonly DriftLists lists = new(comparison.Drift);

    public void Write() => PageFrame.Write(html, $"XenLint: {DriftWords.Title(comparison)}", WriteHeader, Sections(), ("findings", "findings"), PageFrame.Foot(version, redaction));

    private List<PageSection> Sections()
    {
        var sections = new List<PageSection>
        {
            new("findings", "Findings", new DriftFindingsSection(html, comparison).Write),
            new("configuration", "Added, removed or set differently", WriteConfiguration),
        };
        if (lists.State.Count > 0)
        {
            sections.Add(new("state", "What runs differently", WriteState));
        }

        if (!comparison.Findings.Outcomes.IsEmpty)
        {
            sections.Add(new("rules", "Rules that can tell more or less", WriteRules));
        }

        if (comparison.Drift.Gaps.Count > 0)
        {
            sections.Add(new("gaps", "Not compared", WriteGaps));
        }

        sections.Add(new("inputs", "Inputs", new InputsSection(html, comparison.Result).Write));
        return sections;
    }

    private void WriteHeader(IReadOnlyList<PageSection> sections)
    {
        html.Open("header").Element("h1", DriftWords.Title(comparison));
        html.Open("dl", ("class", "facts"));
        Fact("Old", DriftWords.Side(comparison.Old.Capture));
        Fact("New", DriftWords.Side(comparison.New.Capture));
        Fact("Judged by", $"XenLint {version}, {TextFindings.CountOf(comparison.Result.Rules.Length, "rule")}");
        Fact("Inputs", TextInputs.Count(comparison.Result.Fleet));
        html.CloseLine();
        foreach (var notice in DriftWords.Notices(comparison))
        {
            html.Element("p", notice, ("class", "warning"));
        }

        html.Open("p", ("class", "verdict"));
        foreach (var severity in FindingWords.Severities)
        {
            var count = comparison.Counting.Count(finding => FindingWords.Rank(finding.Severity) == FindingWords.Rank(severity));
            html.Open("span", ("class", $"count {FindingWords.Class(severity)}"))
                .Element("span", FindingWords.Symbol(severity), ("aria-hidden", "true"))
                .Text($" {TextFindings.CountOf(count, $"new {FindingWords.Word(severity)}")}").Close().Text(" ");
        }

        html.CloseLine();
        html.Element("p", DriftWords.FindingCount(comparison.Findings)).Element("p", DriftWords.ObjectCount(lists));
        html.CloseLine();
        PageFrame.WriteNavigation(html, sections);
    }

    private void Fact(string name, string value) => html.Open("div").Element("dt", name).Element("dd", value).Close();

    private void WriteConfiguration()
    {
        if (lists.Configuration.Count == 0)
        {
            html.Element("p", "No difference.");
            return;
        }

        new DriftTable(html, lists).Write("Added, removed or set differently", lists.Configuration, DriftLists.SetIn);
    }

    /// <summary>It changes from hour to hour, so that it is folded.</summary>
    private void WriteState()
    {
        html.Open("details", ("class", "wiring")).Element("summary", DriftWords.StateCount(lists));
        new DriftTable(html, lists).Write("What runs differently", lists.State, DriftLists.StateIn);
        html.CloseLine();
    }

    private void WriteRules() => Table(
        "Rules that can tell more or less of NEW than of OLD",
        ["Rule", "What it looks for", "Tells", "Old", "New"],
        [
            .. comparison.Findings.Outcomes.OrderBy(drift => !drift.IsWorse).Select(drift => (IReadOnlyList<HtmlCell>)
            [
                drift.Rule.Id, drift.Rule.Title, new HtmlCell(drift.IsWorse ? "less" : "more", Class: drift.IsWorse ? "warning" : null), DriftWords.Outcome(drift.Old), DriftWords.Outcome(drift.New),
            ]),
        ]);

    private void WriteGaps() => Table(
        "What is not compared, and why",
        ["What", "Why", "Objects#"],
        [
            .. comparison.Drift.Gaps.Select(gap => (IReadOnlyList<HtmlCell>)
            [
                DriftWords.What(gap), DriftWords.Why(gap), gap.Objects.ToString(CultureInfo.InvariantCulture),
            ]),
        ]);

    private void Table(string caption, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<HtmlCell>> rows)
    {
        HtmlTable.Write(html, caption, heads, rows.Take(MostRows));
        if (rows.Count > MostRows)
        {
            html.Element("p", $"{WiringWords.Number(rows.Count - MostRows)} more are in the comparison in JSON.", ("class", "rest"));
        }
    }
}
