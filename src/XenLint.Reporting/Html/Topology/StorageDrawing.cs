using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>Draws the way of a host to its storage: adapters and iSCSI sessions, paths, LUNs, repositories.</summary>
internal sealed class StorageDrawing
{
    private readonly Drawing drawing;
    private readonly Dictionary<StorageAdapter, List<DrawingBox>> pathsOver = new(ReferenceEqualityComparer.Instance);
    private readonly List<(DrawingBox Box, bool IsBroken)> straight = [];
    private int row;

    private StorageDrawing(string host) =>
        drawing = new Drawing($"Storage of {host}", ["Host", "Adapter or iSCSI session", "Path", "LUN", "Repository"]);

    public static Drawing Of(HostTopology host)
    {
        var made = new StorageDrawing(host.Evidence.DisplayName);
        made.Draw(host.Storage, host.Evidence.DisplayName);
        return made.drawing;
    }

    private void Draw(HostStorage storage, string host)
    {
        foreach (var attachment in storage.Attachments ?? [])
        {
            Draw(attachment);
        }

        foreach (var lun in storage.OtherLuns)
        {
            Draw(lun, "of no repository");
        }

        var adapters = PlaceAdapters(storage);
        if (drawing.Boxes.Count == 0)
        {
            return;
        }

        var origin = drawing.Box(0, (drawing.Rows - 1) / 2.0, host, storage.InitiatorName is { Length: > 0 } name ? name : null, []);
        foreach (var (adapter, box) in adapters)
        {
            drawing.Line(origin, box, adapter.Faults.Count > 0);
            foreach (var path in pathsOver.GetValueOrDefault(adapter) ?? [])
            {
                drawing.Line(box, path, path.Fault is not null);
            }
        }

        foreach (var (box, isBroken) in straight)
        {
            drawing.Line(origin, box, isBroken);
        }
    }

    private void Draw(StorageAttachment attachment)
    {
        var first = row;
        var luns = attachment.Luns.Select(lun => Draw(lun, null)).ToList();
        row = Math.Max(row, first + 1);
        var isBroken = attachment.Faults.Any(fault => fault.Kind is TopologyFaultKind.Unplugged or TopologyFaultKind.NoPlug);
        var repository = drawing.Box(
            4,
            (first + row - 1) / 2.0,
            attachment.DisplayName,
            string.Join(", ", new[] { WiringWords.Type(attachment), attachment.Targets is { Count: > 0 } targets ? $"at {string.Join(", ", targets)}" : "" }.Where(text => text.Length > 0)),
            attachment.Faults.Select(fault => fault.Text),
            attachment.Plug,
            attachment.SR);
        foreach (var lun in luns)
        {
            drawing.Line(lun, repository, isBroken);
        }

        if (luns.Count == 0)
        {
            straight.Add((repository, isBroken));
        }
    }

    private DrawingBox Draw(ReachedLun lun, string? more)
    {
        var first = row;
        var paths = new List<DrawingBox>();
        foreach (var path in lun.Paths)
        {
            var box = drawing.Box(
                2, row++, $"{WiringWords.Or(path.Path.Address, HostFact.Unknown)} {WiringWords.Or(path.Path.Device, HostFact.Unknown)}", path.Path.States, path.Faults.Select(fault => fault.Text));
            paths.Add(box);
            if (path.Adapter is { } adapter)
            {
                pathsOver.TryAdd(adapter, []);
                pathsOver[adapter].Add(box);
            }
            else
            {
                straight.Add((box, path.Faults.Count > 0));
            }
        }

        row = Math.Max(row, first + 1);
        var reached = drawing.Box(
            3, (first + row - 1) / 2.0, lun.ScsiId, string.Join(", ", new[] { WiringWords.Paths(lun), more, lun.Size, lun.Product }.OfType<string>()), lun.Faults.Select(fault => fault.Text));
        foreach (var path in paths)
        {
            drawing.Line(path, reached, path.Fault is not null);
        }

        if (paths.Count == 0)
        {
            straight.Add((reached, lun.Faults.Any(fault => fault.Kind == TopologyFaultKind.NoPath)));
        }

        return reached;
    }

    /// <summary>Each adapter stands in the free row nearest to the middle of its paths; rows through which a line runs straight are not free.</summary>
    private List<(StorageAdapter Adapter, DrawingBox Box)> PlaceAdapters(HostStorage storage)
    {
        var taken = straight.Select(line => (int)Math.Floor(line.Box.Row)).Concat(straight.Select(line => (int)Math.Ceiling(line.Box.Row))).ToHashSet();
        var placed = new List<(StorageAdapter, DrawingBox)>();
        foreach (var (adapter, wanted) in storage.Adapters
            .Where(adapter => pathsOver.ContainsKey(adapter) || adapter.Port is not null || adapter.Session is not null)
            .Select(adapter => (adapter, pathsOver.TryGetValue(adapter, out var paths) ? (int)paths.Average(path => path.Row) : row))
            .OrderBy(pair => pair.Item2).ThenBy(pair => pair.adapter.Number))
        {
            var at = Nearest(wanted, taken);
            taken.Add(at);
            placed.Add((adapter, drawing.Box(1, at, WiringWords.Adapter(adapter), WiringWords.AdapterEnds(adapter), adapter.Faults.Select(fault => fault.Text))));
        }

        return placed;
    }

    private static int Nearest(int wanted, HashSet<int> taken)
    {
        for (var away = 0; ; away++)
        {
            if (!taken.Contains(wanted + away))
            {
                return wanted + away;
            }

            if (wanted >= away && !taken.Contains(wanted - away))
            {
                return wanted - away;
            }
        }
    }
}
