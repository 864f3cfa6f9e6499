using System.Globalization;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>How drawings and tables call the parts of a way, in one wording.</summary>
internal static class WiringWords
{
    public static string Link(UplinkPort port) => port.HasLink switch
    {
        true => $"link {(port.SpeedMbps is { } speed ? Speed(speed) : HostFact.Unknown)}{(port.IsFullDuplex == true ? ", full duplex" : "")}",
        false => "no link",
        null => $"link {HostFact.Unknown}",
    };

    public static string? Switch(UplinkPort port) => port.Neighbour is { } neighbour
        ? $"{Or(neighbour.SystemName, Or(neighbour.Chassis, HostFact.Unknown))} {Or(neighbour.Port, HostFact.Unknown)}"
        : null;

    public static string Bond(Uplink uplink) => uplink.Bond is not { } bond ? "" : $"{bond.Mode ?? HostFact.Unknown}, {Number(uplink.PortsUp)} of {Number(uplink.Ports.Count)} up";

    public static string Name(CarriedNetwork carried) => carried.Network?.DisplayName ?? HostFact.Unknown;

    public static string Tag(CarriedNetwork carried) => Known.ValueOrNull(() => carried.Interface.Kind) switch
    {
        PIFKind.VLAN => carried.Interface.VLAN.TryGet(out var tag) ? $"VLAN {Number(tag)}" : "VLAN",
        PIFKind.TunnelAccess => "tunnel",
        PIFKind.SriovLogical => "SR-IOV",
        _ => "",
    };

    public static string Addresses(CarriedNetwork carried) => carried.Addresses is not { } addresses ? HostFact.Unknown
        : addresses.Count == 0 ? HostFact.None : string.Join(", ", addresses);

    public static string Uses(CarriedNetwork carried) => carried.Uses is not { } uses ? HostFact.Unknown
        : List([uses.HasFlag(PIFUses.Management) ? "management" : "", uses.HasFlag(PIFUses.Storage) ? "storage" : "", uses.HasFlag(PIFUses.VM) ? "VMs" : ""]) is { Length: > 0 } list ? list
        : HostFact.None;

    public static string Adapter(StorageAdapter adapter) => List([$"host{Number(adapter.Number)}", adapter.Driver, adapter.Model]);

    public static string AdapterEnds(StorageAdapter adapter)
    {
        if (adapter.Session is { } session)
        {
            var to = Or(session.Portal, Or(session.Target, HostFact.Unknown));
            return session.InterfaceAddress.TryGet(out var from) ? $"{from} to {to}" : $"to {to}";
        }

        return adapter.Port is { } port ? List([Attribute(() => port.PortName), Attribute(() => port.State), Attribute(() => port.Speed)]) : "";
    }

    public static string State(MultipathPath path) =>
        string.Join(' ', new[] { path.KernelState, path.CheckerState, path.DeviceState }.Select(state => Or(state, "")).Where(word => word.Length > 0));

    public static string Paths(ReachedLun lun) => $"{Number(lun.Up)} of {Number(lun.Most)} paths up";

    public static string Type(StorageAttachment attachment) => attachment.SR is { } sr ? Or(sr.Type, HostFact.Unknown) : HostFact.Unknown;

    public static string Plugged(bool? isPlugged) => isPlugged switch { true => "plugged", false => "not plugged", null => $"plugged {HostFact.Unknown}" };

    public static string Faults(IEnumerable<TopologyFault> faults) => string.Join("; ", faults.Select(fault => fault.Text).Distinct(StringComparer.Ordinal));

    public static string Or(Sourced<string> value, string otherwise) => value.TryGet(out var text) && text.Length > 0 ? text : otherwise;

    public static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? HostFact.Unknown;

    /// <summary>A cell that says what is wrong; empty when nothing is.</summary>
    public static HtmlCell FaultCell(IEnumerable<TopologyFault> faults) => Faults(faults) is { Length: > 0 } text ? new HtmlCell(text, "\u2715", "error") : "";

    private static string List(IEnumerable<string?> words) => string.Join(", ", words.Where(word => !string.IsNullOrEmpty(word)));

    private static string? Attribute(Func<Sourced<string>> ask) => Known.ValueOrNull(ask) is { IsKnown: true } value ? value.Value : null;

    private static string Speed(long mbps) => mbps >= 1000 && mbps % 1000 == 0 ? $"{Number(mbps / 1000)} Gbit/s" : $"{Number(mbps)} Mbit/s";
}
