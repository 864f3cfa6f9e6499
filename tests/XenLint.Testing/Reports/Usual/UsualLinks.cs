using System.Globalization;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>What <c>ethtool</c> says of ports and bridges.</summary>
internal static class UsualLinks
{
    public static IEnumerable<BuiltMember> Of(ReportedHost host)
    {
        foreach (var port in host.Ports)
        {
            var device = port.DisplayName;
            yield return host.Output($"ethtool-{device}.out", Link(device, port));
            yield return host.Output($"ethtool-i-{device}.out", Driver("i40e", "2.25.11", "9.20 0x8000d95e 22.5.7", UsualHardware.SlotOf(host, port)));
            yield return host.Output($"ethtool-k-{device}.out", Offload(device));
            yield return host.Output($"ethtool-S-{device}.out", Statistics(port));
        }

        foreach (var bridge in host.Bridged.Select(ReportedHost.BridgeOf))
        {
            yield return host.Output($"ethtool-{bridge}.out", $"Settings for {bridge}:\n\tLink detected: yes\n");
            yield return host.Output($"ethtool-i-{bridge}.out", Driver("openvswitch", "4.19.0+1", "", ""));
            yield return host.Output($"ethtool-k-{bridge}.out", Offload(bridge));
            yield return host.Output($"ethtool-S-{bridge}.out", "");
        }
    }

    /// <summary>Whether the row says that the port has a link; a port that nothing is known of has one.</summary>
    public static bool IsUp(PIF port) => port.Metrics is not { } metrics || !metrics.Carrier.TryGet(out var carrier) || carrier;

    private static string Link(string device, PIF port)
    {
        var isUp = IsUp(port);
        var speed = port.Metrics is { } metrics && metrics.Speed.TryGet(out var known) && known > 0 ? known : 10000;
        return $"""
            Settings for {device}:
            	Supported ports: [ FIBRE ]
            	Supported link modes:   10000baseT/Full
            	Supports auto-negotiation: No
            	Advertised auto-negotiation: No
            	Speed: {(isUp ? string.Create(CultureInfo.InvariantCulture, $"{speed}Mb/s") : "Unknown!")}
            	Duplex: {(isUp ? "Full" : "Unknown! (255)")}
            	Port: FIBRE
            	PHYAD: 0
            	Transceiver: internal
            	Auto-negotiation: off
            	Supports Wake-on: d
            	Wake-on: d
            	Current message level: 0x00000007 (7)
            	Link detected: {(isUp ? "yes" : "no")}

            """;
    }

    private static string Driver(string name, string version, string firmware, string bus) => $"""
        driver: {name}
        version: {version}
        firmware-version: {firmware}
        expansion-rom-version:
        bus-info: {bus}
        supports-statistics: yes
        supports-test: {(bus.Length > 0 ? "yes" : "no")}
        supports-eeprom-access: {(bus.Length > 0 ? "yes" : "no")}
        supports-register-dump: {(bus.Length > 0 ? "yes" : "no")}
        supports-priv-flags: no

        """;

    private static string Offload(string device) => $"""
        Features for {device}:
        rx-checksumming: on
        tx-checksumming: on
        scatter-gather: on
        tcp-segmentation-offload: on
        generic-segmentation-offload: on
        generic-receive-offload: on
        large-receive-offload: off [fixed]
        rx-vlan-offload: on
        tx-vlan-offload: on

        """;

    private static string Statistics(PIF port)
    {
        var packets = 700_000_000L + (port.DisplayName[^1] * 1_000_003L);
        return string.Create(CultureInfo.InvariantCulture, $"""
            NIC statistics:
                 rx_packets: {packets}
                 tx_packets: {packets - 90_114_207}
                 rx_errors: 0
                 tx_errors: 0
                 rx_dropped: 0
                 rx_crc_errors: 0
                 rx_missed_errors: 0

            """);
    }
}
