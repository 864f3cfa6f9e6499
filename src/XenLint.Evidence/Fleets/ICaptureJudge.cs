using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>What is done with each capture as soon as it is whole.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
public interface ICaptureJudge<T>
{
    /// <summary>True when captures are wanted after they were judged; then none is let go, and memory grows with the inputs.</summary>
    bool HoldsCaptures { get; }

    /// <summary>What reports want to tell of evidence that was let go.</summary>
    ReportDetail Detail { get; }

    /// <summary>Judges a capture. Called by several threads at the same time, perhaps twice for what turns out to be a part of something larger.</summary>
    /// <param name="capture">The capture.</param>
    /// <param name="jobs">Number of threads that this may take.</param>
    T Judge(Capture capture, int jobs);

    /// <summary>The same without the capture.</summary>
    T LetGo(T judged);
}
