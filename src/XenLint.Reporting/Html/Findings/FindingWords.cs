using Microsoft.CodeAnalysis;

namespace XenLint.Reporting;

/// <summary>How the report shows severities: a word, a shape and a class, so that colour is never alone.</summary>
internal static class FindingWords
{
    /// <summary>The severities, worst first.</summary>
    public static IReadOnlyList<DiagnosticSeverity> Severities { get; } = [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info];

    /// <summary>The word.</summary>
    public static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>The shape in front of the word.</summary>
    public static string Symbol(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "\u25A0",
        DiagnosticSeverity.Warning => "\u25B2",
        _ => "\u25CB",
    };

    /// <summary>The class in the style sheet.</summary>
    public static string Class(DiagnosticSeverity severity) => Word(severity);

    /// <summary>0 for the worst.</summary>
    public static int Rank(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => 0,
        DiagnosticSeverity.Warning => 1,
        _ => 2,
    };
}
