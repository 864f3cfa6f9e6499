using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>Two captures of one pool side by side: what is found in each, and how their databases differ.</summary>
public sealed record PoolComparison
{
    /// <summary>The run over both captures.</summary>
    public required AnalysisResult Result { get; init; }

    /// <summary>What was found in the earlier capture.</summary>
    public required CaptureResult Old { get; init; }

    /// <summary>What was found in the later capture.</summary>
    public required CaptureResult New { get; init; }

    /// <summary>The difference of the findings.</summary>
    public required FindingDrift Findings { get; init; }

    /// <summary>The difference of the databases.</summary>
    public required PoolDrift Drift { get; init; }

    /// <summary>True when what was given as the earlier capture is the later one; null when their times are not known.</summary>
    public bool? IsReversed =>
        Old.Capture.ReferenceTime is { } old && New.Capture.ReferenceTime is { } @new && old != @new ? old > @new
        : Old.Capture.Database.Generation is { } before && New.Capture.Database.Generation is { } after ? before > after
        : null;

    /// <summary>The findings that count: what the earlier capture did not show, and what happened to the run itself.</summary>
    public IEnumerable<Finding> Counting => Findings.NotKnownBefore.Concat(Result.RunFindings.Where(finding => finding.State == FindingState.New));

    /// <summary>True when something could not be read, judged or compared.</summary>
    public bool IsIncomplete => Result.IsIncomplete
        || Drift.Gaps.Any(gap => gap.Reason is DriftGapReason.TableMissing or DriftGapReason.TableTruncated or DriftGapReason.TargetLost);

    /// <summary>Compares two captures that one run has judged.</summary>
    /// <param name="result">The run, after its waivers.</param>
    /// <param name="old">The earlier capture.</param>
    /// <param name="new">The later capture.</param>
    /// <param name="settings">What the run was asked to do.</param>
    public static PoolComparison Between(AnalysisResult result, Capture old, Capture @new, AnalysisSettings settings) =>
        Of(result, PoolDrift.Between(old, @new), settings);

    /// <summary>The same comparison told in other words. What differs was decided by the real captures.</summary>
    /// <param name="told">What became of <see cref="Result"/>.</param>
    /// <param name="rewriter">What has become of the captures.</param>
    /// <param name="settings">What the run was asked to do.</param>
    public PoolComparison ToldBy(AnalysisResult told, ResultRewriter rewriter, AnalysisSettings settings) =>
        Of(told, Drift.ToldOf(rewriter.Of(Drift.Old), rewriter.Of(Drift.New)), settings);

    private static PoolComparison Of(AnalysisResult result, PoolDrift drift, AnalysisSettings settings)
    {
        var own = result.Captures.Single(capture => ReferenceEquals(capture.Capture, drift.Old));
        var other = result.Captures.Single(capture => ReferenceEquals(capture.Capture, drift.New));
        return new PoolComparison { Result = result, Old = own, New = other, Findings = FindingDrift.Between(result, own, other, settings), Drift = drift };
    }
}
