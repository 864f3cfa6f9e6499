using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>Interfaces, addresses, routes and bonds as the control domain and its daemons see them.</summary>
internal static class UsualNetwork
{
    public static IEnumerable<BuiltMember> Of(ReportedHost host)
    {
        yield return host.Output("ip-s-addr.out", Addresses(host));
        yield return host.Output("ip-route.out", Routes(host));
        yield return host.File("etc/resolv.conf", string.Concat(NameServers(host).Select(server => $"nameserver {server}\n")));
        yield return host.File("etc/hosts", "127.0.0.1   localhost localhost.localdomain localhost4 localhost4.localdomain4\n::1         localhost localhost.localdomain localhost6 localhost6.localdomain6\n");
        yield return host.File("etc/xensource/network.conf", "openvswitch\n");
        yield return host.File("var/xapi/networkd.db", DaemonState(host).ToJsonString());
        yield return host.Output("ovs-vsctl-list-br.out", string.Concat(host.Bridged.Select(pif => $"{ReportedHost.BridgeOf(pif)}\n")));
        var bonds = host.Row.PIFs.Where(pif => pif.Bond is not null).OrderBy(pif => pif.DisplayName, StringComparer.Ordinal).ToList();
        yield return host.Output("ovs-appctl-bond%list.out", "bond\ttype\trecircID\tslaves\n" + string.Concat(bonds.Select(bond => $"{bond.DisplayName}\t{SwitchMode(bond.Bond!)}\t1\t{string.Join(", ", Members(bond))}\n")));
        foreach (var bond in bonds)
        {
            yield return host.Output($"ovs-appctl-bond%show-{bond.DisplayName}.out", BondState(bond));
        }
    }

    private static string Addresses(ReportedHost host)
    {
        var text = new StringBuilder("""
            1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000
                link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
                inet 127.0.0.1/8 scope host lo
                   valid_lft forever preferred_lft forever
                RX: bytes  packets  errors  dropped overrun mcast
                912004416  4007219  0       0       0       0
                TX: bytes  packets  errors  dropped carrier collsns
                912004416  4007219  0       0       0       0

            """);
        var number = 2;
        foreach (var port in host.Ports)
        {
            var isUp = UsualLinks.IsUp(port);
            Append(number++, port.DisplayName, isUp ? "BROADCAST,MULTICAST,UP,LOWER_UP" : "NO-CARRIER,BROADCAST,MULTICAST,UP", $"mq master ovs-system state {(isUp ? "UP" : "DOWN")}", port, "");
        }

        foreach (var pif in host.Bridged)
        {
            var bridge = ReportedHost.BridgeOf(pif);
            var address = pif.IP.TryGet(out var own) && own.Length > 0
                ? $"    inet {own}/{Prefix(pif)} brd {own[..own.LastIndexOf('.')]}.255 scope global {bridge}\n       valid_lft forever preferred_lft forever\n"
                : "";
            Append(number++, bridge, "BROADCAST,MULTICAST,UP,LOWER_UP", "noqueue state UNKNOWN", pif, address);
        }

        return text.ToString();

        void Append(int index, string device, string flags, string queue, PIF pif, string address)
        {
            // Members of a bond take the MTU of the bond.
            var mtu = (pif.MemberOfBond?.Interface ?? pif).MTU;
            text.Append(CultureInfo.InvariantCulture, $"{index}: {device}: <{flags}> mtu {(mtu.TryGet(out var bytes) ? bytes : 1500)} qdisc {queue} group default qlen 1000\n");
            text.Append(CultureInfo.InvariantCulture, $"    link/ether {ReportedHost.Or(pif.MAC, "02:00:00:00:00:01")} brd ff:ff:ff:ff:ff:ff\n{address}");
            text.Append(CultureInfo.InvariantCulture, $"    RX: bytes  packets  errors  dropped overrun mcast\n    40{index}1877231904  61{index}2044187  0       0       0       0\n");
            text.Append(CultureInfo.InvariantCulture, $"    TX: bytes  packets  errors  dropped carrier collsns\n    39{index}4410022371  58{index}8190264  0       0       0       0\n");
        }
    }

