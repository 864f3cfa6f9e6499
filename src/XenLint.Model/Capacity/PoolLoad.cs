using System.Collections.Immutable;

namespace XenLint.Model;

/// <summary>
/// Hosts and the virtual machines that run on them, as numbers: what fits now, and what still fits when hosts are lost. Nothing here
/// depends on a database, so that hosts and machines that do not exist yet can be tried.
/// </summary>
public sealed class PoolLoad
{
    private readonly CapacityVM[][] machinesOf;
    private readonly long? machineProcessors;

    /// <summary>Creates the load.</summary>
    /// <param name="hosts">The hosts.</param>
    /// <param name="vms">The running machines.</param>
    public PoolLoad(IEnumerable<CapacityHost> hosts, IEnumerable<CapacityVM> vms)
    {
        Hosts = [.. hosts];
        VMs = [.. vms];
        UsableBytes = Hosts.Sum(host => host.UsableBytes);
        NeedBytes = VMs.Sum(vm => vm.NeedBytes);
        machinesOf = new CapacityVM[Hosts.Length][];
        var placed = VMs.Where(vm => vm.On is not null).ToLookup(vm => vm.On!.Value);
        for (var host = 0; host < Hosts.Length; host++)
        {
            machinesOf[host] = [.. placed[host]];
        }

        FreeBytes = [.. Hosts.Select((host, index) => host.UsableBytes - machinesOf[index].Sum(vm => vm.NeedBytes))];
        machineProcessors = VMs.Any(vm => vm.Processors is null) ? null : VMs.Sum(vm => vm.Processors!.Value);
    }

    /// <summary>The hosts.</summary>
    public ImmutableArray<CapacityHost> Hosts { get; }

    /// <summary>The running machines.</summary>
    public ImmutableArray<CapacityVM> VMs { get; }

    /// <summary>The memory for machines on all hosts.</summary>
    public long UsableBytes { get; }

    /// <summary>The memory that all machines need.</summary>
    public long NeedBytes { get; }

    /// <summary>For each host the memory that its machines leave; below zero where more was promised than there is.</summary>
    public ImmutableArray<long> FreeBytes { get; }

    /// <summary>Virtual processors for each logical one while all hosts run; null when a number is not known.</summary>
    public decimal? Overcommit => OvercommitWithout([]);

    /// <summary>What becomes of the machines when these hosts are lost.</summary>
    /// <param name="lost">Positions of hosts.</param>
    public Outage Lose(params IEnumerable<int> lost)
    {
        ImmutableArray<int> gone = [.. lost.Distinct().Order()];
        var left = Enumerable.Range(0, Hosts.Length).Where(host => !gone.Contains(host)).ToArray();
        CapacityVM[] moving = [.. gone.SelectMany(host => machinesOf[host])];
        var placement = MemoryPlacement.Of([.. left.Select(host => FreeBytes[host])], [.. moving.Select(vm => vm.NeedBytes)]);
        var usable = left.Sum(host => Hosts[host].UsableBytes);
        return new Outage
        {
            Lost = gone,
            Moves = [.. moving.Select((vm, machine) => (vm, placement.Places[machine] is { } place ? left[place] : (int?)null))],
            NeedBytes = NeedBytes,
            UsableBytes = usable,
            LargestFreeBytes = Math.Max(0, placement.FreeBytes.DefaultIfEmpty(0).Max()),
            Overcommit = OvercommitWithout(gone),
            ShortBytes = Math.Max(NeedBytes - usable, placement.ShortBytes),
        };
    }

    /// <summary>The loss of each set of as many hosts, in the order of the hosts.</summary>
    /// <param name="failures">How many hosts are lost at once.</param>
    public IEnumerable<Outage> Outages(int failures = 1) => Sets(failures, 0).Select(set => Lose(set));

    /// <summary>How many sets of hosts <see cref="Outages"/> goes through; <see cref="double.PositiveInfinity"/> for very many.</summary>
    public double OutageCount(int failures)
    {
        var sets = 1.0;
        for (var index = 0; index < failures; index++)
        {
            sets = sets * (Hosts.Length - index) / (index + 1);
        }

        return Math.Max(0, sets);
    }

    /// <summary>The loss that hurts most: the one that lacks the most memory, else the one that leaves the least; null when there are fewer hosts.</summary>
    /// <param name="failures">How many hosts are lost at once.</param>
    public Outage? WorstOutage(int failures = 1) =>
        Outages(failures).OrderByDescending(outage => outage.ShortBytes).ThenBy(outage => outage.HeadroomBytes).ThenBy(outage => outage.LargestFreeBytes).FirstOrDefault();

    /// <summary>
    /// The memory of the largest machine that can be added so that as many hosts as said can still be lost; its need, overhead included.
    /// 0 when no machine can.
    /// </summary>
    /// <param name="failures">How many hosts may be lost at once; 0 asks what fits now.</param>
    public long LargestAdditionBytes(int failures = 1)
    {
        var most = Math.Max(0, FreeBytes.DefaultIfEmpty(0).Max());
        if (failures == 0 || !Carries(0))
        {
            return failures == 0 ? most : 0;
        }

        var fits = 0L;
        while (fits < most)
        {
            var middle = fits + ((most - fits + 1) / 2);
            (fits, most) = Carries(middle) ? (middle, most) : (fits, middle - 1);
        }

        return fits;

        bool Carries(long bytes) => With(new CapacityVM("", bytes)) is { Placed: true } tried && tried.Load.Outages(failures).All(outage => outage.Fits);
    }

    /// <summary>The load with more hosts behind its own.</summary>
    public PoolLoad With(IEnumerable<CapacityHost> hosts) => new([.. Hosts, .. hosts], VMs);

    /// <summary>The load with more machines, each on the host with the most room.</summary>
    /// <param name="machines">The machines; where they say that they run does not count.</param>
    /// <returns>The load with those that found room, and whether all did.</returns>
    public (PoolLoad Load, bool Placed) With(params IReadOnlyCollection<CapacityVM> machines)
    {
        var placement = MemoryPlacement.Of(FreeBytes, [.. machines.Select(vm => vm.NeedBytes)]);
        var placed = machines.Select((vm, machine) => vm with { On = placement.Places[machine] }).Where(vm => vm.On is not null).ToList();
        return (new PoolLoad(Hosts, [.. VMs, .. placed]), placed.Count == machines.Count);
    }

    private decimal? OvercommitWithout(ImmutableArray<int> lost)
    {
        long processors = 0;
        var used = machineProcessors;
        for (var host = 0; host < Hosts.Length; host++)
        {
            if (!lost.Contains(host))
            {
                processors += Hosts[host].Processors ?? 0;
                used = Hosts[host].Processors is > 0 ? used + Hosts[host].ControlDomainProcessors : null;
            }
        }

        return processors == 0 || used is null ? null : (decimal)used.Value / processors;
    }

    private IEnumerable<ImmutableArray<int>> Sets(int size, int first)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var host = first; host <= Hosts.Length - size; host++)
        {
            foreach (var rest in Sets(size - 1, host + 1))
            {
                yield return [host, .. rest];
            }
        }
    }
}
