using XenLint.Evidence;

namespace XenLint.Cli;

/// <summary>What <c>diff</c> was asked to do.</summary>
internal sealed record DiffRequest
{
    /// <summary>The input that gives the earlier capture.</summary>
    public required string Old { get; init; }

    /// <summary>The input that gives the later capture.</summary>
    public required string New { get; init; }

    /// <summary>The pool to compare; null when each input has one.</summary>
    public required string? Pool { get; init; }

    public required EvidenceOptions Evidence { get; init; }

    /// <summary>When to show how far the run has come.</summary>
    public required ProgressMode Progress { get; init; }

    public required RuleRequest Rules { get; init; }

    /// <summary>The files to write.</summary>
    public required IReadOnlyList<ReportTarget> Targets { get; init; }

    /// <summary>The format for standard output; null for nothing there.</summary>
    public required ReportFormat? StandardOutput { get; init; }

    /// <summary>The least severity of a finding of the later capture alone that makes the run fail.</summary>
    public required FailOn FailOn { get; init; }

    /// <summary>The file of waivers that the user named; null to find one.</summary>
    public required string? WaiversPath { get; init; }

    /// <summary>How much outputs may tell.</summary>
    public required RedactionRequest Redaction { get; init; }

    public required bool IsStrict { get; init; }

    public required bool IsVerbose { get; init; }

    public required bool Colour { get; init; }
}
