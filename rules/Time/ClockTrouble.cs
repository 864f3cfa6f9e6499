using System.Globalization;
using XenLint.Model;

namespace XenLint.Rules.Time;

/// <summary>One kind of trouble with the clock of one host, as one host's report tells of it.</summary>
/// <param name="Event">What xapi calls it.</param>
/// <param name="HostUuid">The host whose clock it was; null when the record does not tell.</param>
/// <param name="Time">When it happened last, as the record writes it; null when it has no date.</param>
/// <param name="Place">The newest record.</param>
internal sealed record ClockTrouble(string Event, string? HostUuid, string? Time, Place Place)
{
    private static readonly string[] Events = ["HOST_CLOCK_SKEW_DETECTED", "HOST_CLOCK_WENT_BACKWARDS"];

    /// <summary>Lines of the toolstack's log in which it makes such a message.</summary>
    public static LogSignature Lines { get; } = new("XL5007")
    {
        Logs = [LogKind.Toolstack],

        // Message.create HOST_CLOCK_SKEW_DETECTED 3 Host UUID. The uuid is that of the host with the wrong clock.
        Patterns = [@"(?<event>HOST_CLOCK_(?:SKEW_DETECTED|WENT_BACKWARDS)\b(?: -?\d+ [Hh]ost [0-9a-f-]{36})?)"],
        KeyGroup = "event",
    };

    /// <summary>What the messages and the log of a host tell, each kind and host once; messages are the better witnesses.</summary>
    /// <param name="evidence">The host.</param>
    /// <param name="lines">The log's lines; null when there is no log.</param>
    /// <param name="since">The time before which nothing counts; null when the time of the capture is not known.</param>
    public static IReadOnlyList<ClockTrouble> Of(HostEvidence evidence, LogMatches? lines, DateTimeOffset? since) =>
    [
        .. OfMessages(evidence, since).Concat(OfLines(lines, since))
            .DistinctBy(trouble => new { trouble.Event, trouble.HostUuid })
            .OrderBy(trouble => trouble.Event, StringComparer.Ordinal).ThenBy(trouble => trouble.HostUuid, StringComparer.Ordinal),
    ];

    private static IEnumerable<ClockTrouble> OfMessages(HostEvidence evidence, DateTimeOffset? since) => evidence.Messages
        .Select(fact => fact.TryGet(out var message) ? message : null)
        .OfType<XapiMessage>()
        .Where(message => message.Name.TryGet(out var name) && Events.Contains(name) && !(message.Time.TryGet(out var time) && time < since))
        .OrderByDescending(message => message.Time)
        .Select(message => new ClockTrouble(
            message.Name,
            message.ObjectUuid.TryGet(out var uuid) ? uuid : null,
            message.Time.TryGet(out var time) ? time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) : null,
            message.Name.Place));

    private static IEnumerable<ClockTrouble> OfLines(LogMatches? lines, DateTimeOffset? since)
    {
        foreach (var key in lines?.Keys ?? [])
        {
            // The log has the host's own time. Where a line has no date, nothing is taken for old.
            var same = lines!.Only(key);
            if (same.Events.Count > 0 && !(same.Last is { } last && since is { } limit && last.Local < limit.DateTime))
            {
                var words = key.Split(' ');
                yield return new ClockTrouble(words[0], words.Length > 1 ? words[^1] : null, same.Last?.ToString(), same.Events[^1].Place);
            }
        }
    }
}
