namespace XenLint.Model;

/// <summary>When a capture was taken, as far as its database tells.</summary>
internal static class CaptureTime
{
    /// <summary>The newest time among those of the reports that tell it best; null when none tells it.</summary>
    public static DateTimeOffset? FromReports(Capture capture)
    {
        ReportTime? best = null;
        foreach (var report in capture.Reports)
        {
            if (report.TakenAt is { } time && (best is null || time.Source < best.Source || (time.Source == best.Source && time.Moment > best.Moment)))
            {
                best = time;
            }
        }

        return best?.Moment;
    }

    /// <summary>The newest time at which metrics were written: of hosts if any, else of anything. Null when nothing was ever written.</summary>
    public static DateTimeOffset? FromDatabase(Capture capture) =>
        Newest(capture.HostMetrics.Readable, metrics => metrics.LastUpdated)
        ?? Later(
            Newest(capture.PIFMetrics.Readable, metrics => metrics.LastUpdated),
            Later(Newest(capture.VMMetrics.Readable, metrics => metrics.LastUpdated), Newest(capture.VMGuestMetrics.Readable, metrics => metrics.LastUpdated)));

    private static DateTimeOffset? Newest<T>(IEnumerable<T> metrics, Func<T, Sourced<DateTimeOffset>> lastUpdated)
    {
        DateTimeOffset? newest = null;
        foreach (var record in metrics)
        {
            if (lastUpdated(record).TryGet(out var known) && known > DateTimeOffset.UnixEpoch)
            {
                newest = Later(newest, known);
            }
        }

        return newest;
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;
}
