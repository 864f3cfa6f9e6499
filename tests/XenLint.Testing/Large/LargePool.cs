using System.Globalization;

namespace XenLint.Testing;

/// <summary>
/// A pool of any size for benchmarks, written as xapi writes it without being held in memory: hosts on bonds, block storage with
/// several paths, and machines with disks, interfaces, metrics and snapshots. The same numbers give the same bytes.
/// </summary>
public sealed record LargePool
{
    /// <summary>What one machine adds to the file, with its satellites and one snapshot, as measured.</summary>
    private const int BytesPerMachine = 24_600;

    /// <summary>What the file holds before the first machine.</summary>
    private const int BytesWithoutMachines = 1_000_000;

    /// <summary>Decides names, uuids and references.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The number of hosts.</summary>
    public int Hosts { get; init; } = 16;

    /// <summary>The number of machines; one in eight is switched off.</summary>
    public int VMs { get; init; } = 1000;

    /// <summary>The number of snapshots of each machine.</summary>
    public int SnapshotsPerVM { get; init; } = 1;

    /// <summary>The number of networks for machines, each a VLAN on every host.</summary>
    public int Networks { get; init; } = 8;

    /// <summary>The number of shared block storage repositories.</summary>
    public int SRs { get; init; } = 4;

    /// <summary>The pool's name.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"large-{Seed}");

    /// <summary>A pool whose dump has about this size.</summary>
    public static LargePool OfMegabytes(int megabytes) => new() { VMs = Math.Max(1, (int)(((long)megabytes << 20) - BytesWithoutMachines) / BytesPerMachine) };

    /// <summary>Writes the dump; the stream stays open.</summary>
    public void WriteTo(Stream stream)
    {
        var machines = new LargeMachines(this);
        Skeleton(machines).WriteTo(stream, machines.RowsOf);
    }

    /// <summary>The report of the first host: what the collector takes of a healthy one, and the whole database twice, as it is found in reports.</summary>
    internal StatusReport ReportOfFirstHost()
    {
        using var database = new MemoryStream();
        WriteTo(database);
        var bytes = database.ToArray();
        return ReportBuilder.Usual(Skeleton(new LargeMachines(this)).Write(), HostName(0)).With(StatusReport.LiveDatabase, bytes).With(StatusReport.DatabaseFile, bytes).Build();
    }

    internal string HostName(int host) => string.Create(CultureInfo.InvariantCulture, $"xs-{host + 1:D2}");

    internal string NetworkName(int network) => string.Create(CultureInfo.InvariantCulture, $"Tenant {network + 1}");

    internal string SRName(int sr) => string.Create(CultureInfo.InvariantCulture, $"SAN {sr + 1}");

    /// <summary>Everything but the machines: few rows, held in memory. Their sets name the machines.</summary>
    private PoolBuilder Skeleton(LargeMachines machines)
    {
        var pool = new PoolBuilder(Name);
        for (var number = 0; number < Hosts; number++)
        {
            var host = number;
            pool.Host(HostName(host), h => h
                .Address(string.Create(CultureInfo.InvariantCulture, $"10.8.{host / 200}.{host % 200 + 1}"))
                .Multipathing(true)
                .CPUs(32)
                .Bond("bond0", members: ["eth0", "eth1"], bond: b => b.Interface(p => p.Management()))
                .Bond("bond1", members: ["eth2", "eth3"], network: "Storage")
                .Items("resident_VMs", [pool.ReferenceOf("VM", $"Control domain on host: {HostName(host)}"), .. machines.RunningOn(host)]));
        }

        for (var number = 0; number < Networks; number++)
        {
            var network = number;
            pool.Network(NetworkName(network), n => n.Items("VIFs", machines.InterfacesOn(network)));
            for (var host = 0; host < Hosts; host++)
            {
                pool.Host(HostName(host), h => h.VLAN(100 + network, on: "bond0", network: NetworkName(network)));
            }
        }

        for (var number = 0; number < SRs; number++)
        {
            var sr = number;
            var scsiId = string.Create(CultureInfo.InvariantCulture, $"3600a0980{sr:x8}");
            pool.SR(SRName(sr), type: "lvmohba", s => s
                .PBDs(p => p.DeviceConfig("SCSIid", scsiId).Paths(scsiId, "[4, 4]"))
                .Items("VDIs", machines.DisksIn(sr)));
        }

        return pool.DefaultSR(SRName(0));
    }
}
