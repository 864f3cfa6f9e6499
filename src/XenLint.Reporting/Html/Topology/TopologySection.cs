using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>How each host is wired: a drawing of its networks and one of its storage, closed until somebody asks, each with the same as tables.</summary>
/// <param name="html">Where to write.</param>
/// <param name="capture">The pool.</param>
/// <param name="id">The id of the section, which ids of drawings begin with.</param>
/// <param name="paper">What is left for drawings on this page.</param>
internal sealed class TopologySection(HtmlWriter html, Capture capture, string id, DrawingPaper paper)
{
    public void Write()
    {
        var hosts = capture.Topology.Hosts.OrderBy(host => host.Evidence.DisplayName, StringComparer.OrdinalIgnoreCase).ToList();
        if (hosts.Count == 0)
        {
            html.Element("p", "The input tells of no host.");
            return;
        }

        html.Element(
            "p",
            "How each host is plugged in, as far as the input tells. \u2715 with words, cut corners and a dashed line mark what is wrong; ? is not recorded, - is none. Ports of switches are known only where reports hold what switches say of themselves (LLDP).");
        for (var index = 0; index < hosts.Count; index++)
        {
            Write(hosts[index], FormattableString.Invariant($"{id}-{index + 1}"));
        }
    }

    private void Write(HostTopology host, string drawing)
    {
        var name = host.Evidence.DisplayName;
        var faults = host.Network.Faults.Concat(host.Storage.Faults).Count();
        html.Open("details", ("class", "wiring")).Open("summary").Text(name);
        if (faults > 0)
        {
            html.Text(" ").Element("span", $"\u2715 {TextFindings.CountOf(faults, "fault")}", ("class", "severity error"));
        }

        html.CloseLine();
        var tables = new TopologyTables(html, name);
        html.Element("h3", $"Networks of {name}");
        if (host.Network.Uplinks is null)
        {
            html.Element("p", "The database does not tell how the host is plugged into its networks.");
        }

        Draw(NetworkDrawing.Of(host), $"{drawing}-network", host.Network.Faults);
        tables.Write(host.Network);
        html.Element("h3", $"Storage of {name}");
        if (host.Storage.Attachments is null)
        {
            html.Element("p", "The database does not tell which repositories are plugged into the host.");
        }

        Draw(StorageDrawing.Of(host), $"{drawing}-storage", host.Storage.Faults);
        tables.Write(host.Storage);
        html.CloseLine();
    }

    private void Draw(Drawing drawing, string drawingId, IEnumerable<TopologyFault> faults)
    {
        if (drawing.Boxes.Count == 0)
        {
            return;
        }

        if (!paper.HasRoomFor(drawing))
        {
            html.Element("p", $"Too much to draw: {TextFindings.CountOf(drawing.Boxes.Count, "part")}. The tables tell it.", ("class", "rest"));
            return;
        }

        var wrong = WiringWords.Faults(faults);
        new DrawingWriter(html).Write(
            drawing,
            drawingId,
            $"{string.Join(", ", drawing.Columns)}, from left to right. {(wrong.Length > 0 ? $"Wrong: {wrong}." : "Nothing that is recorded is wrong.")} The tables below tell the same.");
    }
}
