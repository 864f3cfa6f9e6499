using Microsoft.CodeAnalysis;

namespace XenLint.Rules.Storage;

/// <summary>Steps between severities.</summary>
internal static class SeverityLevels
{
    /// <summary>One level less urgent: somebody is at work on it, or the evidence is weaker.</summary>
    public static DiagnosticSeverity OneLess(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Error ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
}
