using XenLint.Evidence;
using XenLint.Reporting;

namespace XenLint.Cli;

/// <summary>What <c>check</c> was asked to do.</summary>
internal sealed record CheckRequest
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required EvidenceOptions Evidence { get; init; }

    /// <summary>How much may be held of reports that wait for others of their pool.</summary>
    public required long MemoryBytes { get; init; }

    /// <summary>When to show how far the run has come.</summary>
    public required ProgressMode Progress { get; init; }

    public required RuleRequest Rules { get; init; }

    /// <summary>The files to write.</summary>
    public required IReadOnlyList<ReportTarget> Targets { get; init; }

    /// <summary>The format for standard output; null for nothing there.</summary>
    public required ReportFormat? StandardOutput { get; init; }

    /// <summary>How many findings of text reports show the part of the input that they are about.</summary>
    public required SnippetAmount Snippets { get; init; }

    /// <summary>The SARIF profile for standard output.</summary>
    public required SarifProfile Profile { get; init; }

    /// <summary>The folder that paths in SARIF start from.</summary>
    public required string SourceRoot { get; init; }

    /// <summary>What the report for people says of itself.</summary>
    public required HtmlOptions Html { get; init; }

    /// <summary>The least severity that makes the run fail.</summary>
    public required FailOn FailOn { get; init; }

    /// <summary>The file of waivers that the user named; null to find one.</summary>
    public required string? WaiversPath { get; init; }

    /// <summary>The file of the earlier result; null for none.</summary>
    public required ReportTarget? Baseline { get; init; }

    /// <summary>True when the baseline is written anew.</summary>
    public required bool UpdatesBaseline { get; init; }

    /// <summary>The run of Azure Pipelines; null when no report is for Azure DevOps.</summary>
    public required AzurePipeline? Pipeline { get; init; }

    /// <summary>True when SARIF for a service goes to standard output or to a file for all pools.</summary>
    public bool WritesAllPoolsForService =>
        (StandardOutput == ReportFormat.Sarif && Profile != SarifProfile.Full) || Targets.Any(target => target is { IsForService: true, IsPerPool: false });

    /// <summary>True when any SARIF for a service is written.</summary>
    public bool WritesForService => WritesAllPoolsForService || Targets.Any(target => target.IsForService);

    /// <summary>How much outputs may tell.</summary>
    public required RedactionRequest Redaction { get; init; }

    public required bool IsStrict { get; init; }

    public required bool IsVerbose { get; init; }

    public required bool Colour { get; init; }

    /// <summary>How the report for people looks in a file.</summary>
    public TextOptions LookOfFiles => new() { Verbose = IsVerbose, Snippets = Snippets, Colour = false, Width = Surroundings.WidthOfFiles };

    /// <summary>How it looks on standard output.</summary>
    public TextOptions LookOn(Surroundings surroundings) => new() { Verbose = IsVerbose, Snippets = Snippets, Colour = Colour, Width = surroundings.Width };
}
