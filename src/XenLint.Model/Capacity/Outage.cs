using System.Collections.Immutable;

namespace XenLint.Model;

/// <summary>What becomes of a pool's virtual machines when hosts are lost.</summary>
public sealed record Outage
{
    /// <summary>The positions of the lost hosts among the load's hosts, in order.</summary>
    public required ImmutableArray<int> Lost { get; init; }

    /// <summary>The machines that have to move, with the position of the host that takes each; null for one that finds no room.</summary>
    public required ImmutableArray<(CapacityVM VM, int? To)> Moves { get; init; }

    /// <summary>The memory that all running machines of the pool need.</summary>
    public required long NeedBytes { get; init; }

    /// <summary>The memory for machines on the hosts that are left.</summary>
    public required long UsableBytes { get; init; }

    /// <summary>The largest piece of memory that is left on one host afterwards; 0 when nothing is.</summary>
    public required long LargestFreeBytes { get; init; }

    /// <summary>Virtual processors for each logical one on the hosts that are left; null when a number is not known.</summary>
    public required decimal? Overcommit { get; init; }

    /// <summary>The memory that must be added so that the machines fit: in all, or on one host for the largest that finds no room. 0 when they fit.</summary>
    public required long ShortBytes { get; init; }

    /// <summary>True when every machine keeps running.</summary>
    public bool Fits => ShortBytes == 0;

    /// <summary>The machines that find no room, the largest first.</summary>
    public IEnumerable<CapacityVM> Stranded => Moves.Where(move => move.To is null).Select(move => move.VM).OrderByDescending(vm => vm.NeedBytes);

    /// <summary>What is left of the memory afterwards; below zero when there is not enough.</summary>
    public long HeadroomBytes => UsableBytes - NeedBytes;
}
