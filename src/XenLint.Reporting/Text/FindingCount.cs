using Microsoft.CodeAnalysis;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The line that counts the findings.</summary>
internal static class FindingCount
{
    public static string Of(AnalysisResult result, bool verbose)
    {
        var (errors, warnings, notes) = (0, 0, 0);
        var waived = 0;
        foreach (var finding in result.Findings)
        {
            if (finding.State == FindingState.Waived)
            {
                waived++;
                continue;
            }

            switch (finding.Severity)
            {
                case DiagnosticSeverity.Error: errors++; break;
                case DiagnosticSeverity.Warning: warnings++; break;
                default: notes++; break;
            }
        }

        var accepted = waived == 0 ? "" : FormattableString.Invariant($"; {waived} waived");
        if (errors + warnings + notes == 0)
        {
            return waived == 0 ? "No findings." : $"No findings{accepted}{(verbose ? "" : " (--verbose shows them)")}.";
        }

        var hidden = verbose ? "" : (notes, waived) switch
        {
            (0, 0) => "",
            (_, 0) => " (--verbose shows the notes)",
            (0, _) => " (--verbose shows the waived ones)",
            _ => " (--verbose shows notes and waived ones)",
        };
        return $"{TextFindings.CountOf(errors, "error")}, {TextFindings.CountOf(warnings, "warning")}, {TextFindings.CountOf(notes, "note")}{accepted}{hidden}.";
    }
}
