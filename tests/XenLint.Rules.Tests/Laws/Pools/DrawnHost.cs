using System.Globalization;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Laws;

/// <summary>A host by lot: most of it as the pool's other hosts have it, some of it not.</summary>
internal static class DrawnHost
{
    private const string Epoch = "19700101T00:00:00Z";

    public static void Add(PoolBuilder pool, string name, int number, int lot, int habits, bool hasNewTables)
    {
        var own = new Lots(lot);
        var layout = new Lots(own.OnceIn(4) ? lot : habits);
        var last = own.OnceIn(12) ? 11 : 11 + number;
        pool.Host(name, host =>
        {
            host.Address(string.Create(CultureInfo.InvariantCulture, $"10.0.0.{last}"))
                .CPUs(own.OneOf(2, 4))
                .Multipathing(!own.OnceIn(4))
                .NtpMode(own.OneOf("Custom", "Custom", "Disabled", "DHCP", "Factory"))
                .Live(own.OnceIn(8) ? "false" : "true")
                .Enabled(own.OnceIn(8) ? "false" : "true");
            _ = own.Below(4) switch
            {
                0 => host,
                1 => host.NtpServers("10.0.0.2"),
                2 => host.NtpServers("10.0.0.2", "10.0.0.3"),
                _ => host.NtpServers("10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5"),
            };
            _ = own.OnceIn(8) ? host.Set("hostname", own.OneOf("localhost", "twin")) : host;
            _ = own.OnceIn(12) ? host.Set("iscsi_iqn", "iqn.2025-03.example.drawn:twin") : host;
            AddInterfaces(host, last, own, layout, hasNewTables);
        });
    }

    private static void AddInterfaces(HostBuilder host, int last, Lots own, Lots layout, bool hasNewTables)
    {
        var trunk = layout.OneOf("eth0", "bond0", "bond0");
        var ports = layout.OneOf(2, 4, 4, 6);
        for (var port = 0; port < ports; port++)
        {
            host.PIF(string.Create(CultureInfo.InvariantCulture, $"eth{port}"), pif => Wire(pif, own));
        }

        if (trunk == "bond0")
        {
            host.Bond("bond0", own.OnceIn(8) ? ["eth0"] : ["eth0", "eth1"], "Trunk", bond => Bind(bond, own));
        }

        var storage = ports < 4 ? "eth1" : layout.OneOf("bond1", "eth2");
        if (storage == "bond1")
        {
            host.Bond("bond1", ["eth2", "eth3"], "Storage", bond => Bind(bond, own));
        }

        if (layout.OnceIn(4))
        {
            host.VLAN(10, on: trunk, network: "Management", pif => Manage(pif, last, own));
        }
        else
        {
            host.PIF(trunk, pif => Manage(pif, last, own));
        }

        if (trunk != "bond0" || storage != "eth1")
        {
            host.PIF(storage, pif => Store(pif, last, own));
        }

        for (var tag = 20; tag < 23; tag++)
        {
            _ = own.OnceIn(6) ? host : host.VLAN(tag, on: trunk, network: string.Create(CultureInfo.InvariantCulture, $"Tenant {tag}"), pif => Widen(pif, own));
        }

        if (hasNewTables && layout.OnceIn(4))
        {
            host.Tunnel(on: trunk, network: "Overlay", pif => Widen(pif, own));
        }

        if (hasNewTables && layout.OnceIn(5) && ports == 6)
        {
            host.Sriov(on: "eth5", network: "Direct");
        }
    }

    private static void Wire(PIFBuilder pif, Lots own)
    {
        pif.Link(!own.OnceIn(5), own.OneOf(100L, 1000L, 10000L, 10000L, 65535L));
        pif.Managed(own.OnceIn(20) ? "false" : "true");
        pif.Metrics(metrics => metrics
            .Set("pci_bus_path", own.OneOf("0000:3b:00.0", "0000:3b:00.1", "0000:5e:00.0", "0000:5e:00.1"))
            .Set("device_id", own.OneOf("1572", "1572", "1521")));
        if (own.OnceIn(12))
        {
            pif.Metrics(metrics => metrics.Set("last_updated", Epoch));
        }
    }

    private static void Bind(BondBuilder bond, Lots own)
    {
        bond.Mode(own.OneOf("lacp", "active-backup", "balance-slb")).LinksUp(own.OneOf("0", "1", "2", "2"));
        bond.Interface(pif => Widen(pif, own));
    }

    private static void Manage(PIFBuilder pif, int last, Lots own) => pif
        .Management()
        .IP(string.Create(CultureInfo.InvariantCulture, $"10.0.0.{last}"), gateway: "10.0.0.254")
        .IPMode(own.OneOf("Static", "Static", "Static", "DHCP"))
        .Set("DNS", own.OneOf("", "10.0.0.2", "10.0.0.2,10.0.0.3"));

    private static void Store(PIFBuilder pif, int last, Lots own)
    {
        var subnet = own.OnceIn(8) ? "10.0.0" : "10.1.0";
        pif.IP(string.Create(CultureInfo.InvariantCulture, $"{subnet}.{last + 100}"), gateway: own.OnceIn(6) ? $"{subnet}.254" : "")
            .IPMode(own.OneOf("Static", "Static", "DHCP"))
            .Attached(own.OnceIn(8) ? "false" : "true")
            .Network("Storage");
        _ = own.OnceIn(2) ? pif.Purpose("Storage") : pif;
    }

    private static void Widen(PIFBuilder pif, Lots own)
    {
        pif.Mtu(own.OneOf("1500", "1500", "9000", "-1"));
        _ = own.OnceIn(6) ? pif.OtherConfig("mtu", own.OneOf("9000", "1496", "large")) : pif;
    }
}
