using System.Collections.Immutable;
using System.Globalization;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>What has a date: a drawing with a lane for each host, and a table by day.</summary>
internal sealed class TimelineSection(HtmlWriter html, Capture capture, ImmutableArray<RuleDescriptor> rules, string id)
{
    /// <summary>Rows of the table; older ones are counted.</summary>
    private const int MostRows = 1_000;

    public void Write()
    {
        var rows = TimelineRow.Of(capture.Timeline);
        if (rows.Count == 0)
        {
            html.Element("p", "Nothing in the input has a date.");
            return;
        }

        html.Element("p", Introduction());
        new TimelineDrawing(html, capture, rules).Write(rows, $"{id}-drawing");
        html.Open("details", ("class", "wiring")).Element("summary", $"{TextFindings.CountOf(rows.Count, "row")} by day");
        HtmlTable.WriteGroups(
            html,
            "Events by day",
            ["Time", "Clock", "Host", "What", "Times#"],
            rows.Skip(rows.Count - MostRows).GroupBy(row => row.First.Time.Date).Select(day => ((string?)Day(day.Key), day.Select(Cells))));
        if (rows.Count > MostRows)
        {
            html.Element("p", $"{WiringWords.Number(rows.Count - MostRows)} earlier rows are left out.", ("class", "rest"));
        }

        html.CloseLine();
    }

    private string Introduction()
    {
        var timeline = capture.Timeline;
        var without = capture.HostEvidence.Count(host => host.Report?.Logs is null);
        var left = (timeline.UndatedLines > 0 ? $" {Number(timeline.UndatedLines)} lines of logs have no date and are not here." : "")
            + (timeline.UncountedLines > 0 ? $" {Number(timeline.UncountedLines)} lines of floods are counted in the findings only." : "")
            + (without > 0 ? $" Logs were not read of {TextFindings.CountOf(without, "host")}: an empty lane tells nothing there." : "");
        return $"Logs show the host's own clock, mostly without its zone: hosts of several zones are apart by as much.{left}";
    }

    private IReadOnlyList<HtmlCell> Cells(TimelineRow row) =>
    [
        row.Last == row.First.Time ? Time(row.First.Time) : $"{Time(row.First.Time)} to {Time(row.Last)}",
        row.First.IsUtc ? "UTC" : "host's own",
        row.First.Host?.DisplayName ?? "pool",
        row.What(rules),
        Number(row.Count),
    ];

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(DateTime time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
