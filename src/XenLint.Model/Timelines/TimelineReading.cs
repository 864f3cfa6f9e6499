using System.Globalization;

namespace XenLint.Model;

/// <summary>Collects what has a date. What the evidence does not tell is left out; it never throws for want of it.</summary>
internal static class TimelineReading
{
    /// <summary>Where xapi notes the start of a host, in seconds since 1970, UTC.</summary>
    private const string BootTime = "boot_time";

    public static IEnumerable<TimelineEvent> Of(Capture capture) => capture.HostEvidence.SelectMany(OfHost)
        .Concat(Certificates(capture))
        .Concat(capture.ReferenceTime is { } taken ? [new(TimelineEventKind.Capture, null, taken.UtcDateTime, IsUtc: true, "")] : []);

    private static IEnumerable<TimelineEvent> OfHost(HostEvidence evidence) =>
        LogLines(evidence).Concat(Crashes(evidence)).Concat(Boot(evidence)).Concat(Updates(evidence)).Concat(Report(evidence));

    private static IEnumerable<TimelineEvent> LogLines(HostEvidence evidence)
    {
        foreach (var matches in evidence.Report?.Logs?.Matches ?? [])
        {
            foreach (var sighting in matches.Sightings)
            {
                if (sighting.Time is { } time)
                {
                    yield return Line(evidence, matches.Signature, sighting, time);
                }
            }
        }
    }

    private static TimelineEvent Line(HostEvidence evidence, LogSignature signature, LogSighting sighting, LogTime time)
    {
        // A date at the very beginning of time with a zone ahead of it has no UTC.
        var utc = time.Offset is { } ahead && time.Local - DateTime.MinValue >= ahead && DateTime.MaxValue - time.Local >= -ahead ? time.Local - ahead : (DateTime?)null;
        return new(TimelineEventKind.LogLine, evidence, utc ?? time.Local, utc is not null, sighting.Key) { Signature = signature, Repeats = sighting.Repeats };
    }

    private static IEnumerable<TimelineEvent> Crashes(HostEvidence evidence)
    {
        foreach (var folder in evidence.Report is { } report ? CrashFolder.AllOf(report) : [])
        {
            if (folder.Time is { } time)
            {
                yield return new(TimelineEventKind.Crash, evidence, time, folder.IsUtc, folder.Path);
            }
        }
    }

    /// <summary>The database knows the second; a report tells the minute, and whether the clock showed UTC.</summary>
    private static IEnumerable<TimelineEvent> Boot(HostEvidence evidence)
    {
        if (evidence.Host is { } host && host.OtherConfig[BootTime].TryGet(out var text) && Moment(text) is { } started)
        {
            yield return new(TimelineEventKind.Boot, evidence, started, IsUtc: true, "");
        }
        else if (evidence.Report?.TakenAt is { } taken && evidence.TimeSinceBoot is { } up && taken.Moment - DateTimeOffset.MinValue > up)
        {
            yield return new(TimelineEventKind.Boot, evidence, (taken.Moment - up).UtcDateTime, !taken.IsLocal, "");
        }
    }

    private static DateTime? Moment(string seconds) =>
        double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var since) && since > 0 && since < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds((long)since).UtcDateTime
            : null;

    private static IEnumerable<TimelineEvent> Updates(HostEvidence evidence)
    {
        foreach (var patch in Known.OrNull(() => evidence.Host?.Patches.ToList()) ?? [])
        {
            if (patch.TimestampApplied.TryGet(out var applied) && applied > DateTimeOffset.UnixEpoch)
            {
                yield return new(TimelineEventKind.Update, evidence, applied.UtcDateTime, IsUtc: true, patch.DisplayName);
            }
        }
    }

    private static IEnumerable<TimelineEvent> Report(HostEvidence evidence)
    {
        if (evidence.Report?.TakenAt is { } taken)
        {
            yield return new(TimelineEventKind.Report, evidence, taken.Moment.UtcDateTime, !taken.IsLocal, "");
        }
    }

    /// <summary>A certificate that database and report both tell of is there once.</summary>
    private static IEnumerable<TimelineEvent> Certificates(Capture capture)
    {
        var rows = capture.Certificates.Readable.SelectMany(row => Both(
            Known.OrNull(() => row.Host) is { } host ? capture.EvidenceOf(host) : null,
            row.NotBefore,
            row.NotAfter,
            row.Name.TryGet(out var name) ? name : ""));
        var shown = capture.HostEvidence.SelectMany(evidence => evidence.Certificate.Readable is { } certificate
            ? Both(evidence, certificate.NotBefore, certificate.NotAfter, "")
            : []);
        return rows.Concat(shown).DistinctBy(happened => (happened.Kind, happened.Host, happened.Time));
    }

    private static IEnumerable<TimelineEvent> Both(HostEvidence? host, Sourced<DateTimeOffset> first, Sourced<DateTimeOffset> last, string text)
    {
        if (first.TryGet(out var from) && from > DateTimeOffset.UnixEpoch)
        {
            yield return new(TimelineEventKind.CertificateStart, host, from.UtcDateTime, IsUtc: true, text);
        }

        if (last.TryGet(out var until) && until > DateTimeOffset.UnixEpoch)
        {
            yield return new(TimelineEventKind.CertificateEnd, host, until.UtcDateTime, IsUtc: true, text);
        }
    }
}
