using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>ip -s addr</c>: one numbered line for each interface, and below it, set in, its addresses and two pairs of lines with
/// headings and counters.
/// </summary>
internal static partial class IpAddressParser
{
    public static KernelInterfaces? Parse(MemberText text)
    {
        var interfaces = new List<InterfaceDraft>();
        TextLine? heading = null;
        foreach (var line in text.Lines)
        {
            if (FirstLine().Match(line.Text) is { Success: true } first)
            {
                interfaces.Add(Interface(text, line, first));
                heading = null;
            }
            else if (interfaces is [.., var current] && line.Words is [var key, ..] words)
            {
                if (heading is { } counters)
                {
                    Count(current, counters, words);
                    heading = null;
                }
                else if (key.Text is "RX:" or "TX:")
                {
                    heading = line;
                }
                else
                {
                    Describe(current, words);
                }
            }
        }

        return interfaces.Count > 0 ? new KernelInterfaces([.. interfaces.Select(draft => draft.Finish())]) : null;
    }

    private static InterfaceDraft Interface(MemberText text, TextLine line, Match first)
    {
        var draft = new InterfaceDraft(text, Part(line, first.Groups["name"]), line.Place);
        var flags = Part(line, first.Groups["flags"]);
        draft.Flags.UnionWith(flags.Text.Split(',', StringSplitOptions.RemoveEmptyEntries));
        if (draft.Flags.Contains("NO-CARRIER") || draft.Flags.Contains("LOWER_UP"))
        {
            draft.Carrier = Sourced<bool>.Known(!draft.Flags.Contains("NO-CARRIER"), flags.Value("flags").Place);
        }

        if (first.Groups["mtu"] is { Success: true } mtu)
        {
            draft.Mtu = InterfaceDraft.Number(Part(line, mtu), "mtu");
        }

        return draft;
    }

    private static void Describe(InterfaceDraft current, IReadOnlyList<TextLine> words)
    {
        switch (words[0].Text)
        {
            case "link/ether" when words.Count > 1:
                current.MacAddress = words[1].Value("link/ether");
                break;
            case "inet" or "inet6" when words.Count > 1:
                // 10.0.0.5/24, or 10.0.0.5 peer 10.0.0.6/32.
                var slash = words[1].Text.IndexOf('/', StringComparison.Ordinal);
                current.AddAddress(
                    slash < 0 ? words[1] : words[1].Part(..slash),
                    slash < 0 ? null : InterfaceDraft.Prefix(words[1].Text[(slash + 1)..]),
                    isDynamic: words.Any(word => word.Text == "dynamic"));
                break;
        }
    }

    /// <summary>Takes the errors from the column that the heading gives them.</summary>
    private static void Count(InterfaceDraft current, TextLine heading, IReadOnlyList<TextLine> counters)
    {
        var columns = heading.Words;
        for (var column = 1; column < columns.Count && column <= counters.Count; column++)
        {
            if (columns[column].Text == "errors")
            {
                var errors = InterfaceDraft.Number(counters[column - 1], $"{columns[0].Text} errors");
                if (columns[0].Text == "RX:")
                {
                    current.ReceiveErrors = errors;
                }
                else
                {
                    current.TransmitErrors = errors;
                }
            }
        }
    }

    private static TextLine Part(TextLine line, Group group) => line.Part(group.Index..(group.Index + group.Length));

    /// <summary><c>4: eth1: &lt;NO-CARRIER,BROADCAST,MULTICAST,UP&gt; mtu 9000 qdisc mq ...</c>; a VLAN is <c>eth0.5@eth0</c>.</summary>
    [GeneratedRegex(@"^\d+: (?<name>[^:@\s][^@\s]*?)(?:@\S*)?: <(?<flags>[^>]*)>(?: mtu (?<mtu>\d+))?", RegexOptions.CultureInvariant)]
    private static partial Regex FirstLine();
}
