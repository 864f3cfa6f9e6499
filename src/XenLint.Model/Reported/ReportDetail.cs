using System.Collections.Immutable;

namespace XenLint.Model;

/// <summary>
/// What the reports of a run want to tell of evidence that is gone by the time they are written. What none of them tells is not kept: of a hundred pools it adds up.
/// </summary>
public sealed record ReportDetail
{
    /// <summary>Names, places and regions, which every report tells.</summary>
    public static ReportDetail Plain { get; } = new();

    /// <summary>What is told of places beyond that.</summary>
    public ImmutableHashSet<Telling> Tellings { get; init; } = [];

    /// <summary>True when files are told with their checksums.</summary>
    public bool Digests { get; init; }

    /// <summary>True when it is told what a pool carries.</summary>
    public bool Capacity { get; init; }

    /// <summary>What either wants.</summary>
    public ReportDetail And(ReportDetail other) => new()
    {
        Tellings = Tellings.Union(other.Tellings),
        Digests = Digests || other.Digests,
        Capacity = Capacity || other.Capacity,
    };
}
