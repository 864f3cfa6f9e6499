using System.Collections.Immutable;

namespace XenLint.Model;

/// <summary>What a pool carries, in the figures that reports tell. Of its machines only those are in it that move when the worst comes.</summary>
public sealed record CapacityFigures
{
    /// <summary>The hosts.</summary>
    public required ImmutableArray<CapacityHost> Hosts { get; init; }

    /// <summary>For each host the memory that its machines leave.</summary>
    public required ImmutableArray<long> FreeBytes { get; init; }

    /// <summary>The memory that all machines need.</summary>
    public required long NeedBytes { get; init; }

    /// <summary>The memory for machines on all hosts.</summary>
    public required long UsableBytes { get; init; }

    /// <summary>The memory of the largest machine that can be added while all hosts run.</summary>
    public required long LargestAdditionNowBytes { get; init; }

    /// <summary>Virtual processors for each logical one while all hosts run; null when a number is not known.</summary>
    public required decimal? Overcommit { get; init; }

    /// <summary>How many hosts are lost at once.</summary>
    public required int Failures { get; init; }

    /// <summary>The memory of the largest machine that can be added so that as many hosts can still be lost.</summary>
    public required long LargestAdditionBytes { get; init; }

    /// <summary>The loss that hurts most; null when there are fewer hosts.</summary>
    public required Outage? WorstOutage { get; init; }

    /// <summary>The figures of a load.</summary>
    /// <param name="load">The load.</param>
    /// <param name="failures">How many hosts are lost at once.</param>
    public static CapacityFigures Of(PoolLoad load, int failures = 1) => new()
    {
        Hosts = load.Hosts,
        FreeBytes = load.FreeBytes,
        NeedBytes = load.NeedBytes,
        UsableBytes = load.UsableBytes,
        LargestAdditionNowBytes = load.LargestAdditionBytes(0),
        Overcommit = load.Overcommit,
        Failures = failures,
        LargestAdditionBytes = load.LargestAdditionBytes(failures),
        WorstOutage = load.WorstOutage(failures),
    };
}
