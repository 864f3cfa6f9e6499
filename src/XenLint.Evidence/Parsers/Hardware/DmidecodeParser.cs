using System.Globalization;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>dmidecode.out</c>: after some lines on the table itself, structures that begin with their handle; the name of the type, then
/// one value on each line behind a tab, then the items of lists behind two.
/// </summary>
internal static partial class DmidecodeParser
{
    public static DmiTable? Parse(MemberText text)
    {
        var structures = new List<DmiStructure>();
        for (var at = 0; at < text.Lines.Count; at++)
        {
            if (Handle().Match(text.Lines[at].Text) is { Success: true } handle)
            {
                structures.Add(Structure(text, at, handle));
            }
        }

        return structures.Count > 0 || IsFromProgram(text) ? new DmiTable(structures) : null;
    }

    /// <summary>A machine without a table gives the program's own words and no structure.</summary>
    private static bool IsFromProgram(MemberText text) =>
        text.Lines is [var first, ..] && first.Text.StartsWith("# dmidecode ", StringComparison.Ordinal);

    private static DmiStructure Structure(MemberText text, int start, Match handle)
    {
        var values = new Dictionary<string, Sourced<string>>(StringComparer.Ordinal);
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        List<string>? list = null;
        var name = "";
        foreach (var line in text.Lines.Skip(start + 1).TakeWhile(line => line.Text.Length > 0 && !Handle().IsMatch(line.Text)))
        {
            if (line.Text[0] != '\t')
            {
                name = name.Length > 0 ? name : line.Text.Trim();
            }
            else if (line.Text is ['\t', '\t', ..])
            {
                list?.Add(line.Text.Trim());
            }
            else if (line.TryPair(':', out var key, out var value) && values.TryAdd(key, value.Value(key)))
            {
                lists[key] = list = [];
            }
        }

        return new DmiStructure(
            int.Parse(handle.Groups["handle"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            int.Parse(handle.Groups["type"].ValueSpan, CultureInfo.InvariantCulture),
            name,
            values,
            lists.Where(pair => pair.Value.Count > 0).ToDictionary(StringComparer.Ordinal),
            text.Lines[start].Place);
    }

    [GeneratedRegex("^Handle 0x(?<handle>[0-9A-Fa-f]{1,4}), DMI type (?<type>[0-9]{1,3}), [0-9]+ bytes", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();
}
