using Microsoft.CodeAnalysis;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>What the report is about, how complete it is, and what matters most, before anybody scrolls.</summary>
internal sealed class PageHeader(HtmlWriter html, AnalysisResult result, ReportOptions options, HtmlOptions look)
{
    /// <summary>Risks that are named at the top.</summary>
    private const int TopRisks = 5;

    private const int ObjectsNamed = 3;

    public void Write(string title, IReadOnlyList<PageSection> sections)
    {
        html.Open("header").Element("h1", title);
        WriteFacts();
        WriteVerdict();
        WriteRisks();
        html.CloseLine();
        PageFrame.WriteNavigation(html, sections);
    }

    private void WriteFacts()
    {
        html.Open("dl", ("class", "facts"));
        Fact("Customer", look.Customer);
        Fact("Reviewed by", look.Reviewer);
        foreach (var capture in result.Captures.Take(ObjectsNamed))
        {
            Fact(result.Captures.Length == 1 ? "Pool" : capture.Pool.DisplayName, PoolHeading.Of(capture.Pool));
        }

        Fact("Judged by", $"XenLint {options.Version}, {result.Rules.Length} rules");
        Fact("Completeness", Completeness.Of(result));
        Fact("Inputs", TextInputs.Count(result.Fleet));
        html.CloseLine();
    }

    private void Fact(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            html.Open("div").Element("dt", name).Element("dd", value).Close();
        }
    }

    private void WriteVerdict()
    {
        var open = result.Findings.Where(finding => finding.State != FindingState.Waived).ToList();
        html.Open("p", ("class", "verdict"));
        foreach (var severity in FindingWords.Severities)
        {
            var count = open.Count(finding => FindingWords.Rank(finding.Severity) == FindingWords.Rank(severity));
            html.Open("span", ("class", $"count {FindingWords.Class(severity)}"))
                .Element("span", FindingWords.Symbol(severity), ("aria-hidden", "true"))
                .Text($" {TextFindings.CountOf(count, FindingWords.Word(severity))}").Close().Text(" ");
        }

        html.Text(Verdict(open)).CloseLine();
        if (result.SinceBaseline is { } difference)
        {
            html.Element("p", TextBaseline.Count(result, difference), ("class", "baseline"));
        }
    }

    private string Verdict(List<Finding> open) =>
        open.Exists(finding => finding.Severity == DiagnosticSeverity.Error) ? "Something is wrong that should be mended first."
        : open.Exists(finding => finding.Severity == DiagnosticSeverity.Warning) ? "Nothing is broken; some of it should be better."
        : result.IsIncomplete ? "Nothing was found, and not everything could be looked at."
        : "Nothing was found.";

    /// <summary>One sentence each: the worst rules with the objects that they concern.</summary>
    private void WriteRisks()
    {
        var risks = result.Findings
            .Where(finding => finding.State != FindingState.Waived && finding.Severity >= DiagnosticSeverity.Warning)
            .GroupBy(finding => finding.Rule)
            .OrderByDescending(group => group.Max(finding => finding.Severity)).ThenByDescending(group => group.Key.SecuritySeverity ?? 0)
            .ThenByDescending(group => group.Count()).ThenBy(group => group.Key.Id, StringComparer.Ordinal)
            .Take(TopRisks).ToList();
        if (risks.Count == 0)
        {
            return;
        }

        html.Element("h2", "What matters most").Open("ol", ("class", "risks"));
        foreach (var risk in risks)
        {
            var names = risk.Select(finding => finding.Subject.Name).Distinct(StringComparer.Ordinal).ToList();
            var more = names.Count > ObjectsNamed ? $" and {names.Count - ObjectsNamed} more" : "";
            html.Open("li").Element("a", risk.Key.Id, ("href", $"#{risk.Key.Id}"))
                .Text($" {risk.Key.Title}: {string.Join(", ", names.Take(ObjectsNamed))}{more}.").CloseLine();
        }

        html.Close();
    }
}
