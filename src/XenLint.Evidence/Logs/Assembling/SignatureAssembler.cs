using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Puts together what all logs of a host tell of one signature.</summary>
internal static class SignatureAssembler
{
    public static LogMatches Assemble(LogSignature signature, int index, IReadOnlyList<RotatedLog> logs)
    {
        var own = signature.Logs.Distinct().Select(kind => logs.FirstOrDefault(log => log.Log == kind)).OfType<RotatedLog>().ToList();
        var sightings = new List<LogSighting>();
        var events = new List<LogEvent>();
        var uncounted = 0L;
        LogTime? last = null;
        var known = new Dictionary<ulong, int>();
        foreach (var log in own)
        {
            var uncountedHere = 0L;
            var seenHere = new Dictionary<ulong, int>();
            foreach (var file in log.Files.Where(file => !file.Scan.IsUseless))
            {
                if (file.Scan.Hits[index] is not { } hits)
                {
                    continue;
                }

                uncountedHere += hits.Uncounted;
                for (var number = 0; number < hits.Dated.Count; number++)
                {
                    var hit = hits.Dated[number];
                    if (IsCut(file, hit) || IsKnown(hit, known, seenHere))
                    {
                        continue;
                    }

                    var time = file.TimeOf(hit.Stamp, hit.Turns);
                    sightings.Add(new LogSighting(time, hit.Repeats, hit.Key));
                    last = Later(last, time);
                    if (number < hits.Kept.Count)
                    {
                        events.Add(Event(signature, log.Log, file, hit, hits.Kept[number]));
                    }
                }

                if (hits.Uncounted > 0 && hits.Last is { } end)
                {
                    last = Later(last, file.TimeOf(end.Stamp, end.Turns));
                }
            }

            // What is beyond counting may be the same in several logs.
            uncounted = Math.Max(uncounted, uncountedHere);
        }

        return new LogMatches(signature)
        {
            Logs = [.. own.Select(log => log.Coverage)],
            Sightings = [.. sightings.OrderBy(sighting => sighting.Time is null).ThenBy(sighting => sighting.Time)],
            Events = [.. events.OrderBy(line => line.Time is null).ThenBy(line => line.Time)],
            Uncounted = uncounted,
            Last = last,
            Loss = own.Select(log => log.Coverage.Loss).FirstOrDefault(loss => loss is not null),
        };
    }

    /// <summary>The end of a file that is cut off may be a part of another line.</summary>
    private static bool IsCut(DatedFile file, LineHit hit) => hit.IsOpen && file.Scan.Status is not MemberStatus.Read;

    /// <summary>
    /// Syslog writes some lines into several logs. The same line is known when a log that was looked at before has it at least as often as this one has had it
    /// so far; within one log each line counts.
    /// </summary>
    private static bool IsKnown(LineHit hit, Dictionary<ulong, int> known, Dictionary<ulong, int> seenHere)
    {
        var times = seenHere[hit.Hash] = seenHere.GetValueOrDefault(hit.Hash) + 1;
        if (times <= known.GetValueOrDefault(hit.Hash))
        {
            return true;
        }

        known[hit.Hash] = times;
        return false;
    }

    private static LogEvent Event(LogSignature signature, LogKind log, DatedFile file, LineHit hit, KeptLine line) => new(
        signature,
        log,
        file.TimeOf(hit.Stamp, hit.Turns),
        hit.Key,
        hit.Repeats,
        new Place(new SourceFile(file.Scan.Member.Path, line.Bytes, line.Origin), 0, line.Bytes.Length));

    private static LogTime? Later(LogTime? one, LogTime? other) => one is null || other > one ? other ?? one : one;
}
