using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>Judges captures as they are read, and keeps of each what the reports of the run are going to tell.</summary>
internal sealed class CheckJudge(RuleCatalog catalog, AnalysisSettings settings, CancellationToken cancellation) : ICaptureJudge<CaptureResult>
{
    public required bool HoldsCaptures { get; init; }

    public required ReportDetail Detail { get; init; }

    public CaptureResult Judge(Capture capture, int jobs) => AnalysisEngine.Judge(capture, catalog, settings with { Jobs = jobs }, cancellation);

    public CaptureResult LetGo(CaptureResult judged) => judged.Keep(Detail);
}
