using Microsoft.CodeAnalysis;

namespace XenLint.Analysis;

/// <summary>Which findings a plan is to mend, and in which shell.</summary>
public sealed record FixRequest
{
    /// <summary>The shell.</summary>
    public Shell Shell { get; init; } = Shell.Xe;

    /// <summary>The least severe finding that is mended.</summary>
    public DiagnosticSeverity LeastSeverity { get; init; } = DiagnosticSeverity.Warning;

    /// <summary>True to mend what somebody decided to live with, too.</summary>
    public bool WithWaived { get; init; }

    /// <summary>True to mend what the baseline has, too.</summary>
    public bool WithKnown { get; init; }

    /// <summary>The only host on which something is done; null for all.</summary>
    public HostSelector? Host { get; init; }
}
