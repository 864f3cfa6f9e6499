using System.Text.Json;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>How each host is plugged into its networks, as a tree, and its network interfaces (PIFs) as a table.</summary>
internal sealed class NetworkView : View
{
    /// <summary>What xapi writes as a speed that it does not know, besides 0.</summary>
    private const long UnknownSpeed = 65535;

    private static readonly ViewColumns<Host> Hosts = new(
        new("Host", "name", host => Cell.Of(host.DisplayName)),
        UuidOf<Host>());

    private static readonly ViewColumns<PIF> Columns = new(
        new("Interface", "name", pif => Cell.Of(pif.DisplayName)),
        UuidOf<PIF>(),
        new("Kind", "kind", pif => Cell.Of(Words(pif.Kind))),
        new("Built on", "builtOn", pif => Cell.Of(InOrder(Below(pif)).Select(below => below.DisplayName).ToArray(), "+")),
        new(null, "memberOfBond", pif => Cell.OfLink(pif.MemberOfBondReference, () => pif.MemberOfBond)),
        new("VLAN", "vlan", pif => pif.VLAN >= 0 ? Cell.Of(pif.VLAN) : Cell.None, IsNumeric: true),
        new("Network", "network", pif => Cell.OfLink(pif.NetworkReference, () => pif.Network)),
        new("MTU", "mtu", pif => Cell.OfPositive(pif.MTU), IsNumeric: true),
        new("IP mode", "ipMode", pif => Cell.Of(pif.IpConfigurationMode.Value.ToString())),
        new("Address", "ip", pif => Cell.Of(pif.IP)),
        new(null, "netmask", pif => Cell.Of(pif.Netmask)),
        new(null, "gateway", pif => Cell.Of(pif.Gateway)),
        new(null, "dns", pif => Cell.Of(pif.DNS)),
        new(null, "mac", pif => Cell.Of(pif.MAC)),
        new("Management", "management", pif => Cell.Of(pif.Management)),
        new("Carrier", "carrier", pif => Cell.Of(Metrics(pif).Carrier)),
        new("Mbit/s", "speedMbits", pif => Metrics(pif).Speed == UnknownSpeed ? Cell.Unknown : Cell.OfPositive(Metrics(pif).Speed), IsNumeric: true));

    public override string Name => "network";

    public override string What => "what each host is plugged in with, its networks and what is wrong there; its interfaces with addresses and links";

    public override IEnumerable<ITable> Sources(Capture capture) =>
        [capture.Hosts, capture.PIFs, capture.Bonds, capture.VLANs, capture.Networks, capture.PIFMetrics, capture.VIFs, capture.VMs];

    public override void Print(Capture capture, Printer printer, Legend legend)
    {
        var byHost = ByHost(capture);
        var topology = TopologyOf(capture);
        var tree = new NetworkTree(legend);
        foreach (var host in ByName(capture.Hosts.Readable))
        {
            printer.Section(TopologyWords.Heading(topology[host].Evidence, topology[host].Network.Faults));
            printer.Trees(tree.Of(topology[host].Network));
            printer.Line();
            printer.Table(Columns.Table(InOrder(byHost[host]), legend));
        }

        if (byHost[null].Any())
        {
            printer.Section("Of a host that is not known");
            printer.Table(Columns.Table(InOrder(byHost[null]), legend));
        }
    }

    public override void Write(Capture capture, Utf8JsonWriter json)
    {
        var byHost = ByHost(capture);
        var topology = TopologyOf(capture);
        Hosts.WriteArray(json, "hosts", ByName(capture.Hosts.Readable), host =>
        {
            NetworkTopologyJson.Write(json, topology[host].Network);
            Columns.WriteArray(json, "pifs", InOrder(byHost[host]));
        });
        Columns.WriteArray(json, "pifsOfUnknownHost", InOrder(byHost[null]));
    }

    private static Dictionary<Host, HostTopology> TopologyOf(Capture capture) =>
        capture.Topology.Hosts.Where(host => host.Evidence.Host is not null).ToDictionary(host => host.Evidence.Host!);

    private static ILookup<Host?, PIF> ByHost(Capture capture) => capture.PIFs.Readable.ToLookup(pif => pif.OwningHost);

    /// <summary>Shorter names first, so that <c>eth2</c> stands before <c>eth10</c>.</summary>
    private static IEnumerable<PIF> InOrder(IEnumerable<PIF> pifs) =>
        pifs.OrderBy(pif => pif.DisplayName.Length).ThenBy(pif => pif.DisplayName, StringComparer.Ordinal);

    private static IEnumerable<PIF> Below(PIF pif) => pif.Kind switch
    {
        PIFKind.BondInterface => pif.Bond!.Members,
        PIFKind.VLAN => [Needed(pif.OwnVLAN!.TaggedPIF, "VLAN.tagged_PIF")],
        PIFKind.TunnelAccess => [Needed(pif.Tunnel!.TransportPIF, "tunnel.transport_PIF")],
        PIFKind.SriovLogical => [Needed(pif.SriovNetwork!.PhysicalPIF, "network_sriov.physical_PIF")],
        PIFKind.Physical => [],
        _ => throw new NotKnownException(NotEvaluatedReason.Ambiguous, "PIF"),
    };

    private static PIFMetrics Metrics(PIF pif) => Needed(pif.Metrics, "PIF_metrics");

    private static string Words(PIFKind kind) => kind switch
    {
        PIFKind.BondInterface => "bond",
        PIFKind.VLAN => "VLAN",
        PIFKind.TunnelAccess => "tunnel",
        PIFKind.SriovLogical => "SR-IOV",
        PIFKind.Physical => "physical",
        _ => throw new NotKnownException(NotEvaluatedReason.Ambiguous, "PIF"),
    };
}
