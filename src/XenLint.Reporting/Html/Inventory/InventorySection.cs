using System.Globalization;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>What a pool consists of: interfaces, networks, storage plugs, virtual machines, certificates; each a table that can be saved.</summary>
internal sealed class InventorySection(HtmlWriter html, Capture capture)
{
    public void Write()
    {
        Part("Interfaces", capture.PIFs.Readable, InterfaceRow, ["Interface", "Host", "Kind", "Network", "VLAN", "MTU#", "Address", "Management", "Attached"]);
        Part("Networks", capture.Networks.Readable, NetworkRow, ["Network", "Bridge", "MTU#", "Interfaces#", "VIFs#"]);
        Part("Storage plugs", capture.PBDs.Readable, PlugRow, ["Repository", "Host", "Attached", "Paths"]);
        Part("Virtual machines", capture.VMs.Readable.Where(vm => !Known.IsTrue(() => !vm.IsGuest)), MachineRow, ["Machine", "Power state", "Host", "vCPUs#", "Memory#", "HA restart", "System"]);
        Part("Certificates", capture.HostEvidence.Where(host => host.Certificate.IsKnown), CertificateRow, ["Host", "Subject", "Valid from", "Valid until"]);
    }

    private void Part<T>(string title, IEnumerable<T> items, Func<T, IReadOnlyList<HtmlCell>> row, IReadOnlyList<string> heads)
    {
        var rows = items.Select(row).OrderBy(cells => cells[0].Text, StringComparer.OrdinalIgnoreCase).ThenBy(cells => cells[1].Text, StringComparer.Ordinal).ToList();
        if (rows.Count > 0)
        {
            html.Open("details").Element("summary", $"{title}: {rows.Count.ToString(CultureInfo.InvariantCulture)}");
            HtmlTable.Write(html, title, heads, rows);
            html.CloseLine();
        }
    }

    private static IReadOnlyList<HtmlCell> InterfaceRow(PIF pif) =>
    [
        pif.DisplayName,
        Text(() => pif.Host?.DisplayName),
        Text(() => pif.Kind.ToString()),
        Text(() => pif.Network?.DisplayName),
        Text(() => pif.VLAN >= 0 ? Number(pif.VLAN) : null),
        Text(() => Number(pif.EffectiveMtu)),
        Text(() => pif.IP),
        Text(() => pif.Management ? "yes" : "no"),
        Text(() => pif.CurrentlyAttached ? "yes" : "no"),
    ];

    private static IReadOnlyList<HtmlCell> NetworkRow(Network network) =>
    [
        network.DisplayName,
        Text(() => network.Bridge),
        Text(() => Number(network.MTU)),
        Text(() => Number(network.PIFs.Count)),
        Text(() => Number(network.VIFs.Count)),
    ];

    private static IReadOnlyList<HtmlCell> PlugRow(PBD pbd) =>
    [
        pbd.DisplayName,
        Text(() => pbd.Host?.DisplayName),
        Text(() => pbd.CurrentlyAttached ? "yes" : "no"),
        Text(() => string.Join(", ", pbd.PathCounts.Select(count => $"{count.Up}/{count.Most}"))),
    ];

    private static IReadOnlyList<HtmlCell> MachineRow(VM vm) =>
    [
        vm.DisplayName,
        Text(() => vm.PowerState.Value.ToString().ToLowerInvariant()),
        Text(() => vm.ResidentOn?.DisplayName),
        Text(() => Number(vm.VCPUsAtStartup)),
        Text(() => ByteSize.Text(vm.MemoryStaticMax)),
        Text(() => vm.HaRestartPriority),
        Text(() => vm.GuestMetrics?.OsVersion["name"].WhenAbsent("").Split('|')[0].Trim()),
    ];

    private static IReadOnlyList<HtmlCell> CertificateRow(HostEvidence host) =>
    [
        host.DisplayName,
        Text(() => host.Certificate.Value.Subject),
        Text(() => Day(host.Certificate.Value.NotBefore)),
        Text(() => Day(host.Certificate.Value.NotAfter)),
    ];

    private static string Text(Func<string?> read)
    {
        try
        {
            return read() is { Length: > 0 } text ? text : HostFact.None;
        }
        catch (NotKnownException)
        {
            return HostFact.Unknown;
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
