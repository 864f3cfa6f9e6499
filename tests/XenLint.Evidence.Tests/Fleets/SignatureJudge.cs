using System.Collections.Concurrent;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Says of each capture what it is made of, and notes how often it was asked and whether the capture was let go.</summary>
internal sealed class SignatureJudge(bool holds = false) : ICaptureJudge<SignatureJudge.Signature>
{
    private readonly ConcurrentBag<WeakReference> captures = [];

    public bool HoldsCaptures => holds;

    public ReportDetail Detail => ReportDetail.Plain;

    /// <summary>Number of times that a capture was judged.</summary>
    public int Judged => captures.Count;

    /// <summary>Number of captures that are in memory.</summary>
    public int Held
    {
        get
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            return captures.Count(capture => capture.IsAlive);
        }
    }

    public Signature Judge(Capture capture, int jobs)
    {
        captures.Add(new WeakReference(capture));
        var parts = capture.Reports.Select(report => $"{report.Path}={report.HostName}").Prepend(capture.Database.Source.Path).Prepend(capture.DisplayName);
        return new(capture.Summary, string.Join(' ', parts));
    }

    public Signature LetGo(Signature judged)
    {
        judged.Pool.Keep(new KeptEvidence(Detail));
        return judged;
    }

    /// <summary>What a capture is made of.</summary>
    public sealed record Signature(CaptureSummary Pool, string Text)
    {
        public override string ToString() => $"{Pool.Id} {Pool.DisplayName} {Pool.HostCount} {Pool.ReferenceTime:s}: {Text}";
    }
}
