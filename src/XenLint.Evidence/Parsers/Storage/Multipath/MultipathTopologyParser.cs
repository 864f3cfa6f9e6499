using System.Globalization;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads the session with the multipath daemon: prompts, the echoed command, then for each device a line with its name, one with its
/// features, and a tree of groups and paths. Versions before 0.4.8 wrote states in square brackets; both forms are understood.
/// </summary>
internal static partial class MultipathTopologyParser
{
    private const string Prompt = "multipathd>";
    private const string Command = "show topology";

    public static MultipathTopology? Parse(MemberText text)
    {
        var maps = new List<MapDraft>();
        var isSession = false;
        var isOddAnswer = false;
        foreach (var line in text.Lines)
        {
            var content = WithoutPrompt(line, out var isPrompt);
            isSession |= isPrompt;
            if (isPrompt && maps is [.., var finished])
            {
                finished.IsLast = false;
            }

            if (content.Text.Length == 0)
            {
                continue;
            }

            if (PathLine().Match(content.Text) is { Success: true } path)
            {
                maps.LastOrDefault()?.Add(PathOf(content, path));
            }
            else if (GroupLine().Match(content.Text) is { Success: true } group)
            {
                maps.LastOrDefault()?.Add(GroupOf(text, content, group));
            }
            else if (FeatureLine().IsMatch(content.Text))
            {
                maps.LastOrDefault()?.Describe(content);
            }
            else if (MapLine().Match(content.Text) is { Success: true } map)
            {
                if (maps is [.., var previous])
                {
                    previous.IsLast = false;
                }

                maps.Add(new MapDraft(text, content, map));
            }
            else if (maps is [.., var unclear])
            {
                // What follows may belong to a device whose first line is damaged.
                unclear.IsReadable = false;
            }
            else
            {
                isOddAnswer = true;
            }
        }

        return maps.Count > 0 || (isSession && !isOddAnswer) ? new MultipathTopology([.. maps.Select(map => map.Finish())]) : null;
    }

    /// <summary>The rest of a line behind prompts, the echoed command and the word that says what the daemon has just done with a device.</summary>
    private static TextLine WithoutPrompt(TextLine line, out bool isPrompt)
    {
        isPrompt = false;
        while (line.Text.StartsWith(Prompt, StringComparison.Ordinal))
        {
            isPrompt = true;
            line = line.Part(Prompt.Length..);
        }

        if (isPrompt && line.Text.StartsWith(Command, StringComparison.Ordinal))
        {
            line = line.Part(Command.Length..);
        }

        return Deed().Match(line.Text) is { Success: true } deed ? line.Part(deed.Length..) : line;
    }

    private static PathGroup GroupOf(MemberText text, TextLine line, Match match) => new(
        Cut(line, match.Groups["policy"], "policy"),
        match.Groups["prio"] is { Success: true } prio
            ? Part(line, prio).Value<long>("prio", digits => long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null)
            : text.Absent<long>("prio"),
        Cut(line, match.Groups["status"], "status"),
        [],
        line.Place);

    private static MultipathPath PathOf(TextLine line, Match match)
    {
        var address = match.Groups["address"];
        return new(
            Cut(line, address, "address"),
            Cut(line, match.Groups["device"], "device"),
            Cut(line, match.Groups["kernel"], "dm_state"),
            Cut(line, match.Groups["checker"], "path_state"),
            match.Groups["disk"] is { Success: true } disk
                ? Cut(line, disk, "dev_state")
                : Sourced<string>.NotKnown(ValueState.Absent, line.PlaceOf(line.Text.Length, 0, "dev_state")),
            line.PlaceOf(address.Index, line.Text.TrimEnd().Length - address.Index));
    }

    private static Sourced<string> Cut(TextLine line, Group group, string field) => Part(line, group).Value(field);

    private static TextLine Part(TextLine line, Group group) => line.Part(group.Index..(group.Index + group.Length));

    [GeneratedRegex(@"^[a-z]+: +", RegexOptions.CultureInvariant)]
    private static partial Regex Deed();

