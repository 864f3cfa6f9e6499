using System.Globalization;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>How drawings and tables call the parts of a way, in one wording.</summary>
internal static class WiringWords
{
    public static string Link(UplinkPort port) => $"{ShortLink(port)}{(port is { HasLink: true, IsFullDuplex: true } ? ", full duplex" : "")}";

    /// <summary>The link without what nearly every link has, where there is little room.</summary>
    public static string ShortLink(UplinkPort port) => port.HasLink switch
    {
        true => $"link {(port.SpeedMbps is { } speed ? LinkSpeed.Text(speed) : HostFact.Unknown)}",
        false => "no link",
        null => $"link {HostFact.Unknown}",
    };

    public static string? Switch(UplinkPort port) => port.Neighbour is { } neighbour
        ? $"{Or(neighbour.SystemName, Or(neighbour.Chassis, HostFact.Unknown))} {Or(neighbour.Port, HostFact.Unknown)}"
        : null;

    public static string Bond(Uplink uplink) => uplink.Bond is not { } bond ? "" : $"{bond.Mode ?? HostFact.Unknown}, {Number(uplink.PortsUp)} of {Number(uplink.Ports.Count)} up";

    public static string Name(CarriedNetwork carried) => carried.Network?.DisplayName ?? HostFact.Unknown;

    public static string Addresses(CarriedNetwork carried) => carried.Addresses is not { } addresses ? HostFact.Unknown
        : addresses.Count == 0 ? HostFact.None : string.Join(", ", addresses);

    public static string Uses(CarriedNetwork carried) => carried.Uses is not { } uses ? HostFact.Unknown
        : uses.Words("VMs").ToList() is { Count: > 0 } words ? string.Join(", ", words)
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
}
