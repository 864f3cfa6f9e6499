using System.Collections.Immutable;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>What goes into one run: a capture with its findings and outcomes, or what belongs to no capture.</summary>
internal sealed class SarifRun
{
    private SarifRun(Capture? capture, IEnumerable<Finding> findings, IEnumerable<Finding> toolFindings, IEnumerable<RuleOutcome> outcomes, SarifOptions options)
    {
        Capture = capture;
        ToolFindings = [.. toolFindings];
        Outcomes = [.. outcomes];
        Results = [.. findings];
        if (!options.IsFull && Results.Length > GitHubLimits.ResultsPerRun)
        {
            LeftOut = Results.Length - GitHubLimits.ResultsPerRun;
            Results = Results[..GitHubLimits.ResultsPerRun]; // findings come worst first
        }
    }

    public Capture? Capture { get; }

    /// <summary>Findings of the catalogue's rules.</summary>
    public ImmutableArray<Finding> Results { get; }

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
    public string AutomationId => Capture is null ? "xenlint/" : $"xenlint/{ArtifactUris.Encode(Capture.Id)}/";

    /// <summary>The runs in the order of their captures. What belongs to no capture comes last, and also stands for an empty fleet.</summary>
    public static IEnumerable<SarifRun> Of(AnalysisResult result, SarifOptions options)
    {
        foreach (var own in result.Captures)
        {
            var about = result.RunFindings.Where(finding => ReferenceEquals(finding.Capture, own.Capture));
            yield return new SarifRun(own.Capture, own.Findings, about.Concat(own.ToolFindings), own.Outcomes, options);
        }

        var homeless = result.RunFindings.Where(finding => finding.Capture is null).ToList();
        if (homeless.Count > 0 || result.Captures.IsEmpty)
        {
            yield return new SarifRun(null, [], homeless, [], options);
        }
    }
}
