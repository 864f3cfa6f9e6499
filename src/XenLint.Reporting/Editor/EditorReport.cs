using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>
/// One line for each finding, in the form that editors and problem matchers know: <c>path(line,column): severity ID: message</c>. What no
/// file shows has the program's name in the place of the path.
/// </summary>
public static class EditorReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="result">The run's result.</param>
    /// <param name="output">Where to write; it stays open.</param>
    public static void Write(AnalysisResult result, TextWriter output)
    {
        foreach (var finding in result.Findings.Where(finding => finding.State != FindingState.Waived))
        {
            output.Write(VisibleText.AtStartOfLine(VisibleText.Of(
                $"{Origin(finding)}: {SeverityLevel.NameOf(finding.Severity)} {finding.Rule.Id}: {finding.Message}")));
            output.Write('\n');
        }
    }

    private static string Origin(Finding finding) => finding.At is { } at
        ? FormattableString.Invariant($"{at.Path}({at.Region.StartLine},{at.Region.StartColumn})")
        : "xenlint";
}
