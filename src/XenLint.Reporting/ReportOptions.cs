using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>What all report writers need besides the result.</summary>
public sealed record ReportOptions
{
    /// <summary>The rules and their pages, for help texts.</summary>
    public required RuleCatalog Catalog { get; init; }

    /// <summary>The version of XenLint, such as <c>0.1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The process's exit code, for reports that state it.</summary>
    public int ExitCode { get; init; }

    /// <summary>What the run was asked to do, for reports that state which severities were overridden.</summary>
    public AnalysisSettings Settings { get; init; } = new();
}
