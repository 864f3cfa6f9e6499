using XenLint.Analysis;
using XenLint.Evidence;

namespace XenLint.Cli;

/// <summary>What <c>fix</c> was asked to do.</summary>
internal sealed record FixOrder
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required EvidenceOptions Evidence { get; init; }

    public required ProgressMode Progress { get; init; }

    public required RuleRequest Rules { get; init; }

    /// <summary>Which findings are mended, and in which shell.</summary>
    public required FixRequest Request { get; init; }

    /// <summary>The name or id of the pool; null when there can be only one.</summary>
    public required string? Pool { get; init; }

    /// <summary>The file of waivers that the user named; null to find one.</summary>
    public required string? WaiversPath { get; init; }

    /// <summary>The file of the earlier result; null for none.</summary>
    public required ReportTarget? Baseline { get; init; }

    /// <summary>True for the plan in JSON, false for a script.</summary>
    public required bool IsJson { get; init; }

    /// <summary>The file to write; null for standard output.</summary>
    public required string? OutputPath { get; init; }
}
