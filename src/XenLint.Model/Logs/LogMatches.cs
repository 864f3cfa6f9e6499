namespace XenLint.Model;

/// <summary>How often and when a signature was seen in the logs of one host.</summary>
/// <param name="Signature">The signature.</param>
public sealed record LogMatches(LogSignature Signature)
{
    /// <summary>The logs of the signature that the report has, in the signature's order.</summary>
    public required IReadOnlyList<LogCoverage> Logs { get; init; }

    /// <summary>
    /// Every sighting with its time, earliest first, those without a date at the end. A line that stands in several logs counts once. Of a flood of lines the
    /// first thousands of each file are here; <see cref="Count"/> has all.
    /// </summary>
    public required IReadOnlyList<LogSighting> Sightings { get; init; }

    /// <summary>The lines that were kept with their text: the first ones of each file, earliest first, those without a date at the end.</summary>
    public required IReadOnlyList<LogEvent> Events { get; init; }

    /// <summary>Number of lines beyond <see cref="Sightings"/>.</summary>
    public long Uncounted { get; init; }

    /// <summary>The time of the last line, among all that matched; null when nothing has a date.</summary>
    public LogTime? Last { get; init; }

    /// <summary>The time of the first line; null when nothing has a date.</summary>
    public LogTime? First => Sightings.Count > 0 ? Sightings[0].Time : null;

    /// <summary>Number of times that the event is told of. At least so many, when <see cref="Uncounted"/> is not 0.</summary>
    public long Count => Uncounted + Sightings.Sum(sighting => (long)sighting.Repeats);

    /// <summary>What is lost of these logs, as a sentence without a full stop; null when all that the host had was read.</summary>
    public string? Loss { get; init; }

    /// <summary>The same for one text of the signature's key group only.</summary>
    public LogMatches Only(string key)
    {
        var own = Sightings.Where(sighting => sighting.Key == key).ToList();
        return this with
        {
            Sightings = own,
            Events = [.. Events.Where(sample => sample.Key == key)],
            Uncounted = 0,
            Last = own.FindLast(sighting => sighting.Time is not null).Time,
        };
    }

    /// <summary>The texts of the signature's key group, each once, in ordinal order.</summary>
    public IReadOnlyList<string> Keys => [.. Sightings.Select(sighting => sighting.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>
    /// True when the event happened at least <paramref name="threshold"/> times within <paramref name="window"/>, and then the last time at which that held.
    /// </summary>
    /// <param name="threshold">The number of times, at least 1.</param>
    /// <param name="window">The length of the window; null for all of the logs. Lines without a date fall into no window.</param>
    /// <param name="last">The end of the last such window; null when nothing in it has a date.</param>
    public bool Reaches(long threshold, TimeSpan? window, out LogTime? last)
    {
        last = Last;
        if (window is not { } length || threshold <= 1)
        {
            return Count >= threshold;
        }

        last = null;
        var reached = false;
        var inside = 0L;
        var from = 0;
        foreach (var sighting in Sightings)
        {
            if (sighting.Time is not { } time)
            {
                break;
            }

            inside += sighting.Repeats;
            while (time.Local - Sightings[from].Time!.Value.Local > length)
            {
                inside -= Sightings[from].Repeats;
                from++;
            }

            if (inside >= threshold)
            {
                reached = true;
                last = time;
            }
        }

        return reached;
    }
}

/// <summary>One line that matched, without its text.</summary>
/// <param name="Time">When; null for a line without a date.</param>
/// <param name="Repeats">How many times the event is said to have happened.</param>
/// <param name="Key">The text of the signature's key group; empty when it has none.</param>
public readonly record struct LogSighting(LogTime? Time, int Repeats, string Key);
