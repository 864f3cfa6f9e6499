using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>What was read, and how that ended.</summary>
internal sealed class InputsSection(HtmlWriter html, AnalysisResult result)
{
    public void Write() => HtmlTable.Write(
        html,
        "Inputs of this run",
        ["Path", "Kind", "Status", "Pool", "Host", "What is lost"],
        result.Fleet.Inputs.Select(input => (IReadOnlyList<HtmlCell>)
        [
            input.Path,
            ReportWords.Of(input.Kind),
            ReportWords.Of(input.Status),
            input.Pool?.DisplayName ?? HostFact.None,
            input.HostName ?? HostFact.None,
            input.Reason ?? "",
        ]));
}
