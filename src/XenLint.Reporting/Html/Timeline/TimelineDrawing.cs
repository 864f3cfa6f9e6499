using System.Collections.Immutable;
using System.Globalization;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>A lane for each host over the days before the capture. Each kind of event has a shape of its own; of several at one place the number stands beside it.</summary>
internal sealed class TimelineDrawing(HtmlWriter html, Capture capture, ImmutableArray<RuleDescriptor> rules)
{
    /// <summary>
    /// Days before the capture that are drawn, the first in which something happened: what is older, and certificates that end years later, would press
    /// the rest into one spot.
    /// </summary>
    private static readonly int[] Days = [30, 365, 3_650];

    private const int Margin = 8;
    private const int NameWidth = 200;
    private const int LaneLength = 880;
    private const int LaneHeight = 26;
    private const int HeadHeight = 24;
    private const int Radius = 5;

    /// <summary>Pixels that share one mark.</summary>
    private const int Slot = 16;

    /// <summary>Events of one mark that are told one by one.</summary>
    private const int MostNamed = 8;

    /// <summary>Marks of the scale.</summary>
    private const int Ticks = 4;

    /// <summary>Writes the drawing, unless there is nothing to place on it.</summary>
    public void Write(IReadOnlyList<TimelineRow> rows, string id)
    {
        var end = capture.Timeline.Events.Where(happened => happened.Kind != TimelineEventKind.CertificateEnd).Select(happened => happened.Time).DefaultIfEmpty().Max();
        var shown = Days.Select(days => Within(rows, days, end)).FirstOrDefault(within => within.Exists(Happened));
        if (shown is null || shown[0].First.Time == end)
        {
            html.Element("p", "Nothing happened in the years before the capture, as far as the input tells: there is nothing to draw.", ("class", "rest"));
            return;
        }

        var start = shown[0].First.Time;
        var hosts = capture.HostEvidence.OrderBy(host => host.DisplayName, StringComparer.OrdinalIgnoreCase).ToList();
        var title = $"Events from {Text(start)} to {Text(end)}";
        var height = (2 * Margin) + HeadHeight + ((hosts.Count + 1) * LaneHeight);
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", title));
        html.Open(
            "svg",
            ("class", "drawing"),
            ("role", "img"),
            ("aria-labelledby", $"{id}-title {id}-desc"),
            ("viewBox", $"0 0 {Number(Width)} {Number(height)}"),
            ("width", Number(Width)),
            ("height", Number(height)));
        html.Element("title", title, ("id", $"{id}-title")).Element("desc", "A lane for each host. The table by day tells the same.", ("id", $"{id}-desc"));
        WriteScale(start, end, height);
        for (var lane = 0; lane <= hosts.Count; lane++)
        {
            var host = lane < hosts.Count ? hosts[lane] : null;
            WriteLane(lane, host is null ? "pool" : Name(host), [.. shown.Where(row => ReferenceEquals(row.First.Host, host))], start, end);
        }

        html.Close().CloseLine();
        html.Element(
            "p",
            "\u25CF line of a log, \u2715 crash, \u25B2 start of the host, \u25C6 update, \u25A0 certificate, \u25CB report or capture; a number counts events at one place."
            + (rows.Count > shown.Count ? $" {Number(rows.Count - shown.Count)} rows fall outside of the drawing and stand in the table only." : ""),
            ("class", "why"));
    }

    private static List<TimelineRow> Within(IReadOnlyList<TimelineRow> rows, int days, DateTime end) =>
        [.. rows.Where(row => row.First.Time <= end && end - row.First.Time <= TimeSpan.FromDays(days))];

    /// <summary>That evidence was taken is no event of the pool.</summary>
    private static bool Happened(TimelineRow row) => row.First.Kind is not (TimelineEventKind.Report or TimelineEventKind.Capture);

    private static int Width => (2 * Margin) + NameWidth + LaneLength + Slot;

