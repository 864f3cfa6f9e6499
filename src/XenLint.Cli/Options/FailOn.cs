using Microsoft.CodeAnalysis;

namespace XenLint.Cli;

/// <summary>The least severity of a finding that makes a run fail.</summary>
internal enum FailOn
{
    /// <summary>Errors.</summary>
    Error,

    /// <summary>Warnings and errors.</summary>
    Warning,

    /// <summary>Every finding.</summary>
    Note,

    /// <summary>Nothing.</summary>
    Never,
}

/// <summary>What the threshold decides.</summary>
internal static class FailOnThreshold
{
    /// <summary>The option that chooses it.</summary>
    public static Choice<FailOn> Choice(string description) => new(
        "--fail-on",
        description,
        new("error", FailOn.Error),
        new("warning", FailOn.Warning),
        new("note", FailOn.Note),
        new("never", FailOn.Never));

    /// <summary>True when a finding of this severity makes the run fail.</summary>
    public static bool Minds(this FailOn failOn, DiagnosticSeverity severity) => failOn switch
    {
        FailOn.Error => severity >= DiagnosticSeverity.Error,
        FailOn.Warning => severity >= DiagnosticSeverity.Warning,
        FailOn.Note => true,
        _ => false,
    };
}
