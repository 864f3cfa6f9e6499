using System.Collections.Immutable;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>Everything that a run found out; all reports are written from it.</summary>
public sealed record AnalysisResult
{
    /// <summary>What the run looked at.</summary>
    public required Fleet Fleet { get; init; }

    /// <summary>The rules that ran, in the order of their ids.</summary>
    public required ImmutableArray<RuleDescriptor> Rules { get; init; }

    /// <summary>One entry for each capture, in the order of their ids.</summary>
    public required ImmutableArray<CaptureResult> Captures { get; init; }

    /// <summary>Findings about the run itself: unreadable inputs and the like.</summary>
    public required ImmutableArray<Finding> RunFindings { get; init; }

    /// <summary>True when a waiver file was considered, be it empty.</summary>
    public bool HasWaivers { get; init; }

    /// <summary>What the baseline has and this run has not; null when no baseline was given.</summary>
    public BaselineDifference? SinceBaseline { get; init; }

    /// <summary>All findings: those about the run first, then each capture's.</summary>
    public IEnumerable<Finding> Findings => RunFindings.Concat(Captures.SelectMany(capture => capture.ToolFindings.Concat(capture.Findings)));

    /// <summary>True when an input was not read whole, a rule crashed, or an applicable rule could not judge all of its objects.</summary>
    public bool IsIncomplete =>
        Fleet.Inputs.Any(input => input.Status is ReadStatus.Partial or ReadStatus.Failed or ReadStatus.OverLimit)
        || Captures.Any(capture => capture.Outcomes.Any(outcome => outcome.Outcome is Outcome.Crashed || outcome.NotEvaluated > 0));
}

/// <summary>What was found in one capture.</summary>
public sealed record CaptureResult
{
    private Capture? capture;

    /// <summary>The capture.</summary>
    /// <exception cref="InvalidOperationException">It was let go.</exception>
    public required Capture Capture
    {
        get => capture ?? throw LetGo.Misses("the capture itself");
        init => (capture, Pool) = (value, value.Summary);
    }

    /// <summary>What reports tell of the capture.</summary>
    public CaptureSummary Pool { get; private init; } = null!;

    /// <summary>Findings of the catalogue's rules, worst first, in an order that does not depend on the file.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Findings of the tool's own rules about this capture: crashed rules, values that do not follow their grammar.</summary>
    public required ImmutableArray<Finding> ToolFindings { get; init; }

    /// <summary>One outcome for each rule, in the order of their ids.</summary>
    public required ImmutableArray<RuleOutcome> Outcomes { get; init; }

    /// <summary>The same result without its capture, of which stays what reports want to tell.</summary>
    /// <param name="detail">What they want to tell.</param>
    public CaptureResult Keep(ReportDetail detail)
    {
        if (capture is null)
        {
            return this;
        }

        var evidence = new KeptEvidence(detail);
        Pool.Keep(evidence);
        var result = this with
        {
            Findings = [.. Findings.Select(finding => finding.Keep(evidence))],
            ToolFindings = [.. ToolFindings.Select(finding => finding.Keep(evidence))],
        };
        result.capture = null;
        return result;
    }
}
