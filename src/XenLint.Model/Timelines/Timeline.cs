namespace XenLint.Model;

/// <summary>Everything in a capture that has a date, in the order in which it happened.</summary>
public sealed class Timeline
{
    internal Timeline(Capture capture)
    {
        Events =
        [
            .. TimelineReading.Of(capture)
                .OrderBy(happened => happened.Time)
                .ThenBy(happened => happened.Host?.DisplayName ?? "", StringComparer.Ordinal)
                .ThenBy(happened => happened.Host?.Uuid ?? "", StringComparer.Ordinal)
                .ThenBy(happened => happened.Kind)
                .ThenBy(happened => happened.Signature?.Id ?? "", StringComparer.Ordinal)
                .ThenBy(happened => happened.Text, StringComparer.Ordinal),
        ];
        var found = capture.HostEvidence.SelectMany(host => host.Report?.Logs?.Matches ?? []).ToList();
        UndatedLines = found.Sum(matches => matches.Sightings.Where(sighting => sighting.Time is null).Sum(sighting => (long)sighting.Repeats));
        UncountedLines = found.Sum(matches => matches.Uncounted);
    }

    /// <summary>
    /// The events, earliest first. A host's own clock is taken as it is: where the evidence tells no zone, events of different hosts may be
    /// up to <see cref="ReportTime.ZoneUncertainty"/> apart from where they stand.
    /// </summary>
    public IReadOnlyList<TimelineEvent> Events { get; }

    /// <summary>Number of events of logs that have no date and so no place here.</summary>
    public long UndatedLines { get; }

    /// <summary>Number of lines of logs that were counted only, because there are too many of them.</summary>
    public long UncountedLines { get; }
}

/// <content>What has a date.</content>
public sealed partial class Capture
{
    private Timeline? timeline;

    /// <summary>Everything that has a date.</summary>
    public Timeline Timeline => LazyInitializer.EnsureInitialized(ref timeline, () => new Timeline(this));
}
