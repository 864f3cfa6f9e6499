using System.Collections.Immutable;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>What a baseline has and the run has not.</summary>
/// <param name="Gone">Findings that were looked for and are not there any more.</param>
/// <param name="Unseen">Findings that nobody can tell of: their pool is not among the inputs, or their rule did not judge everything.</param>
public sealed record BaselineDifference(ImmutableArray<BaselineEntry> Gone, ImmutableArray<BaselineEntry> Unseen)
{
    /// <summary>The part that belongs to a capture's pool.</summary>
    public BaselineDifference Only(CaptureSummary pool) => new(
        [.. Gone.Where(entry => IsOf(entry, pool))],
        [.. Unseen.Where(entry => IsOf(entry, pool))]);

    internal static bool IsOf(BaselineEntry entry, CaptureSummary pool) => entry.PoolKey == (pool.PoolUuid ?? Capture.UnidentifiedPool);
}
