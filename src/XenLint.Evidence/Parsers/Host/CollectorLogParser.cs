using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads <c>xen-bugtool.log</c>: the command line first, then what went wrong.</summary>
internal static partial class CollectorLogParser
{
    public static CollectorLog? Parse(MemberText text)
    {
        if (text.Lines.Count == 0)
        {
            return null;
        }

        var omissions = new List<OmittedFile>();
        foreach (var line in text.Lines)
        {
            if (Omission().Match(line.Text) is { Success: true } match)
            {
                omissions.Add(new OmittedFile(match.Groups["path"].Value.TrimStart('/'), match.Groups["capability"].Value, line.Place));
            }
        }

        var entries = Entries().Match(text.Lines[0].Text);
        return new CollectorLog(entries.Success ? Capabilities(entries.Groups["list"].Value) : null, omissions);
    }

    /// <summary>An entry may carry a level after a colon, which says how many rotations of a log were wanted.</summary>
    private static HashSet<string> Capabilities(string list) =>
        [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(':')[0])];

    [GeneratedRegex("^Omitting (?<path>.+), size constraint of (?<capability>[^ ]+) exceeded", RegexOptions.CultureInvariant)]
    private static partial Regex Omission();

    [GeneratedRegex("--entries[= ](?<list>[^ ]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Entries();
}
