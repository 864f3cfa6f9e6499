using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>Several pools side by side, before each is told of by itself.</summary>
internal sealed class PoolOverview(HtmlWriter html, AnalysisResult result)
{
    public void Write() => HtmlTable.Write(
        html,
        "Pools of this run",
        ["Pool", "Product", "Captured", "Hosts#", "VMs#", "Errors#", "Warnings#", "Notes#", "Not evaluated#"],
        result.Captures.Select(Row));

    private static IReadOnlyList<HtmlCell> Row(CaptureResult capture)
    {
        var facts = PoolFacts.Of(capture.Pool);
        var open = capture.Findings.Concat(capture.ToolFindings).Where(finding => finding.State != FindingState.Waived).ToList();
        return
        [
            capture.Pool.DisplayName,
            $"{facts.Product} {facts.Version}".Trim() is { Length: > 0 } product ? product : "?",
            facts.CapturedAt ?? "?",
            Number(facts.Hosts),
            Number(facts.VMs),
            Number(open.Count(finding => finding.Severity == DiagnosticSeverity.Error)),
            Number(open.Count(finding => finding.Severity == DiagnosticSeverity.Warning)),
            Number(open.Count(finding => finding.Severity < DiagnosticSeverity.Warning)),
            Number(capture.Outcomes.Count(outcome => outcome.Outcome == Outcome.NotEvaluated)),
        ];
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
