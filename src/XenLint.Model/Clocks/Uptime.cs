using System.Globalization;
using System.Text.RegularExpressions;

namespace XenLint.Model;

/// <summary>Reads what <c>uptime</c> prints: <c>09:30:13 up 37 days,  5:14,  2 users, ...</c>.</summary>
public static partial class Uptime
{
    /// <summary>
    /// How long the host has been up, to the minute; null for any other text. The forms are <c>up 12 min</c>, <c>up  3:05</c>,
    /// <c>up 1 day, 2 min</c> and <c>up 37 days,  5:14</c>.
    /// </summary>
    public static TimeSpan? Parse(string text)
    {
        var match = Up().Match(text);
        return match.Success && (match.Groups["days"].Success || match.Groups["minutes"].Success)
            ? TimeSpan.FromDays(Number(match, "days")) + TimeSpan.FromHours(Number(match, "hours")) + TimeSpan.FromMinutes(Number(match, "minutes"))
            : null;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    // The name of a branch may repeat: the one that matched holds the digits.
    [GeneratedRegex(
        @"\bup\s+(?:(?<days>[0-9]{1,6})\s+days?(?:,\s*|\s*$))?(?:(?<hours>[0-9]{1,2}):(?<minutes>[0-9]{2})\b|(?<minutes>[0-9]{1,4})\s+min)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Up();
}

/// <content>How long the host has been up.</content>
public sealed partial class HostEvidence
{
    /// <summary>How long the host had been up when its report was taken; null when the report does not tell.</summary>
    public TimeSpan? TimeSinceBoot => CollectorInventory.Readable?.Uptime.TryGet(out var text) == true ? Uptime.Parse(text) : null;
}
