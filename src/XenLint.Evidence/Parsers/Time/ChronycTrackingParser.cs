using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>chronyc tracking</c>: lines <c>key : value</c>.</summary>
internal static class ChronycTrackingParser
{
    private const string Id = "Reference ID";
    private const string Stratum = "Stratum";
    private const string Time = "Ref time (UTC)";
    private const string System = "System time";
    private const string Last = "Last offset";
    private const string Leap = "Leap status";

    private static readonly string[] Keys = [Id, Stratum, Time, System, Last, Leap];

    public static ChronycTracking? Parse(MemberText text)
    {
        var values = new Dictionary<string, TextLine>(StringComparer.Ordinal);
        foreach (var line in text.Lines)
        {
            if (line.TryPair(':', out var key, out var value) && Keys.Contains(key))
            {
                values.TryAdd(key, value);
            }
        }

        var refusal = ChronycText.Refusal(text);
        if (values.Count == 0 && refusal is null)
        {
            return null;
        }

        // "0A140005 (10.20.0.5)": the id, then the name in brackets.
        var id = values.GetValueOrDefault(Id);
        var bracket = id.Text?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        return new ChronycTracking(
            refusal,
            id.Text is null ? text.Absent<string>(Id) : id.Part(..(bracket < 0 ? id.Text.Length : bracket)).Value(Id),
            bracket < 0 ? text.Absent<string>(Id) : id.Part((bracket + 1)..(id.Text!.EndsWith(')') ? ^1 : ^0)).Value(Id),
            Typed(Stratum, ChronycText.Integer),
            Typed(Time, TimeOf),
            Typed(System, OffsetOf),
            Typed(Last, LastOffsetOf),
            Typed(Leap, LeapOf));

        Sourced<T> Typed<T>(string key, Func<string, T?> parse)
            where T : struct => values.TryGetValue(key, out var value) ? value.Value(key, parse) : text.Absent<T>(key);
    }

    /// <summary>A clock that is slow is behind: its offset is negative.</summary>
    private static double? OffsetOf(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [var number, "seconds", "slow", "of", "NTP", "time"] => -ChronycText.Number(number),
        [var number, "seconds", "fast", "of", "NTP", "time"] => ChronycText.Number(number),
        _ => null,
    };

    private static double? LastOffsetOf(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, "seconds"] ? ChronycText.Number(number) : null;

    private static DateTimeOffset? TimeOf(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            ["ddd MMM d HH:mm:ss yyyy", "ddd MMM dd HH:mm:ss yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite,
            out var time)
            ? time
            : null;

    private static LeapStatus? LeapOf(string text) => text switch
    {
        "Normal" => LeapStatus.Normal,
        "Insert second" => LeapStatus.InsertSecond,
        "Delete second" => LeapStatus.DeleteSecond,
        "Not synchronised" => LeapStatus.NotSynchronised,
        _ => null,
    };
}
