using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>ifconfig -a</c> in both of its styles: <c>eth0      Link encap:Ethernet  HWaddr ...</c> of net-tools 1.60 and
/// <c>eth0: flags=4163&lt;UP,...&gt;  mtu 1500</c> of version 2. Lines that begin with a blank belong to the interface above.
/// </summary>
internal static partial class IfconfigParser
{
    public static KernelInterfaces? Parse(MemberText text)
    {
        var interfaces = new List<InterfaceDraft>();
        foreach (var line in text.Lines)
        {
            if (NewFirstLine().Match(line.Text) is { Success: true } newer)
            {
                var draft = new InterfaceDraft(text, Part(line, newer.Groups["name"]), line.Place);
                Flags(draft, Part(line, newer.Groups["flags"]), ',');
                draft.Mtu = InterfaceDraft.Number(Part(line, newer.Groups["mtu"]), "mtu");
                interfaces.Add(draft);
            }
            else if (OldFirstLine().Match(line.Text) is { Success: true } older)
            {
                var draft = new InterfaceDraft(text, Part(line, older.Groups["name"]), line.Place);
                if (older.Groups["mac"] is { Success: true } mac)
                {
                    draft.MacAddress = MacOf(Part(line, mac));
                }

                interfaces.Add(draft);
            }
            else if (interfaces is [.., var current] && line.Text is [' ' or '\t', ..])
            {
                Describe(current, line);
            }
        }

        return interfaces.Count > 0 ? new KernelInterfaces([.. interfaces.Select(draft => draft.Finish())]) : null;
    }

    private static void Describe(InterfaceDraft current, TextLine line)
    {
        if (Address().Match(line.Text) is { Success: true } address)
        {
            current.AddAddress(
                Part(line, address.Groups["address"]),
                address.Groups["mask"] is { Success: true } mask ? PrefixOf(mask.Value)
                    : address.Groups["prefix"] is { Success: true } prefix ? InterfaceDraft.Prefix(prefix.Value)
                    : null,
                isDynamic: false);
        }
        else if (Ether().Match(line.Text) is { Success: true } ether)
        {
            current.MacAddress = MacOf(Part(line, ether.Groups["mac"]));
        }
        else if (Errors().Match(line.Text) is { Success: true } errors)
        {
            var count = InterfaceDraft.Number(Part(line, errors.Groups["errors"]), $"{errors.Groups["way"].Value} errors");
            if (errors.Groups["way"].Value == "RX")
            {
                current.ReceiveErrors = count;
            }
            else
            {
                current.TransmitErrors = count;
            }
        }
        else if (OldFlags().Match(line.Text) is { Success: true } flags)
        {
            Flags(current, Part(line, flags.Groups["flags"]), ' ');
            current.Mtu = InterfaceDraft.Number(Part(line, flags.Groups["mtu"]), "MTU");
        }
    }

    /// <summary>An interface that is up has a link when it is also running; of one that is switched off nobody knows.</summary>
    private static void Flags(InterfaceDraft draft, TextLine flags, char separator)
    {
        draft.Flags.UnionWith(flags.Text.Split(separator, StringSplitOptions.RemoveEmptyEntries));
        if (draft.Flags.Contains("UP"))
        {
            draft.Carrier = Sourced<bool>.Known(draft.Flags.Contains("RUNNING"), flags.Value("flags").Place);
        }
    }

    /// <summary>Old versions write capital letters; the place keeps what stands there.</summary>
    private static Sourced<string> MacOf(TextLine mac) => mac.Value("hardware address").Select(text => text.ToLowerInvariant());

    private static int? PrefixOf(string mask) =>
        IPAddress.TryParse(mask, out var parsed) && parsed.AddressFamily == AddressFamily.InterNetwork
        && BinaryPrimitives.ReadUInt32BigEndian(parsed.GetAddressBytes()) is var bits && BitOperations.PopCount(bits) is var length
        && BitOperations.LeadingZeroCount(~bits) == length ? length : null;

    private static TextLine Part(TextLine line, Group group) => line.Part(group.Index..(group.Index + group.Length));

    [GeneratedRegex(@"^(?<name>\S+): flags=\d+<(?<flags>[^>]*)>\s+mtu (?<mtu>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex NewFirstLine();

    [GeneratedRegex(@"^(?<name>\S+)\s+Link encap:(?:.*HWaddr (?<mac>[0-9A-Fa-f:]+))?", RegexOptions.CultureInvariant)]
    private static partial Regex OldFirstLine();

    [GeneratedRegex(
        @"^\s+inet6?(?: addr: ?| )(?<address>[0-9A-Fa-f:.]+)(?:/(?<prefix>\d+)|.*?(?:Mask:|netmask )(?<mask>[0-9.]+)|\s+prefixlen (?<prefix>\d+))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s+ether (?<mac>[0-9A-Fa-f:]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Ether();

    /// <summary><c>RX packets:1 errors:0 dropped:0</c> and <c>RX errors 0  dropped 0</c>.</summary>
    [GeneratedRegex(@"^\s+(?<way>RX|TX) (?:packets:\d+ errors:|errors )(?<errors>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Errors();

    [GeneratedRegex(@"^\s+(?<flags>[A-Z]+(?: [A-Z]+)*)\s+MTU:(?<mtu>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex OldFlags();
}
