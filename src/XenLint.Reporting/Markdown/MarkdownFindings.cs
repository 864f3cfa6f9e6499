using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>Findings as tables: those that count, and folded away those that are waived.</summary>
internal static class MarkdownFindings
{
    private static readonly string[] Heads = ["Severity", "Rule", "Object", "Finding", "Where"];
    private static readonly string[] WaivedHeads = ["Severity", "Rule", "Object", "Reason", "Until"];

    public static void Write(MarkdownPage page, IReadOnlyCollection<Finding> findings, bool isCompared)
    {
        var waived = findings.Where(finding => finding.State == FindingState.Waived).ToList();
        var open = findings.Where(finding => finding.State != FindingState.Waived)
            .OrderBy(finding => finding.State)
            .ThenByDescending(finding => finding.Severity)
            .ToList();
        if (open.Count == 0)
        {
            page.Block(waived.Count == 0 ? "No findings." : "No findings but waived ones.");
        }

        page.Table("findings", Heads, [.. open.Select(finding => Cells(finding, isCompared))]);
        page.Table(
            "waived findings", WaivedHeads, [.. waived.Select(WaivedCells)], folded: $"{TextFindings.CountOf(waived.Count, "waived finding")}");
    }

    private static string[] Cells(Finding finding, bool isCompared) =>
    [
        SeverityLevel.NameOf(finding.Severity) + (isCompared && finding.State == FindingState.New ? ", **new**" : ""),
        MarkdownText.Link(finding.Rule.Id, finding.Rule.HelpLink),
        MarkdownText.Of(TextFindings.NameOf(finding.Subject)),
        MarkdownText.Of(finding.Message),
        Where(finding),
    ];

    private static string[] WaivedCells(Finding finding) =>
    [
        SeverityLevel.NameOf(finding.Severity),
        MarkdownText.Link(finding.Rule.Id, finding.Rule.HelpLink),
        MarkdownText.Of(TextFindings.NameOf(finding.Subject)),
        MarkdownText.Of(finding.Waiver!.Ticket is { } ticket ? $"{finding.Waiver.Reason} ({ticket})" : finding.Waiver.Reason),
        finding.Waiver.Expires is { } last ? WaiverGrammar.Text(last) : "",
    ];

    private static string Where(Finding finding) => finding.At is { } at
        ? MarkdownText.Code(FormattableString.Invariant($"{at.Path}:{at.Region.StartLine}:{at.Region.StartColumn}"))
        : "";
}
