using System.Collections.Immutable;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>What goes into one run: a capture with its findings and outcomes, or what belongs to no capture.</summary>
internal sealed class SarifRun
{
    private SarifRun(CaptureSummary? pool, AnalysisResult result, IEnumerable<Finding> findings, IEnumerable<Finding> toolFindings, IEnumerable<RuleOutcome> outcomes, SarifOptions options)
    {
        Pool = pool;
        ToolFindings = [.. toolFindings];
        Outcomes = [.. outcomes];
        HasWaivers = result.HasWaivers;
        IsCompared = result.SinceBaseline is not null;
        Gone = pool is not null && options.IsFull && result.SinceBaseline is { } difference ? difference.Only(pool).Gone : [];

        // GitHub would make an open alert of a waived finding: it does not read that it is one.
        Results = [.. options.IsFull ? findings : findings.Where(finding => finding.State != FindingState.Waived)];
        if (!options.IsFull && Results.Length > GitHubLimits.ResultsPerRun)
        {
            LeftOut = Results.Length - GitHubLimits.ResultsPerRun;
            Results = Results[..GitHubLimits.ResultsPerRun]; // findings come worst first
        }
    }

    public CaptureSummary? Pool { get; }

    /// <summary>Findings of the catalogue's rules.</summary>
    public ImmutableArray<Finding> Results { get; }

    /// <summary>True when a waiver file was considered: then each result says whether it is waived.</summary>
    public bool HasWaivers { get; }

    /// <summary>True when there is a baseline: then each result says what it is to it.</summary>
    public bool IsCompared { get; }

    /// <summary>What only the baseline has.</summary>
    public ImmutableArray<BaselineEntry> Gone { get; }

    /// <summary>Number of findings beyond what the reader accepts.</summary>
    public int LeftOut { get; }

    /// <summary>Findings of the tool's own rules, which become notifications.</summary>
    public ImmutableArray<Finding> ToolFindings { get; }

    public ImmutableArray<RuleOutcome> Outcomes { get; }

    /// <summary>A notification of level error means that the run failed, and so does a crash.</summary>
    public bool IsSuccessful =>
        !ToolFindings.Any(finding => finding.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
        && !Outcomes.Any(outcome => outcome.Outcome == Outcome.Crashed);

    /// <summary>Readers take what stands before the last slash for the category.</summary>
    public string AutomationId => Pool is null ? "xenlint/" : $"xenlint/{ArtifactUris.Encode(Pool.Id)}/";

    /// <summary>
    /// The runs in the order of their captures. What the user wrote for XenLint holds for every pool, so each run tells of it. What belongs
    /// to no capture comes last, and also stands for an empty fleet. A service takes each category only once in a job, and there may be a
    /// file for each pool, so for it every run tells of what belongs to no capture, and there is no run for that alone.
    /// </summary>
    public static IEnumerable<SarifRun> Of(AnalysisResult result, SarifOptions options)
    {
        var homeless = result.RunFindings.Where(finding => finding.Pool is null).ToList();
        var everywhere = options.IsFull ? [.. homeless.Where(finding => ToolRule.TellsOfConfiguration(finding.Rule))] : homeless;
        foreach (var own in result.Captures)
        {
            var about = result.RunFindings.Where(finding => ReferenceEquals(finding.Pool, own.Pool));
            yield return new SarifRun(own.Pool, result, own.Findings, [.. about, .. own.ToolFindings, .. everywhere], own.Outcomes, options);
        }

        homeless = result.Captures.IsEmpty ? homeless : [.. homeless.Except(everywhere)];
        if (homeless.Count > 0 || result.Captures.IsEmpty)
        {
            yield return new SarifRun(null, result, [], homeless, [], options);
        }
    }
}
