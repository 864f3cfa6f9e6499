using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>The twins of the drawings: the same in tables, for those who read, search or save it.</summary>
internal sealed class TopologyTables(HtmlWriter html, string host)
{
    /// <summary>Rows of a table; of more, those with a fault come first and the rest is counted.</summary>
    private const int MostRows = 100;

    public void Write(HostNetwork network)
    {
        var uplinks = network.Uplinks ?? [];
        Write(
            $"Ports of {host}",
            ["Port", "Bond", "Link", "Card", "Switch", "Fault"],
            from uplink in uplinks
            from port in uplink.Ports
            let faults = port.Faults.Concat(uplink.Faults).ToList()
            select (
                (IReadOnlyList<HtmlCell>)
                [
                    port.Interface.DisplayName,
                    uplink.Bond is null ? HostFact.None : $"{uplink.Interface.DisplayName}: {WiringWords.Bond(uplink)}",
                    WiringWords.Link(port),
                    port.Card ?? HostFact.Unknown,
                    WiringWords.Switch(port) ?? HostFact.Unknown,
                    WiringWords.FaultCell(faults),
                ],
                faults.Count > 0));
        Write(
            $"Networks of {host}",
            ["Network", "Over", "Kind", "MTU#", "Addresses", "Carries", "Running VM interfaces#", "Plugged", "Fault"],
            uplinks.SelectMany(uplink => uplink.Networks, (uplink, carried) => Row(carried, uplink.Interface.DisplayName))
                .Concat(network.Unplaced.Select(carried => Row(carried, HostFact.Unknown))));
    }

    public void Write(HostStorage storage)
    {
        var attachments = storage.Attachments ?? [];
        Write(
            $"Repositories of {host}",
            ["Repository", "Type", "Targets", "Plugged", "LUNs", "Fault"],
            attachments.Select(attachment => (
                (IReadOnlyList<HtmlCell>)
                [
                    attachment.DisplayName,
                    WiringWords.Type(attachment),
                    attachment.Targets is not { } targets ? HostFact.Unknown : targets.Count == 0 ? HostFact.None : string.Join(", ", targets),
                    WiringWords.Plugged(attachment.IsPlugged),
                    attachment.Luns.Count == 0 ? HostFact.None : string.Join("; ", attachment.Luns.Select(Words)),
                    WiringWords.FaultCell(attachment.Faults.Concat(attachment.Luns.SelectMany(lun => lun.Faults))),
                ],
                attachment.AllFaults.Any())));
        Write(
            $"LUNs of no repository of {host}",
            ["LUN", "Paths", "Fault"],
            storage.OtherLuns.Select(lun => ((IReadOnlyList<HtmlCell>)[lun.ScsiId, Words(lun), WiringWords.FaultCell(lun.Faults)], lun.AllFaults.Any())));
        Write(
            $"Paths of {host}",
            ["Path", "Device", "LUN", "State", "Over", "Fault"],
            from lun in attachments.SelectMany(attachment => attachment.Luns).Concat(storage.OtherLuns)
            from path in lun.Paths
            let faults = path.Faults.Concat(path.Adapter?.Faults ?? []).ToList()
            select (
                (IReadOnlyList<HtmlCell>)
                [
                    WiringWords.Or(path.Path.Address, HostFact.Unknown),
                    WiringWords.Or(path.Path.Device, HostFact.Unknown),
                    lun.ScsiId,
                    path.Path.States,
                    path.Adapter is { } adapter ? $"{WiringWords.Adapter(adapter)} {WiringWords.AdapterEnds(adapter)}".TrimEnd() : HostFact.Unknown,
                    WiringWords.FaultCell(faults),
                ],
                faults.Count > 0));
        Write(
            $"Adapters and iSCSI sessions of {host}",
            ["Adapter", "Ends", "Fault"],
            storage.Adapters.Where(adapter => adapter.Port is not null || adapter.Session is not null).Select(adapter => (
                (IReadOnlyList<HtmlCell>)[WiringWords.Adapter(adapter), WiringWords.AdapterEnds(adapter), WiringWords.FaultCell(adapter.Faults)],
                adapter.Faults.Count > 0)));
    }

    private static (IReadOnlyList<HtmlCell> Cells, bool IsFaulty) Row(CarriedNetwork carried, string over) => (
        [
            WiringWords.Name(carried),
            over,
            carried.Kind,
            WiringWords.Number(carried.Mtu),
            WiringWords.Addresses(carried),
            WiringWords.Uses(carried),
            WiringWords.Number(carried.RunningGuests),
            WiringWords.Plugged(carried.IsPlugged),
            WiringWords.FaultCell(carried.Faults),
        ],
        carried.Faults.Count > 0);

    private static string Words(ReachedLun lun) => $"{lun.ScsiId} ({WiringWords.Paths(lun)})";

    private void Write(string caption, IReadOnlyList<string> heads, IEnumerable<(IReadOnlyList<HtmlCell> Cells, bool IsFaulty)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        HtmlTable.Write(html, caption, heads, (all.Count > MostRows ? all.OrderBy(row => !row.IsFaulty).Take(MostRows) : all).Select(row => row.Cells));
        if (all.Count > MostRows)
        {
            html.Element("p", $"{WiringWords.Number(all.Count - MostRows)} more rows are left out; those with a fault come first.", ("class", "rest"));
        }
    }
}
