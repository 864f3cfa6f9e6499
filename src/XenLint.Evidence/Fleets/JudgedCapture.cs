using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>A capture that was judged, and what it is made of.</summary>
/// <typeparam name="T">What came of it.</typeparam>
/// <param name="Evidence">What it is made of.</param>
/// <param name="Pool">What is told of it.</param>
/// <param name="Name">The id that it was judged by; null for the one that it has if it is the only capture of its pool.</param>
/// <param name="Result">What came of it.</param>
internal sealed record JudgedCapture<T>(IReadOnlyList<FoundEvidence> Evidence, CaptureSummary Pool, string? Name, T Result)
{
    /// <summary>True when it was judged by an id that is not its own, and goes by its id.</summary>
    public bool HasAnotherName => Pool.IsCalledById && Pool.Id != (Name ?? Pool.PoolUuid ?? Capture.UnidentifiedPool);

    /// <summary>True when it is made of exactly these.</summary>
    public bool IsMadeOf(IReadOnlyList<FoundEvidence> evidence) => Evidence.Count == evidence.Count && evidence.All(Evidence.Contains);

    /// <summary>Lets the capture go, but for one that may have to be judged again and cannot be read again.</summary>
    public JudgedCapture<T> LetGo(ICaptureJudge<T> judge)
    {
        if (Pool.IsCalledById && Evidence.Any(evidence => !evidence.CanBeReadAgain))
        {
            return this;
        }

        var alone = this with { Result = judge.LetGo(Result) };
        var kept = new KeptEvidence(judge.Detail);
        foreach (var evidence in Evidence)
        {
            evidence.LetGo(kept);
        }

        return alone;
    }
}
