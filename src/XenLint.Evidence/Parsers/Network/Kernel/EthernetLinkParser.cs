using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>ethtool</c>: a heading with the interface, then lines <c>key: value</c>.</summary>
internal static class EthernetLinkParser
{
    private const string Heading = "Settings for ";

    public static EthernetLink? Parse(MemberText text)
    {
        TextLine? name = null;
        var values = new Dictionary<string, TextLine>(StringComparer.Ordinal);
        foreach (var line in text.Lines)
        {
            if (line.Text.StartsWith(Heading, StringComparison.Ordinal) && line.Text.TrimEnd().EndsWith(':'))
            {
                name ??= line.Part(Heading.Length..(line.Text.TrimEnd().Length - 1));
            }
            else if (line.TryPair(':', out var key, out var value))
            {
                values.TryAdd(key, value);
            }
        }

        return name is { } device
            ? new EthernetLink(
                device.Value("Settings for"),
                Value("Speed", Speed),
                Value("Duplex", duplex => OneOf(duplex, "Full", "Half")),
                Value("Auto-negotiation", negotiation => OneOf(negotiation, "on", "off")),
                values.TryGetValue("Port", out var port) ? port.Value("Port") : text.Absent<string>("Port"),
                Value("Link detected", LinkDetected))
            : null;

        Sourced<T> Value<T>(string key, Func<string, T?> parse)
            where T : struct =>
            !values.TryGetValue(key, out var line) ? text.Absent<T>(key)
            : line.Text.StartsWith("Unknown!", StringComparison.Ordinal) ? Sourced<T>.NotKnown(ValueState.Absent, line.Value(key).Place)
            : line.Value(key, parse);
    }

    private static long? Speed(string text) =>
        text.EndsWith("Mb/s", StringComparison.Ordinal)
        && long.TryParse(text.AsSpan(0, text.Length - "Mb/s".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var speed) ? speed : null;

    /// <summary>Newer drivers add the reason for a missing link in brackets.</summary>
    private static bool? LinkDetected(string text) => OneOf(text.Split(' ')[0], "yes", "no");

    private static bool? OneOf(string text, string yes, string no) => text == yes ? true : text == no ? false : null;
}
