namespace XenLint.Model;

/// <summary>When a capture was taken, as far as its database tells.</summary>
internal static class CaptureTime
{
    /// <summary>The newest time among those of the reports that tell it best; null when none tells it.</summary>
    public static DateTimeOffset? FromReports(Capture capture) => capture.Reports
        .Select(report => report.TakenAt)
        .OfType<ReportTime>()
        .OrderBy(time => time.Source)
        .ThenByDescending(time => time.Moment)
        .FirstOrDefault()?.Moment;

    /// <summary>The newest time at which metrics were written: of hosts if any, else of anything. Null when nothing was ever written.</summary>
    public static DateTimeOffset? FromDatabase(Capture capture) =>
        Newest(capture.HostMetrics.Readable.Select(metrics => metrics.LastUpdated))
        ?? Newest([
            .. capture.PIFMetrics.Readable.Select(metrics => metrics.LastUpdated),
            .. capture.VMMetrics.Readable.Select(metrics => metrics.LastUpdated),
            .. capture.VMGuestMetrics.Readable.Select(metrics => metrics.LastUpdated),
        ]);

    private static DateTimeOffset? Newest(IEnumerable<Sourced<DateTimeOffset>> times)
    {
        DateTimeOffset? newest = null;
        foreach (var time in times)
        {
            if (time.TryGet(out var known) && known > DateTimeOffset.UnixEpoch && (newest is null || known > newest))
            {
                newest = known;
            }
        }

        return newest;
    }
}
