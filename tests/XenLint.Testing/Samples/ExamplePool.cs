namespace XenLint.Testing;

/// <summary>
/// The pool of <c>samples/example-pool.xml</c>, which the README runs on: three hosts that are set up with care, and the few
/// things that somebody overlooked.
/// </summary>
public static class ExamplePool
{
    internal const string GoldLun = "3600a098038314c6e5d244f6a61477a4d";
    private const string SilverLun = "3600a098038314c6e5d244f6a61477a4e";
    private static readonly string[] Hosts = ["fra-xs-01", "fra-xs-02", "fra-xs-03"];

    /// <summary>The pool.</summary>
    public static PoolBuilder Build()
    {
        var pool = new PoolBuilder("Frankfurt production")
            .Network("Management and VM trunk", n => n.Bridge("xapi0"))
            .Network("Storage", n => n.Bridge("xapi1").Mtu(9000))
            .Network("Office clients", n => n.Bridge("xapi2"))
            .Network("Web front end", n => n.Bridge("xapi3"))
            .Network("Backup", n => n.Bridge("xapi4").Mtu(9000)) // overlooked: jumbo frames on the bond that carries management
            .Network("Host internal management network", n => n
                .Bridge("xenapi").OtherConfig("is_guest_installer_network", "true").OtherConfig("is_host_internal_management_network", "true"));
        for (var number = 0; number < Hosts.Length; number++)
        {
            AddHost(pool, number);
        }

        AddStorage(pool);
        AddMachines(pool);
        return pool.DefaultSR("SAN gold");
    }

    private static void AddHost(PoolBuilder pool, int number) => pool.Host(Hosts[number], h =>
    {
        var last = 11 + number;
        h.Address($"10.20.0.{last}")
            .Set("hostname", $"{Hosts[number]}.corp.example")
            .CPUs(16)
            .Bond("bond0", members: ["eth0", "eth1"], network: "Management and VM trunk", bond => bond.Mode("lacp")
                .Map("properties", new MapEntry("hashing_algorithm", "tcpudp_ports"), new MapEntry("lacp-time", "slow"))
                .Interface(p => p.Management().IPMode(number == 2 ? "DHCP" : "Static"))) // overlooked: a lease on the third host
            .Bond("bond1", members: ["eth2", "eth3"], network: "Storage", bond => bond.Mode("active-backup")
                .Interface(p => p.IP($"10.20.30.{last}").Mtu(9000).Purpose("Storage")))
            .VLAN(110, on: "bond0", network: "Office clients")
            .VLAN(120, on: "bond0", network: "Web front end")
            .VLAN(250, on: "bond0", network: "Backup")
            .Multipathing(number != 1) // overlooked: the second host uses one path
            .NtpServers("10.20.0.2", "10.20.0.3")
            .NtpMode(number == 1 ? "Disabled" : "Custom"); // overlooked: the second host keeps its own time
    });

    private static void AddStorage(PoolBuilder pool)
    {
        pool.SR("SAN gold", type: "lvmoiscsi", s => AddLun(s, GoldLun, "iqn.1992-08.com.netapp:sn.gold", host => "[4, 4]"))
            .SR("SAN silver", type: "lvmoiscsi", s => AddLun(
                s, SilverLun, "iqn.1992-08.com.netapp:sn.silver", host => host == "fra-xs-01" ? "[1, 1]" : "[4, 4]")) // overlooked: one path
            .SR("Installation images", type: "iso", s => s.PBDs(p => p
                .DeviceConfig("type", "nfs_iso").DeviceConfig("location", "10.20.30.90:/export/iso")))
            .SR("XenServer Tools", type: "iso", s => s.Set("is_tools_sr", true).SmConfig("xenserver_tools_sr", "true").PBDs(p => p
                .DeviceConfig("location", "/opt/xensource/packages/iso").DeviceConfig("legacy_mode", "true")));
        foreach (var host in Hosts)
        {
            pool.SR($"Local storage on {host}", type: "ext", s => s
                .Size(479559942144, 21474836480).PBD(host, p => p.DeviceConfig("device", "/dev/disk/by-id/scsi-3644a842042d7ff002c9d1f8a-part3")));
        }
    }

    /// <summary>A LUN over two portals. The host without multipathing has no counts of paths.</summary>
    private static void AddLun(SRBuilder sr, string scsiId, string target, Func<string, string> pathsOf)
    {
        sr.SmConfig("allocation", "thick").SmConfig("multipathable", "true").Size(8796093022208, 3298534883328);
        foreach (var host in Hosts)
        {
            sr.PBD(host, p =>
            {
                p.DeviceConfig("target", "10.20.30.101,10.20.30.102").DeviceConfig("targetIQN", target).DeviceConfig("port", "3260")
                    .DeviceConfig("SCSIid", scsiId).DeviceConfig("multihomelist", "10.20.30.101:3260,10.20.30.102:3260");
                _ = host == "fra-xs-02" ? p : p.Paths(scsiId, pathsOf(host)).OtherConfig("iscsi_sessions", "4");
            });
        }
    }

    private static void AddMachines(PoolBuilder pool) => pool
        .VM("dc-01", v => v.On("fra-xs-01").Affinity("fra-xs-01").VCPUs(2).Memory(4L << 30).Disk(on: "SAN gold").CD().VIF("Office clients"))
        .VM("dc-02", v => v.On("fra-xs-02").Affinity("fra-xs-02").VCPUs(2).Memory(4L << 30).Disk(on: "SAN gold").CD().VIF("Office clients"))
        .VM("web-01", v => v.On("fra-xs-01").Disk(on: "SAN gold").CD().VIF("Web front end"))
        .VM("web-02", v => v.On("fra-xs-03").Disk(on: "SAN gold").CD().VIF("Web front end"))
        .VM("orders-db", v => v.On("fra-xs-03").VCPUs(8).Memory(32L << 30)
            .Disk(on: "SAN gold").Disk(on: "SAN gold", disk: d => d.Size(536870912000)).CD().VIF("Office clients").VIF("Backup"))
        .VM("files", v => v.On("fra-xs-02").Disk(on: "SAN silver", disk: d => d.Size(2199023255552)).CD().VIF("Office clients").VIF("Backup"))
        .VM("monitoring", v => v.On("fra-xs-01").VCPUs(2).Disk(on: "SAN silver").VIF("Office clients"))
        .VM("staging-web", v => v.Disk(on: "SAN silver").CD().VIF("Web front end"))
        .Snapshot("orders-db before upgrade", of: "orders-db")
        .Template("Debian 12, hardened", v => v.Disk(on: "SAN silver"))
        .DefaultTemplate("Debian Bookworm 12")
        .DefaultTemplate("Windows Server 2022 (64-bit)");
}
