using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>lsblk -io type,name,sched,tran,rota,log-sec,rq-size,vendor,model</c>. Columns may be empty, and those of text have no fixed
/// place: the three numbers in the middle of a line, which no device lacks, tell what stands before them and what behind.
/// </summary>
internal static partial class BlockDevicesParser
{
    /// <summary>The kernel's ways to put requests in order. A word before the numbers that is none of them tells how the disk is attached.</summary>
    private static readonly HashSet<string> Schedulers = new(StringComparer.Ordinal)
    {
        "noop", "deadline", "cfq", "anticipatory", "none", "mq-deadline", "kyber", "bfq",
    };

    public static BlockDevices? Parse(MemberText text)
    {
        var heading = text.Lines.ToList().FindIndex(line => line.Words is [{ Text: "TYPE" }, { Text: "NAME" }, .., { Text: "VENDOR" }, { Text: "MODEL" }]);
        if (heading < 0)
        {
            return null;
        }

        var devices = new List<BlockDevice>();
        foreach (var line in text.Lines.Skip(heading + 1).Select(line => line.Trimmed).Where(line => line.Text is not ("" or "** timeout **")))
        {
            if (DeviceLine().Match(line.Text) is not { Success: true } match)
            {
                return null;
            }

            devices.Add(Device(text, line, match));
        }

        return new BlockDevices(devices);
    }

    private static BlockDevice Device(MemberText text, TextLine line, Match match)
    {
        List<Group> between = [.. new[] { match.Groups["first"], match.Groups["second"] }.Where(group => group.Success)];
        return new BlockDevice(
            Text(match.Groups["type"], "TYPE"),
            Text(match.Groups["name"], "NAME"),
            Text(between.Find(group => Schedulers.Contains(group.Value)), "SCHED"),
            Text(between.Find(group => !Schedulers.Contains(group.Value)), "TRAN"),
            Part(match.Groups["rotates"]).Value<bool>("ROTA", digit => digit == "1"),
            Text(match.Groups["model"] is { Success: true } model ? model : null, "MODEL"),
            line.Place);

        TextLine Part(Group group) => line.Part(group.Index..(group.Index + group.Length));

        Sourced<string> Text(Group? group, string field) => group is null ? text.Absent<string>(field) : Part(group).Value(field);
    }

    /// <summary>Between kind and name stand the lines of the tree.</summary>
    [GeneratedRegex(@"^(?<type>\S+)\s+[|`\s-]*(?<name>[^\s|`-]\S*)(?:\s+(?<first>\S+))??(?:\s+(?<second>\S+))??\s+(?<rotates>[01])\s+\d+\s+\d+(?:\s+(?<model>\S.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex DeviceLine();
}