    /// <summary><c>36001405b dm-0 QNAP,iSCSI Storage</c>, <c>mpatha (36001405b) dm-0 QNAP,iSCSI Storage</c>.</summary>
    [GeneratedRegex(@"^(?![|`\\\s\[])(?:(?<alias>\S+) \((?<wwid>[^)]+)\)|(?<wwid>\S+(?: \S+)*))\s+(?<dm>dm-\d+|undef)(?:\s+(?<product>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex MapLine();

    [GeneratedRegex(@"^\[?size=", RegexOptions.CultureInvariant)]
    private static partial Regex FeatureLine();

    /// <summary><c>|-+- policy='service-time 0' prio=50 status=active</c>, <c>\_ round-robin 0 [prio=6][active]</c>.</summary>
    [GeneratedRegex(@"^(?:[|`\-+\s]*policy='(?<policy>[^']*)'\s+prio=(?<prio>-?\d+)\s+status=(?<status>\S+)|\\_ (?<policy>[^\[]*[^\[\s])\s*(?:\[prio=(?<prio>-?\d+)\])?\[(?<status>\w+)\])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupLine();

    /// <summary><c>| `- 8:0:1:0 sdd 8:48  failed faulty offline</c>, <c> \_ 4:0:0:0 sdc 8:32  [failed][faulty]</c>.</summary>
    [GeneratedRegex(
        @"^[|`\-+\\_\s]*(?<address>\d+:\d+:\d+:\d+|#:#:#:#)\s+(?<device>\S+)\s+(?:\d+:\d+|#:#)\s*(?:\[(?<kernel>\w+)\]\s*\[(?<checker>[^\]]+)\](?:\[(?<disk>[^\]]+)\])?|\s(?<kernel>\w+)\s+(?<checker>i/o pending|\S+)(?:\s+(?<disk>\S+))?)\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex PathLine();

    /// <summary>A device while its lines are read.</summary>
    private sealed class MapDraft(MemberText text, TextLine firstLine, Match match)
    {
        private readonly List<(PathGroup Group, List<MultipathPath> Paths)> groups = [];
        private Sourced<string> size = text.Absent<string>("size");
        private Sourced<string> features = text.Absent<string>("features");
        private Sourced<string> handler = text.Absent<string>("hwhandler");

        public bool IsReadable { get; set; } = true;

        public bool IsLast { get; set; } = true;

        public void Add(PathGroup group) => groups.Add((group, []));

        public void Add(MultipathPath path)
        {
            if (groups is [.., var group])
            {
                group.Paths.Add(path);
            }
            else
            {
                IsReadable = false;
            }
        }

        public void Describe(TextLine line)
        {
            foreach (Match pair in Feature().Matches(line.Text))
            {
                switch (pair.Groups["key"].Value)
                {
                    case "size" when size.IsAbsent:
                        size = Cut(line, pair.Groups["value"], "size");
                        break;
                    case "features" when features.IsAbsent:
                        features = Cut(line, pair.Groups["value"], "features");
                        break;
                    case "hwhandler" when handler.IsAbsent:
                        handler = Cut(line, pair.Groups["value"], "hwhandler");
                        break;
                }
            }
        }

        public MultipathMap Finish() => new(
            Cut(firstLine, match.Groups["wwid"], "wwid"),
            match.Groups["alias"] is { Success: true } alias ? alias.Value : null,
            match.Groups["dm"].Value,
            match.Groups["product"].Value.Trim(),
            size,
            features,
            handler,
            [.. groups.Select(group => group.Group with { Paths = group.Paths })],
            firstLine.Place)
        {
            IsReadable = IsReadable,
            IsLast = IsLast,
        };
    }

    /// <summary><c>features='1 queue_if_no_path'</c>, <c>size=500G</c>, <c>[hwhandler=1 rdac]</c>.</summary>
    [GeneratedRegex(@"\b(?<key>[a-z]+)=(?:'(?<value>[^']*)'|(?<value>[^\]\s']*(?: [^\]=]*(?=\]))?))", RegexOptions.CultureInvariant)]
    private static partial Regex Feature();
}
