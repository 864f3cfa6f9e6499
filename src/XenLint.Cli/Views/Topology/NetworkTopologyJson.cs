using System.Text.Json;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>A host's way to its networks, for programs.</summary>
internal static class NetworkTopologyJson
{
    private static readonly ViewColumns<Uplink> Uplinks = new(
        new(null, "name", uplink => Cell.Of(uplink.Interface.DisplayName)),
        new(null, "uuid", uplink => Cell.Of(uplink.Interface.Uuid)),
        new(null, "bondMode", uplink => uplink.Bond is { } bond ? TopologyWords.OrUnknown(bond.Mode) : Cell.None),
        new(null, "negotiated", uplink => uplink.Bond is { Mode: Bond.LinkAggregation } bond ? TopologyWords.OrUnknown(bond.IsNegotiated) : Cell.None),
        new(null, "portsUp", uplink => TopologyWords.OrUnknown(uplink.PortsUp)));

    private static readonly ViewColumns<UplinkPort> Ports = new(
        new(null, "name", port => Cell.Of(port.Interface.DisplayName)),
        new(null, "uuid", port => Cell.Of(port.Interface.Uuid)),
        new(null, "link", port => TopologyWords.OrUnknown(port.HasLink)),
        new(null, "speedMbits", port => port.HasLink == false ? Cell.None : TopologyWords.OrUnknown(port.SpeedMbps)),
        new(null, "fullDuplex", port => port.HasLink == false ? Cell.None : TopologyWords.OrUnknown(port.IsFullDuplex)),
        new(null, "card", port => TopologyWords.OrUnknown(port.Card)),
        new(null, "switch", port => port.Neighbour is { } neighbour && neighbour.SystemName.TryGet(out var name) ? Cell.Of(name) : Cell.Unknown),
        new(null, "switchPort", port => port.Neighbour is { } neighbour ? Cell.Of(neighbour.Port) : Cell.Unknown));

    private static readonly ViewColumns<CarriedNetwork> Networks = new(
        new(null, "interface", carried => Cell.Of(carried.Interface.DisplayName)),
        new(null, "uuid", carried => Cell.Of(carried.Interface.Uuid)),
        new(null, "network", carried => Cell.OfLink(carried.Interface.NetworkReference, () => carried.Network)),
        new(null, "vlan", carried => carried.Interface.VLAN >= 0 ? Cell.Of(carried.Interface.VLAN) : Cell.None),
        new(null, "mtu", carried => TopologyWords.OrUnknown(carried.Mtu)),
        new(null, "addresses", carried => carried.Addresses is { } addresses ? Cell.Of(addresses, ",") : Cell.Unknown),
        new(null, "management", carried => TopologyWords.OrUnknown(carried.Uses?.HasFlag(PIFUses.Management))),
        new(null, "storage", carried => TopologyWords.OrUnknown(carried.Uses?.HasFlag(PIFUses.Storage))),
        new(null, "vms", carried => TopologyWords.OrUnknown(carried.Uses?.HasFlag(PIFUses.VM))),
        new(null, "runningVmInterfaces", carried => TopologyWords.OrUnknown(carried.RunningGuests)),
        new(null, "plugged", carried => TopologyWords.OrUnknown(carried.IsPlugged)));

    /// <summary>Writes the properties of a host that this is about.</summary>
    public static void Write(Utf8JsonWriter json, HostNetwork network)
    {
        Uplinks.WriteArray(json, "uplinks", network.Uplinks ?? [], uplink =>
        {
            Ports.WriteArray(json, "ports", uplink.Ports, port => TopologyWords.WriteFaults(json, port.Faults));
            WriteNetworks(json, "networks", uplink.Networks);
            TopologyWords.WriteFaults(json, uplink.Faults);
        });
        WriteNetworks(json, "networksOnUnknown", network.Unplaced);
    }

    private static void WriteNetworks(Utf8JsonWriter json, string name, IEnumerable<CarriedNetwork> networks) =>
        Networks.WriteArray(json, name, networks, carried => TopologyWords.WriteFaults(json, carried.Faults));
}
