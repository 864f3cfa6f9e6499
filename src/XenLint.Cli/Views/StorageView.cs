using System.Globalization;
using System.Text.Json;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>The storage repositories (SRs) of a pool, their plugs (PBDs) into each host, and the way of each host to them as a tree.</summary>
internal sealed class StorageView : View
{
    private static readonly ViewColumns<SR> Columns = new(
        new("Storage repository", "name", sr => Cell.Of(sr.DisplayName)),
        UuidOf<SR>(),
        new("Type", "type", sr => Cell.Of(sr.Type)),
        new(null, "contentType", sr => Cell.Of(sr.ContentType)),
        new("Shared", "shared", sr => Cell.Of(sr.Shared)),
        new("Size", "sizeBytes", sr => Cell.OfSize(sr.PhysicalSize), IsNumeric: true),
        new("Used", "usedBytes", sr => Used(sr), IsNumeric: true));

    private static readonly ViewColumns<PBD> Plugs = new(
        new("Storage repository", null, pbd => Cell.OfLink(pbd.SRReference, () => pbd.SR)),
        new("Host", "host", pbd => Cell.OfLink(pbd.HostReference, () => pbd.Host)),
        UuidOf<PBD>(),
        new("Attached", "attached", pbd => Cell.Of(pbd.CurrentlyAttached)),
        new("Multipathed", "multipathed", pbd => Cell.Of(pbd.IsMultipathed)),
        new("Paths", null, pbd => Cell.Of(pbd.PathCounts.Select(Text).ToArray(), ", ")));

    private static readonly ViewColumns<PathCount> Paths = new(
        new(null, "scsiId", path => Cell.Of(path.ScsiId)),
        new(null, "up", path => Cell.Of(path.Up)),
        new(null, "most", path => Cell.Of(path.Most)));

    public override string Name => "storage";

    public override string What => "storage repositories with type, size and use; how each host reaches them, LUN by LUN and path by path, and what is wrong there";

    public override IEnumerable<ITable> Sources(Capture capture) => [capture.SRs, capture.PBDs, capture.Hosts];

    public override void Print(Capture capture, Printer printer, Legend legend)
    {
        printer.Line();
        printer.Table(Columns.Table(ByName(capture.SRs.Readable), legend));
        printer.Section("Attached to");
        printer.Table(Plugs.Table(InOrder(capture.PBDs.Readable), legend));
        var tree = new StorageTree(legend);
        foreach (var host in InOrder(capture.Topology))
        {
            printer.Section(TopologyWords.Heading(host.Evidence, host.Storage.Faults));
            printer.Trees(tree.Of(host.Storage));
        }
    }

    public override void Write(Capture capture, Utf8JsonWriter json)
    {
        var bySR = capture.PBDs.Readable.ToLookup(pbd => Known.OrNull(() => pbd.SR));
        Columns.WriteArray(json, "srs", ByName(capture.SRs.Readable), sr => WritePlugs(json, "pbds", bySR[sr]));
        WritePlugs(json, "pbdsOfUnknownSR", bySR[null]);
        StorageTopologyJson.Write(json, InOrder(capture.Topology));
    }

    private static void WritePlugs(Utf8JsonWriter json, string name, IEnumerable<PBD> pbds) =>
        Plugs.WriteArray(json, name, InOrder(pbds), pbd => Paths.WriteArray(json, "paths", Readable(pbd)));

    private static IEnumerable<PBD> InOrder(IEnumerable<PBD> pbds) =>
        ByName(pbds).ThenBy(pbd => pbd.OwningHost?.DisplayName, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<HostTopology> InOrder(PoolTopology topology) =>
        topology.Hosts.OrderBy(host => host.Evidence.DisplayName, StringComparer.OrdinalIgnoreCase);

    /// <summary>Size 0 means that neither is known; an SR of known size may well be empty.</summary>
    private static Cell Used(SR sr) => sr.PhysicalSize <= 0 || sr.PhysicalUtilisation < 0 ? Cell.Unknown
        : sr.PhysicalUtilisation == 0 ? Cell.OfEmptySize
        : Cell.OfSize(sr.PhysicalUtilisation);

    private static IEnumerable<PathCount> Readable(PBD pbd) => Known.OrNull(() => pbd.PathCounts.ToArray()) ?? [];

    /// <summary>Paths in use of the most ever seen.</summary>
    private static string Text(PathCount path) => string.Create(CultureInfo.InvariantCulture, $"{path.ScsiId} {path.Up}/{path.Most}");
}
