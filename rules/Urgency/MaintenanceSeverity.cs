using Microsoft.CodeAnalysis;
using XenLint.Model;

namespace XenLint.Rules.Urgency;

/// <summary>The state of a host that somebody is working on is one level less urgent.</summary>
internal static class MaintenanceSeverity
{
    public static DiagnosticSeverity Of(HostEvidence evidence, DiagnosticSeverity severity) => Of(evidence.Host, severity);

    /// <summary>What was found stays found, and urgent, where nobody can tell the host's state.</summary>
    public static DiagnosticSeverity Of(Host? host, DiagnosticSeverity severity) => Known.ValueOrNull(() => host?.State ?? HostState.Up) == HostState.Maintenance ? OneLess(severity) : severity;

    public static DiagnosticSeverity OneLess(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Error ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
}
