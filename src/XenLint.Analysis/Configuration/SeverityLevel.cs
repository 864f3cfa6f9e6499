using Microsoft.CodeAnalysis;

namespace XenLint.Analysis;

/// <summary>The words for severities, and what an override does to a finding.</summary>
public static class SeverityLevel
{
    /// <summary>The words that users may write.</summary>
    public static IReadOnlyList<string> Words { get; } = ["error", "warning", "note", "suggestion", "none", "default"];

    /// <summary>The level that a word stands for, or null. <c>note</c> and <c>suggestion</c> are the same.</summary>
    public static ReportDiagnostic? Parse(string word) => word.Trim().ToLowerInvariant() switch
    {
        "error" => ReportDiagnostic.Error,
        "warning" => ReportDiagnostic.Warn,
        "note" or "suggestion" => ReportDiagnostic.Info,
        "none" => ReportDiagnostic.Suppress,
        "default" => ReportDiagnostic.Default,
        _ => null,
    };

    /// <summary>The word that every report uses: error, warning or note.</summary>
    public static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>The severity of a finding after an override, which sets all severities of a rule alike.</summary>
    internal static DiagnosticSeverity Apply(this ReportDiagnostic level, DiagnosticSeverity own) => level switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        _ => own,
    };
}