    private static string Routes(ReportedHost host)
    {
        var text = new StringBuilder();
        foreach (var pif in host.Bridged.Where(pif => pif.IP.TryGet(out var address) && address.Length > 0))
        {
            var (bridge, address) = (ReportedHost.BridgeOf(pif), pif.IP.Value);
            if (pif.Gateway.TryGet(out var gateway) && gateway.Length > 0)
            {
                text.Insert(0, $"default via {gateway} dev {bridge}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"{address[..address.LastIndexOf('.')]}.0/{Prefix(pif)} dev {bridge} proto kernel scope link src {address}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> NameServers(ReportedHost host) =>
        host.Row.ManagementPIFs.SelectMany(pif => ReportedHost.Or(pif.DNS, "").Split(',', StringSplitOptions.RemoveEmptyEntries));

    private static JsonObject DaemonState(ReportedHost host)
    {
        var interfaces = new JsonObject();
        var bridges = new JsonObject();
        foreach (var pif in host.Bridged)
        {
            var bridge = ReportedHost.BridgeOf(pif);
            interfaces[bridge] = new JsonObject
            {
                ["ipv4_conf"] = AddressMode(pif),
                ["ipv4_gateway"] = pif.Gateway.TryGet(out var gateway) && gateway.Length > 0 ? gateway : null,
                ["ipv6_conf"] = "None6",
                ["dns"] = new JsonArray(new JsonArray([.. ReportedHost.Or(pif.DNS, "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(server => JsonValue.Create(server))]), new JsonArray()),
                ["mtu"] = pif.MTU.TryGet(out var mtu) ? mtu : 1500,
                ["persistent_i"] = true,
            };
            bridges[bridge] = Bridge(pif);
        }

        var management = host.Row.ManagementPIFs.Select(ReportedHost.BridgeOf).FirstOrDefault("");
        return new JsonObject
        {
            ["interface_config"] = interfaces,
            ["bridge_config"] = bridges,
            ["gateway_interface"] = management,
            ["dns_interface"] = management,
        };
    }

    private static JsonNode AddressMode(PIF pif) => pif.IpConfigurationMode.TryGet(out var mode) ? mode switch
    {
        IpConfigurationMode.DHCP => JsonValue.Create("DHCP4"),
        IpConfigurationMode.Static => new JsonArray("Static4", new JsonArray(new JsonArray(ReportedHost.Or(pif.IP, ""), Prefix(pif)))),
        _ => JsonValue.Create("None4"),
    }
    : JsonValue.Create("None4");

    private static JsonObject Bridge(PIF pif)
    {
        var bridge = new JsonObject { ["bridge_mac"] = ReportedHost.Or(pif.MAC, ""), ["other_config"] = new JsonObject(), ["persistent_b"] = true };
        if (pif.OwnVLAN is { TaggedPIF: { } below } vlan)
        {
            bridge["vlan"] = new JsonArray(ReportedHost.BridgeOf(below), vlan.Tag.TryGet(out var tag) ? tag : 0);
            return bridge;
        }

        var port = pif.Bond is { } bond
            ? new JsonObject
            {
                ["interfaces"] = new JsonArray([.. Members(pif).Select(member => JsonValue.Create(member))]),
                ["bond_properties"] = new JsonObject { ["mode"] = ModeOf(bond) },
                ["bond_mac"] = ReportedHost.Or(pif.MAC, ""),
                ["kind"] = "Basic_port",
            }
            : new JsonObject { ["interfaces"] = new JsonArray(pif.DisplayName), ["bond_properties"] = new JsonObject(), ["kind"] = "Basic_port" };
        bridge["ports"] = new JsonObject { [pif.DisplayName] = port };
        return bridge;
    }

    private static string BondState(PIF pif)
    {
        var members = pif.Bond!.Members.OrderBy(member => member.DisplayName, StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---- {pif.DisplayName} ----\nbond_mode: {SwitchMode(pif.Bond)}\nbond may use recirculation: {(ModeOf(pif.Bond) == "lacp" ? "yes" : "no")}, Recirc-ID : 1\n");
        text.Append(CultureInfo.InvariantCulture, $"bond-hash-basis: 0\nupdelay: 31000 ms\ndowndelay: 200 ms\nlacp_status: {(ModeOf(pif.Bond) == "lacp" ? "negotiated" : "off")}\n");
        text.Append(CultureInfo.InvariantCulture, $"active slave mac: {ReportedHost.Or(members[0].MAC, "")}({members[0].DisplayName})\n");
        foreach (var member in members)
        {
            var isUp = UsualLinks.IsUp(member);
            text.Append(CultureInfo.InvariantCulture, $"\nslave {member.DisplayName}: {(isUp ? "enabled" : "disabled")}\n");
            text.Append(ReferenceEquals(member, members[0]) ? "\tactive slave\n" : "").Append(isUp ? "\tmay_enable: true\n" : "\tmay_enable: false\n");
        }

        return text.Append('\n').ToString();
    }

    private static IEnumerable<string> Members(PIF bond) => bond.Bond!.Members.Select(member => member.DisplayName).Order(StringComparer.Ordinal);

    private static string ModeOf(Bond bond) => bond.Mode.TryGet(out var mode) ? mode switch
    {
        BondMode.Lacp => "lacp",
        BondMode.ActiveBackup => "active-backup",
        _ => "balance-slb",
    }
    : "balance-slb";

    /// <summary>The switch has another word for LACP.</summary>
    private static string SwitchMode(Bond bond) => ModeOf(bond) is var mode && mode == "lacp" ? "balance-tcp" : mode;

    private static int Prefix(PIF pif) =>
        ReportedHost.Or(pif.Netmask, "255.255.255.0").Split('.').Sum(part => byte.TryParse(part, CultureInfo.InvariantCulture, out var bits) ? byte.PopCount(bits) : 0);
}
