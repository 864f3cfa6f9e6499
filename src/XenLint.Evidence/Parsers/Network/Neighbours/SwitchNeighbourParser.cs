using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>lldptool -t -i DEV -n</c>: the neighbour's statements one below the other, each a heading that ends with <c>TLV</c> and lines
/// that are set in.
/// </summary>
internal static class SwitchNeighbourParser
{
    private const string HeadingEnd = " TLV";

    public static SwitchNeighbour? Parse(MemberText text)
    {
        var statements = new Dictionary<string, TextLine>(StringComparer.Ordinal);
        TextLine? first = null;
        string? heading = null;
        foreach (var line in text.Lines)
        {
            if (line.Trimmed.Text.EndsWith(HeadingEnd, StringComparison.Ordinal))
            {
                first ??= line;
                heading = line.Trimmed.Text[..^HeadingEnd.Length];
            }
            else if (heading is not null && line.Trimmed is { Text.Length: > 0 } value)
            {
                statements.TryAdd(heading, value);
            }
        }

        return first is { } beginning && statements.TryGetValue("Chassis ID", out var chassis) && statements.TryGetValue("Port ID", out var port)
            ? new SwitchNeighbour(
                Id(chassis, "Chassis ID"),
                Id(port, "Port ID"),
                Told("Port Description"),
                Told("System Name"),
                beginning.Trimmed.Place)
            : null;

        Sourced<string> Told(string key) => statements.TryGetValue(key, out var value) ? value.Value(key) : text.Absent<string>(key);
    }

    /// <summary>What kind of id it is stands before it: <c>MAC: 00:1b:...</c>, <c>Ifname: Ethernet1/7</c>, <c>Local: 7</c>.</summary>
    private static Sourced<string> Id(TextLine value, string field)
    {
        var blank = value.Text.IndexOf(": ", StringComparison.Ordinal);
        return (blank < 0 ? value : value.Part((blank + 2)..)).Value(field);
    }
}
