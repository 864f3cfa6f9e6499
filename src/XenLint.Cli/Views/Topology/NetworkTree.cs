using System.Globalization;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>A host's way to its networks as lines: bonds and ports, the ports of a bond with the switch behind them, the networks on top.</summary>
internal sealed class NetworkTree(Legend legend)
{
    /// <summary>The trees of a host, one for each bond or single port.</summary>
    public IReadOnlyList<TextTree> Of(HostNetwork network) =>
    [
        .. (network.Uplinks ?? []).Select(Tree),
        .. network.Unplaced.Select(carried => Tree(carried, "rests on nothing that is known")),
    ];

    private TextTree Tree(Uplink uplink) => uplink.Bond is { } bond
        ? TopologyWords.Line(
            uplink.Interface.DisplayName,
            [Bond(bond, uplink.Ports.Count), string.Create(CultureInfo.InvariantCulture, $"{Known(uplink.PortsUp)} of {uplink.Ports.Count} links up")],
            uplink.Faults,
            [.. uplink.Ports.Select(port => TopologyWords.Line(port.Interface.DisplayName, Port(port), port.Faults, [])), .. uplink.Networks.Select(carried => Tree(carried))])
        : TopologyWords.Line(uplink.Interface.DisplayName, Port(uplink.Ports[0]), uplink.Faults.Concat(uplink.Ports[0].Faults), uplink.Networks.Select(carried => Tree(carried)));

    private string Bond(UplinkBond bond, int ports)
    {
        var agreement = bond.Mode == Model.Bond.LinkAggregation ? bond.IsNegotiated switch { true => ", negotiated", false => ", not negotiated", _ => ", negotiated " + Unknown() } : "";
        return string.Create(CultureInfo.InvariantCulture, $"bond of {ports} ({bond.Mode ?? Unknown()}{agreement})");
    }

    /// <summary>A missing link that is a fault is said there.</summary>
    private IEnumerable<string?> Port(UplinkPort port)
    {
        yield return port.HasLink switch
        {
            true => $"link {(port.SpeedMbps is { } speed ? LinkSpeed.Text(speed) : Unknown())}{(port.IsFullDuplex == true ? " full duplex" : "")}",
            false => port.Faults.Any(fault => fault.Kind == TopologyFaultKind.NoLink) ? null : "no link",
            null => $"link {Unknown()}",
        };
        yield return port.Card;
        yield return port.Neighbour is { } neighbour
            ? $"switch {Or(neighbour.SystemName, Or(neighbour.Chassis, Unknown()))} port {Or(neighbour.Port, Unknown())}"
            : null;
    }

    private TextTree Tree(CarriedNetwork carried, string? more = null) => TopologyWords.Line(
        $"{(carried.Kind.Length > 0 ? carried.Kind + " " : "")}network {(carried.Network is { } network ? $"\"{network.DisplayName}\"" : Unknown())}",
        [
            more,
            $"MTU {Known(carried.Mtu)}",
            carried.Addresses is { } addresses ? string.Join(", ", addresses) : $"address {Unknown()}",
            .. carried.Uses is { } uses ? uses.Words("VMs") : [$"use {Unknown()}"],
            carried.RunningGuests switch
            {
                null => $"running VM interfaces {Unknown()}",
                0 => null,
                1 => "1 running VM interface",
                var several => string.Create(CultureInfo.InvariantCulture, $"{several} running VM interfaces"),
            },
            carried.IsPlugged == false && carried.Faults.Count == 0 ? "not plugged" : null,
        ],
        carried.Faults,
        []);

    private static string Or(Sourced<string> value, string otherwise) => value.TryGet(out var text) && text.Length > 0 ? text : otherwise;

    private string Known(long? number) => number is { } known ? known.ToString(CultureInfo.InvariantCulture) : Unknown();

    private string Unknown() => legend.Note(Cell.Unknown).Text;
}
