using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>
/// Whether a run can tell that something is not there. A rule that did not run, crashed or could not judge all of its objects says nothing
/// about what it has not reported.
/// </summary>
internal static class LookedFor
{
    /// <summary>True when a rule judged everything in every capture, and every input was read whole.</summary>
    public static bool Everywhere(AnalysisResult result, string rule, AnalysisSettings settings) =>
        settings.Host is null
        && !result.Captures.IsEmpty
        && !result.Fleet.Inputs.Any(input => input.Status is ReadStatus.Partial or ReadStatus.Failed or ReadStatus.OverLimit)
        && result.Captures.All(capture => In(capture, rule, settings));

    /// <summary>True when a rule judged everything in a capture.</summary>
    public static bool In(CaptureResult capture, string rule, AnalysisSettings settings) =>
        settings.Host is null
        && (rule == ToolRule.ValueNotReadable.Id
            ? settings.Runs(ToolRule.ValueNotReadable)
            : capture.Outcomes.Any(outcome => outcome.Rule.Id == rule && outcome.Outcome != Outcome.Crashed && outcome.NotEvaluated == 0));
}
