using System.Text.Json;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>A host's way to its storage, for programs.</summary>
internal static class StorageTopologyJson
{
    private static readonly ViewColumns<HostTopology> Hosts = new(
        new(null, "name", host => Cell.Of(host.Evidence.DisplayName)),
        new(null, "uuid", host => TopologyWords.OrUnknown(host.Evidence.Uuid)),
        new(null, "initiatorName", host => TopologyWords.OrUnknown(host.Storage.InitiatorName)));

    private static readonly ViewColumns<StorageAdapter> Adapters = new(
        new(null, "number", adapter => Cell.Of(adapter.Number)),
        new(null, "driver", adapter => TopologyWords.OrUnknown(adapter.Driver)),
        new(null, "model", adapter => TopologyWords.OrUnknown(adapter.Model)),
        new(null, "portName", adapter => adapter.Port is { } port ? Cell.Of(port.PortName) : Cell.None),
        new(null, "portState", adapter => adapter.Port is { } port ? Cell.Of(port.State) : Cell.None),
        new(null, "target", adapter => adapter.Session is { } session ? Cell.Of(session.Target) : Cell.None),
        new(null, "portal", adapter => adapter.Session is { } session ? Cell.Of(session.Portal) : Cell.None),
        new(null, "localAddress", adapter => adapter.Session is { } session ? Cell.Of(session.InterfaceAddress) : Cell.None),
        new(null, "sessionState", adapter => adapter.Session is { } session ? Cell.Of(session.SessionState) : Cell.None));

    private static readonly ViewColumns<StorageAttachment> Attachments = new(
        new(null, "sr", attachment => Cell.Of(attachment.DisplayName)),
        new(null, "srUuid", attachment => attachment.SR is { } sr ? Cell.Of(sr.Uuid) : Cell.Unknown),
        new(null, "pbdUuid", attachment => attachment.Plug is { } plug ? Cell.Of(plug.Uuid) : Cell.None),
        new(null, "type", attachment => attachment.SR is { } sr ? Cell.Of(sr.Type) : Cell.Unknown),
        new(null, "plugged", attachment => TopologyWords.OrUnknown(attachment.IsPlugged)),
        new(null, "multipathed", attachment => attachment.SR is { } sr && attachment.IsMultipathed is null && Known.IsTrue(() => sr.StorageClass != SRClass.Block) ? Cell.None : TopologyWords.OrUnknown(attachment.IsMultipathed)),
        new(null, "targets", attachment => attachment.Plug is null ? Cell.None : attachment.Targets is { } targets ? Cell.Of(targets, ",") : Cell.Unknown));

    private static readonly ViewColumns<ReachedLun> Luns = new(
        new(null, "scsiId", lun => Cell.Of(lun.ScsiId)),
        new(null, "product", lun => TopologyWords.OrUnknown(lun.Product)),
        new(null, "size", lun => TopologyWords.OrUnknown(lun.Size)),
        new(null, "pathsUp", lun => TopologyWords.OrUnknown(lun.Up)),
        new(null, "pathsMost", lun => TopologyWords.OrUnknown(lun.Most)));

    private static readonly ViewColumns<ReachingPath> Paths = new(
        new(null, "address", path => Cell.Of(path.Path.Address)),
        new(null, "device", path => Cell.Of(path.Path.Device)),
        new(null, "kernelState", path => Cell.Of(path.Path.KernelState)),
        new(null, "checkerState", path => Cell.Of(path.Path.CheckerState)),
        new(null, "deviceState", path => Cell.Of(path.Path.DeviceState)),
        new(null, "adapter", path => path.Adapter is { } adapter ? Cell.Of(adapter.Number) : Cell.Unknown));

    /// <summary>Writes the hosts of a pool.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<HostTopology> hosts) => Hosts.WriteArray(json, "hosts", hosts, host =>
    {
        Adapters.WriteArray(json, "adapters", host.Storage.Adapters, adapter => TopologyWords.WriteFaults(json, adapter.Faults));
        Attachments.WriteArray(json, "attachments", host.Storage.Attachments ?? [], attachment =>
        {
            WriteLuns(json, "luns", attachment.Luns);
            TopologyWords.WriteFaults(json, attachment.Faults);
        });
        WriteLuns(json, "otherLuns", host.Storage.OtherLuns);
    });

    private static void WriteLuns(Utf8JsonWriter json, string name, IEnumerable<ReachedLun> luns) => Luns.WriteArray(json, name, luns, lun =>
    {
        Paths.WriteArray(json, "paths", lun.Paths, path => TopologyWords.WriteFaults(json, path.Faults));
        TopologyWords.WriteFaults(json, lun.Faults);
    });
}
