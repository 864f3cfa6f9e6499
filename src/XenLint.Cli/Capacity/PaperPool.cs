using System.CommandLine;
using System.Globalization;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>The options of <c>capacity</c> that describe a pool which does not exist yet.</summary>
internal sealed class PaperPool
{
    private static readonly UniformPool Usual = new() { HostMemoryGB = 1, VMMemoryGB = 1, HostProcessors = 1, VMProcessors = 1, Hosts = 1 };

    private readonly PaperNumber hostRam = new("--host-ram", "memory of a host, in GB");
    private readonly PaperNumber vmRam = new("--vm-ram", "memory of a virtual machine, in GB");
    private readonly PaperNumber hostCpus = new("--host-cpus", "logical processors of a host, threads included");
    private readonly PaperNumber vmCpus = new("--vm-cpus", "virtual processors of a virtual machine");
    private readonly PaperNumber hosts = new("--hosts", "hosts, the one that may fail included");
    private readonly PaperNumber vmDisks = new("--vm-disks", "disks of a virtual machine", Usual.VMDisks);
    private readonly PaperNumber vmSnapshots = new("--vm-snapshots", "snapshots of a virtual machine, counted in disks", Usual.VMSnapshots);
    private readonly PaperNumber dom0Ram = new("--dom0-ram", "memory of the control domain, in GB", Usual.ControlDomainMemoryGB);
    private readonly PaperNumber dom0Cpus = new("--dom0-cpus", "virtual processors of the control domain", Usual.ControlDomainProcessors);
    private readonly PaperNumber wlbRam = new("--wlb-ram", "memory for the workload balancing appliance, in GB", Usual.BalancingMemoryGB);
    private readonly PaperNumber wlbCpus = new("--wlb-cpus", "virtual processors for the workload balancing appliance", Usual.BalancingProcessors);

    private IReadOnlyList<PaperNumber> All =>
        [hostRam, vmRam, hostCpus, vmCpus, hosts, vmDisks, vmSnapshots, dom0Ram, dom0Cpus, wlbRam, wlbCpus];

    public void AddTo(Command command)
    {
        foreach (var number in All)
        {
            command.Add(number.Option);
        }
    }

    /// <summary>True when one of the options was written.</summary>
    public bool IsAsked(ParseResult parsed) => All.Any(number => parsed.GetValue(number.Option) is not null);

    /// <summary>The pool.</summary>
    /// <exception cref="UsageException">A number is missing or means nothing.</exception>
    public UniformPool Read(ParseResult parsed)
    {
        var pool = new UniformPool
        {
            HostMemoryGB = hostRam.Read(parsed),
            VMMemoryGB = vmRam.Read(parsed),
            HostProcessors = hostCpus.ReadWhole(parsed),
            VMProcessors = vmCpus.ReadWhole(parsed),
            Hosts = hosts.ReadWhole(parsed),
            VMDisks = vmDisks.ReadWhole(parsed),
            VMSnapshots = vmSnapshots.ReadWhole(parsed),
            ControlDomainMemoryGB = dom0Ram.Read(parsed),
            ControlDomainProcessors = dom0Cpus.ReadWhole(parsed),
            BalancingMemoryGB = wlbRam.Read(parsed),
            BalancingProcessors = wlbCpus.ReadWhole(parsed),
        };
        return pool.Obstacle is { } obstacle ? throw new UsageException($"capacity: {obstacle}.") : pool;
    }

    /// <summary>One number of the description.</summary>
    private sealed class PaperNumber(string name, string what, decimal? byDefault = null)
    {
        private const decimal Most = 1_000_000;

        public Option<string?> Option { get; } = new(name)
        {
            Description = byDefault is { } usual
                ? string.Create(CultureInfo.InvariantCulture, $"A pool on paper: {what}. Default: {usual}.")
                : $"A pool on paper: {what}.",
            HelpName = "N",
        };

        public decimal Read(ParseResult parsed) =>
            parsed.GetValue(Option) is not { } written ? byDefault ?? throw new UsageException($"{name}: a pool on paper needs it ({what}).")
            : decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= Most ? number
            : throw new UsageException($"'{written}' does not suit {name}. Write a number, such as 16.");

        public int ReadWhole(ParseResult parsed) => Read(parsed) is var number && number == decimal.Truncate(number)
            ? (int)number
            : throw new UsageException($"'{parsed.GetValue(Option)}' does not suit {name}. Write a whole number.");
    }
}