    /// <summary>The name of a lane. How far a clock is off is worth a word from a second on: below it logs do not tell.</summary>
    private static string Name(HostEvidence host) => host.Report?.Logs is null ? $"{host.DisplayName} (no logs)"
        : Known.ValueOrNull(() => host.ClockOffset.Value) is { } off && Math.Abs(off) >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{host.DisplayName} (clock {Math.Abs(off):0} s {(off > 0 ? "ahead" : "behind")})")
        : host.DisplayName;

    private void WriteScale(DateTime start, DateTime end, int height)
    {
        for (var tick = 0; tick <= Ticks; tick++)
        {
            var x = Margin + NameWidth + (LaneLength * tick / Ticks);
            html.Element("path", "", ("class", "lane"), ("d", $"M{Number(x)} {Number(Margin + HeadHeight - 6)}V{Number(height - Margin)}"));
            html.Element(
                "text",
                Text(start + ((end - start) / Ticks * tick)),
                ("class", "faint"),
                ("x", Number(x)),
                ("y", Number(Margin + 10)),
                ("text-anchor", tick == 0 ? "start" : tick == Ticks ? "end" : "middle"));
        }
    }

    private void WriteLane(int lane, string name, List<TimelineRow> rows, DateTime start, DateTime end)
    {
        var y = Margin + HeadHeight + (lane * LaneHeight) + (LaneHeight / 2);
        html.Open("g").Element("title", name).Element("text", DrawnText.Cut(name, NameWidth - Margin), ("x", Number(Margin)), ("y", Number(y + 4)));
        html.Element("path", "", ("class", "lane"), ("d", $"M{Number(Margin + NameWidth)} {Number(y)}H{Number(Margin + NameWidth + LaneLength)}")).CloseLine();
        foreach (var slot in rows.GroupBy(row => (int)((row.First.Time - start).Ticks / (double)(end - start).Ticks * LaneLength) / Slot))
        {
            WriteMark(Margin + NameWidth + (slot.Key * Slot), y, [.. slot]);
        }
    }

    /// <summary>Where several kinds meet, the gravest gives the shape; the pointer finds the others.</summary>
    private void WriteMark(int x, int y, List<TimelineRow> rows)
    {
        var kind = rows.Min(row => Gravity(row.First.Kind));
        var count = rows.Sum(row => row.Count);
        var words = rows.Take(MostNamed).Select(row => $"{Text(row.First.Time)} {row.What(rules)}{(row.Count > 1 ? $" ({Number(row.Count)} times)" : "")}");
        html.Open("g").Element("title", string.Join("; ", words) + (rows.Count > MostNamed ? $" and {Number(rows.Count - MostNamed)} more" : ""));
        html.Element("path", "", ("class", kind == 0 ? "event fault" : kind == 1 ? "event line" : "event"), ("d", Shape(kind, x, y)));
        if (count > 1)
        {
            html.Element("text", Number(count), ("class", "faint"), ("x", Number(x + Radius + 2)), ("y", Number(y - 3)));
        }

        html.CloseLine();
    }

    private static int Gravity(TimelineEventKind kind) => kind switch
    {
        TimelineEventKind.Crash => 0,
        TimelineEventKind.LogLine => 1,
        TimelineEventKind.Boot => 2,
        TimelineEventKind.CertificateEnd or TimelineEventKind.CertificateStart => 3,
        TimelineEventKind.Update => 4,
        _ => 5,
    };

    private static string Shape(int gravity, int x, int y)
    {
        var (left, right, top, bottom) = (Number(x - Radius), Number(x + Radius), Number(y - Radius), Number(y + Radius));
        return gravity switch
        {
            0 => $"M{left} {top}L{right} {bottom}M{right} {top}L{left} {bottom}",
            2 => $"M{Number(x)} {top}L{right} {bottom}H{left}Z",
            3 => $"M{left} {top}H{right}V{bottom}H{left}Z",
            4 => $"M{Number(x)} {top}L{right} {Number(y)}L{Number(x)} {bottom}L{left} {Number(y)}Z",
            _ => $"M{left} {Number(y)}a{Number(Radius)} {Number(Radius)} 0 1 0 {Number(2 * Radius)} 0a{Number(Radius)} {Number(Radius)} 0 1 0 -{Number(2 * Radius)} 0Z",
        };
    }

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
