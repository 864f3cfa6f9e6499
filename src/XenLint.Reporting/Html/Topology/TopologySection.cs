using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>How each host is wired: a drawing of its networks and one of its storage, closed until somebody asks, each with the same as tables.</summary>
/// <param name="html">Where to write.</param>
/// <param name="pool">The pool's drawings.</param>
/// <param name="anchors">What links to findings lead to.</param>
internal sealed class TopologySection(HtmlWriter html, DrawnPool pool, FindingAnchors anchors)
{
    /// <summary>Findings that a drawing names; the rest is counted.</summary>
    private const int MostFindings = 20;

    public void Write()
    {
        if (pool.Hosts.Count == 0)
        {
            html.Element("p", "The input tells of no host.");
            return;
        }

        html.Element(
            "p",
            "How each host is plugged in, as far as the input tells. \u2715 with words, cut corners and a dashed line mark what is wrong; ? is not recorded, - is none. Ports of switches are known only where reports hold what switches say of themselves (LLDP).");
        foreach (var host in pool.Hosts)
        {
            Write(host);
        }
    }

    private void Write(DrawnHost drawn)
    {
        var (host, name) = (drawn.Host, drawn.Name);
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

        Draw(drawn.Network, host.Network.Faults);
        tables.Write(host.Network);
        html.Element("h3", $"Storage of {name}");
        if (host.Storage.Attachments is null)
        {
            html.Element("p", "The database does not tell which repositories are plugged into the host.");
        }

        Draw(drawn.Storage, host.Storage.Faults);
        tables.Write(host.Storage);
        html.CloseLine();
    }

    private void Draw(DrawnPart part, IEnumerable<TopologyFault> faults)
    {
        var drawing = part.Drawing;
        if (drawing.Boxes.Count == 0)
        {
            return;
        }

        if (!part.HasRoom)
        {
            html.Element("p", $"Too much to draw: {TextFindings.CountOf(drawing.Boxes.Count, "part")}. The tables tell it.", ("class", "rest"));
            return;
        }

        var wrong = WiringWords.Faults(faults);
        var boxes = Enumerable.Range(0, drawing.Boxes.Count).Select(part.IdOf).ToList();
        new DrawingWriter(html).Write(
            drawing,
            part.Id,
            $"{string.Join(", ", drawing.Columns)}, from left to right. {(wrong.Length > 0 ? $"Wrong: {wrong}." : "Nothing that is recorded is wrong.")} The tables below tell the same.",
            box => pool.FindingsAt(boxes[box]).Count > 0 ? boxes[box] : null);
        WriteFindings([.. boxes.SelectMany(pool.FindingsAt)]);
    }

    /// <summary>The way back, beside the drawing: inside of a picture nobody but a pointer would find it.</summary>
    private void WriteFindings(List<Finding> findings)
    {
        var linked = findings.Where(finding => anchors.Of(finding) is not null).ToList();
        if (linked.Count == 0)
        {
            return;
        }

        html.Open("p", ("class", "found")).Text("Found about what is drawn: ");
        for (var index = 0; index < Math.Min(linked.Count, MostFindings); index++)
        {
            html.Text(index > 0 ? ", " : "").Element("a", $"{linked[index].Rule.Id} {linked[index].Subject.Name}", ("href", $"#{anchors.Of(linked[index])}"));
        }

        html.Text(linked.Count > MostFindings ? FormattableString.Invariant($" and {linked.Count - MostFindings} more.") : ".").CloseLine();
    }
}
