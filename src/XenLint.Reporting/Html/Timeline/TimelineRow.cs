using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>One row of the table of events: one event, or all of one kind within an hour.</summary>
/// <param name="First">The first event.</param>
/// <param name="Last">The time of the last one.</param>
/// <param name="Count">How many times it happened.</param>
internal sealed record TimelineRow(TimelineEvent First, DateTime Last, long Count)
{
    /// <summary>Up to so many events have a row each.</summary>
    private const int MostSingle = 200;

    /// <summary>The rows, earliest first. Of many events those that are alike and fall into one hour share a row.</summary>
    public static IReadOnlyList<TimelineRow> Of(Timeline timeline) => timeline.Events.Count <= MostSingle
        ? [.. timeline.Events.Select(happened => new TimelineRow(happened, happened.Time, happened.Repeats))]
        :
        [
            .. timeline.Events
                .GroupBy(happened => (happened.Kind, happened.Host, Hour: happened.Time.Ticks / TimeSpan.TicksPerHour, happened.Signature?.Id, happened.Text, happened.IsUtc))
                .Select(group => new TimelineRow(group.First(), group.Last().Time, group.Sum(happened => (long)happened.Repeats))),
        ];

    /// <summary>What happened, in words.</summary>
    /// <param name="rules">The rules of the run: a signature has the id of the rule that asked for it.</param>
    public string What(IEnumerable<RuleDescriptor> rules)
    {
        var what = First.Kind switch
        {
            TimelineEventKind.LogLine => rules.FirstOrDefault(rule => First.Signature!.Id.StartsWith(rule.Id, StringComparison.Ordinal)) is { } rule
                ? $"{rule.Title} ({rule.Id})"
                : First.Signature!.Id,
            TimelineEventKind.Crash => "crash",
            TimelineEventKind.Boot => "start of the host",
            TimelineEventKind.Update => "update applied",
            TimelineEventKind.CertificateStart => "certificate valid from here",
            TimelineEventKind.CertificateEnd => "certificate valid until here",
            TimelineEventKind.Report => "status report taken",
            _ => "capture",
        };
        return First.Text.Length > 0 ? $"{what}: {First.Text}" : what;
    }
}
