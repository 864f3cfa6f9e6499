using Microsoft.CodeAnalysis;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The line that counts the findings.</summary>
internal static class FindingCount
{
    public static string Of(AnalysisResult result, bool verbose)
    {
        var (errors, warnings, notes) = (0, 0, 0);
        foreach (var finding in result.Findings)
        {
            switch (finding.Severity)
            {
                case DiagnosticSeverity.Error: errors++; break;
                case DiagnosticSeverity.Warning: warnings++; break;
                default: notes++; break;
            }
        }

        if (errors + warnings + notes == 0)
        {
            return "No findings.";
        }

        var hint = verbose || notes == 0 ? "" : " (--verbose shows the notes)";
        return $"{TextFindings.CountOf(errors, "error")}, {TextFindings.CountOf(warnings, "warning")}, {TextFindings.CountOf(notes, "note")}{hint}.";
    }
}
