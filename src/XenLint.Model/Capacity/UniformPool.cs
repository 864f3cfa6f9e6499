namespace XenLint.Model;

/// <summary>
/// A pool on paper: equal hosts that run equal virtual machines, so sized that all of them keep running when one host is lost. The
/// formulas are those of the XenServer reference architecture. GB stands for any unit, as long as it is the same everywhere.
/// </summary>
public sealed record UniformPool
{
    /// <summary>The disks that one storage repository is planned for.</summary>
    public const int DisksPerRepository = 1000;

    /// <summary>Memory of a host, in GB.</summary>
    public required decimal HostMemoryGB { get; init; }

    /// <summary>Memory of a virtual machine, in GB.</summary>
    public required decimal VMMemoryGB { get; init; }

    /// <summary>Logical processors of a host, threads included.</summary>
    public required int HostProcessors { get; init; }

    /// <summary>Virtual processors of a virtual machine.</summary>
    public required int VMProcessors { get; init; }

    /// <summary>Hosts of the pool, the one that may fail included.</summary>
    public required int Hosts { get; init; }

    /// <summary>Disks of a virtual machine.</summary>
    public int VMDisks { get; init; }

    /// <summary>Snapshots of a virtual machine, counted in disks.</summary>
    public int VMSnapshots { get; init; }

    /// <summary>Memory of a host's control domain, in GB.</summary>
    public decimal ControlDomainMemoryGB { get; init; } = 32;

    /// <summary>Virtual processors of a host's control domain.</summary>
    public int ControlDomainProcessors { get; init; } = 16;

    /// <summary>Memory that each host keeps for the workload balancing appliance, in GB.</summary>
    public decimal BalancingMemoryGB { get; init; } = 2;

    /// <summary>Virtual processors that each host keeps for the workload balancing appliance.</summary>
    public int BalancingProcessors { get; init; } = 2;

    /// <summary>Why the formulas give nothing, in words; null when they do.</summary>
    public string? Obstacle =>
        VMMemoryGB <= 0 ? "a virtual machine needs memory"
        : HostMemoryGB <= ControlDomainMemoryGB + BalancingMemoryGB ? "a host has no memory left beside its control domain and the balancing appliance"
        : HostProcessors < 1 ? "a host needs processors"
        : Hosts < 1 ? "a pool needs a host"
        : VMProcessors < 0 || VMDisks < 0 || VMSnapshots < 0 || ControlDomainMemoryGB < 0 || ControlDomainProcessors < 0 || BalancingMemoryGB < 0 || BalancingProcessors < 0
            ? "a number below zero means nothing"
        : null;

    /// <summary>Virtual machines that fit on one host.</summary>
    /// <exception cref="InvalidOperationException">There is an <see cref="Obstacle"/>.</exception>
    public long VMsPerHost => Obstacle is { } obstacle
        ? throw new InvalidOperationException(obstacle)
        : (long)decimal.Floor((HostMemoryGB - ControlDomainMemoryGB - BalancingMemoryGB) / VMMemoryGB);

    /// <summary>Virtual machines that the pool may run, so that they fit on the hosts that are left when one is lost; 0 for a single host.</summary>
    public long VMsPerPool => VMsPerHost * (Hosts - 1);

    /// <summary>The disks and snapshots of all virtual machines, in repositories of <see cref="DisksPerRepository"/>; exact.</summary>
    public decimal RepositoriesExact => (decimal)VMsPerPool * (VMDisks + VMSnapshots) / DisksPerRepository;

    /// <summary>Storage repositories that are needed.</summary>
    public long Repositories => (long)decimal.Ceiling(RepositoriesExact);

    /// <summary>Virtual machines on each host while all hosts run; exact.</summary>
    public decimal VMsPerHostExact => (decimal)VMsPerPool / Hosts;

    /// <summary>Virtual machines on each host while all hosts run; whole ones.</summary>
    public long VMsPerHostNormally => VMsPerPool / Hosts;

    /// <summary>Virtual machines on each of the hosts that are left when one is lost; null when none is left.</summary>
    public long? VMsPerHostInOutage => Hosts > 1 ? VMsPerPool / (Hosts - 1) : null;

    /// <summary>Virtual processors for each logical one while all hosts run.</summary>
    public decimal OvercommitNormally => Overcommit(VMsPerHostNormally);

    /// <summary>Virtual processors for each logical one when one host is lost; null when none is left.</summary>
    public decimal? OvercommitInOutage => VMsPerHostInOutage is { } machines ? Overcommit(machines) : null;

    private decimal Overcommit(long machines) => (((decimal)machines * VMProcessors) + ControlDomainProcessors + BalancingProcessors) / HostProcessors;
}
