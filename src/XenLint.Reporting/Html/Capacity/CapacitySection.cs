using System.Globalization;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>What a pool carries now, and when one of its hosts is lost: the numbers of <c>xenlint capacity</c>.</summary>
internal sealed class CapacitySection(HtmlWriter html, Capture capture)
{
    /// <summary>Machines that are named where several find no room.</summary>
    private const int MostStranded = 10;

    public void Write()
    {
        PoolLoad load;
        try
        {
            load = CaptureLoad.Of(capture);
        }
        catch (NotKnownException unknown)
        {
            html.Element("p", $"Its capacity is not known: {unknown.Message} ({ReasonCode.Of(unknown.Reason)}).");
            return;
        }

        WriteVerdict(load);
        WriteHosts(load);
        if (load.Hosts.Length > 1)
        {
            WriteOutages(load);
        }

        WriteStorage();
    }

    private void WriteVerdict(PoolLoad load)
    {
        html.Element("p", $"Running machines take {ByteSize.Text(load.NeedBytes)} of {ByteSize.Text(load.UsableBytes)} that hypervisor and control domains leave; {Ratio(load.Overcommit)} vCPUs for each logical CPU.");
        if (load.Hosts.Length == 1 || load.WorstOutage() is not { } worst)
        {
            html.Element("p", "The pool has a single host: no other one takes over its machines.", ("class", "warning"));
            return;
        }

        var lost = load.Hosts[worst.Lost[0]].Name;
        if (!worst.Fits)
        {
            var stranded = worst.Stranded.FirstOrDefault();
            html.Element(
                "p",
                stranded is null
                    ? $"The pool cannot lose {lost}: {ByteSize.Text(worst.ShortBytes)} short."
                    : $"The pool cannot lose {lost}: '{stranded.Name}' ({ByteSize.Text(stranded.NeedBytes)}) finds no room, {ByteSize.Text(worst.ShortBytes)} short.",
                ("class", "error"));
            return;
        }

        html.Element(
            "p",
            $"The pool carries the loss of any one host. Least room is left without {lost}: {ByteSize.Text(worst.HeadroomBytes)}. "
            + $"Largest machine that can be added so that it still does: {ByteSize.Text(load.LargestAdditionBytes())}.",
            ("class", "fine"));
    }

    private void WriteHosts(PoolLoad load) => HtmlTable.Write(
        html,
        "Memory and CPUs of hosts",
        ["Host", "For machines#", "Taken#", "Free#", "Machines#", "Logical CPUs#"],
        load.Hosts.Select((host, index) => (IReadOnlyList<HtmlCell>)
        [
            host.Name,
            ByteSize.Text(host.UsableBytes),
            ByteSize.Text(host.UsableBytes - load.FreeBytes[index]),
            ByteSize.Text(load.FreeBytes[index]),
            Number(load.VMs.Count(vm => vm.On == index)),
            host.Processors is { } processors ? Number(processors) : HostFact.Unknown,
        ]));

    private void WriteOutages(PoolLoad load) => HtmlTable.Write(
        html,
        "When one host is lost",
        ["Lost host", "Machines to move#", "Needed in all#", "Available#", "Left#", "vCPUs per CPU#", "Fits"],
        load.Outages().Select(outage => (IReadOnlyList<HtmlCell>)
        [
            load.Hosts[outage.Lost[0]].Name,
            Number(outage.Moves.Length),
            ByteSize.Text(outage.NeedBytes),
            ByteSize.Text(outage.UsableBytes),
            ByteSize.Text(outage.HeadroomBytes),
            Ratio(outage.Overcommit),
            outage.Fits ? "yes" : new HtmlCell($"{ByteSize.Text(outage.ShortBytes)} short{Names(outage)}", "no", "error"),
        ]));

    private void WriteStorage()
    {
        var repositories = capture.SRs.Readable.OrderBy(sr => sr.DisplayName, StringComparer.OrdinalIgnoreCase).ToList();
        if (repositories.Count > 0)
        {
            HtmlTable.Write(
                html,
                "Storage repositories",
                ["Repository", "Type", "Shared", "Size#", "In use#"],
                repositories.Select(sr => (IReadOnlyList<HtmlCell>)
                [
                    sr.DisplayName,
                    sr.Type.TryGet(out var type) ? type : HostFact.Unknown,
                    sr.Shared.TryGet(out var shared) ? (shared ? "yes" : "no") : HostFact.Unknown,
                    sr.PhysicalSize.TryGet(out var size) && size > 0 ? ByteSize.Text(size) : HostFact.Unknown,
                    sr.PhysicalSize.TryGet(out var whole) && whole > 0 && sr.PhysicalUtilisation.TryGet(out var used) && used >= 0
                        ? string.Create(CultureInfo.InvariantCulture, $"{ByteSize.Text(used)} ({100.0 * used / whole:0} %)")
                        : HostFact.Unknown,
                ]));
        }
    }

    private static string Names(Outage outage)
    {
        var names = outage.Stranded.Select(vm => vm.Name).ToList();
        return names.Count == 0 ? "" : $": {string.Join(", ", names.Take(MostStranded))}{(names.Count > MostStranded ? $" and {names.Count - MostStranded} more" : "")}";
    }

    private static string Ratio(decimal? ratio) => ratio?.ToString("0.00", CultureInfo.InvariantCulture) ?? HostFact.Unknown;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
