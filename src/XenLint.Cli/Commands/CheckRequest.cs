using XenLint.Evidence;
using XenLint.Reporting;

namespace XenLint.Cli;

/// <summary>What <c>check</c> was asked to do.</summary>
internal sealed record CheckRequest
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required EvidenceOptions Evidence { get; init; }

    public required RuleRequest Rules { get; init; }

    /// <summary>The files to write.</summary>
    public required IReadOnlyList<ReportTarget> Targets { get; init; }

    /// <summary>The format for standard output; null for nothing there.</summary>
    public required ReportFormat? StandardOutput { get; init; }

    /// <summary>The SARIF profile for standard output.</summary>
    public required SarifProfile Profile { get; init; }

    /// <summary>The folder that paths in SARIF start from.</summary>
    public required string SourceRoot { get; init; }

    /// <summary>The least severity that makes the run fail.</summary>
    public required FailOn FailOn { get; init; }

    public required bool IsStrict { get; init; }

    public required bool IsVerbose { get; init; }

    public required bool Colour { get; init; }
}
