using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>ovs-appctl bond/show</c>: a heading <c>---- bond0 ----</c>, settings of the bond, and for each member a line with what is
/// set in below it. Releases before 2.15 say slave where later ones say member.
/// </summary>
internal static class OpenVSwitchBondParser
{
    private const string Dashes = "----";

    /// <summary>What stands in place of the active member when no member is usable.</summary>
    private const string NoMember = "none";

    private static readonly string[] MemberWords = ["slave ", "member "];

    public static OpenVSwitchBond? Parse(MemberText text)
    {
        TextLine? heading = null;
        var settings = new Dictionary<string, TextLine>(StringComparer.Ordinal);
        TextLine? active = null;
        var members = new List<OpenVSwitchBondMember>();
        foreach (var line in text.Lines)
        {
            if (NameIn(line) is { } name)
            {
                if (heading is not null)
                {
                    // A second bond in one member: which of both the file is of cannot be told.
                    return null;
                }

                heading = name;
            }
            else if (MemberOf(text, line) is { } member)
            {
                members.Add(member);
            }
            else if (line.Text.StartsWith('\t') || line.Text.StartsWith(' '))
            {
                if (members is [.., var last] && line.TryPair(':', out var key, out var value) && key == "may_enable")
                {
                    members[^1] = last with { MayEnable = value.Value<bool>(key, YesOrNo) };
                }
            }
            else if (line.TryPair(':', out var key, out var value))
            {
                settings.TryAdd(key, value);
                active ??= key is "active slave mac" or "active member mac" ? InBrackets(value) : null;
            }
        }

        return heading is { } bond && settings.TryGetValue("bond_mode", out var mode)
            ? new OpenVSwitchBond(
                bond.Value("bond"),
                mode.Value("bond_mode"),
                Negotiation(text, settings),
                active is { Text: not ("" or NoMember) } port ? port.Value("active member") : text.Absent<string>("active member"),
                members,
                bond.Place)
            : null;
    }

    private static TextLine? NameIn(TextLine line)
    {
        var trimmed = line.Trimmed;
        return trimmed.Text.Length > 2 * Dashes.Length && trimmed.Text.StartsWith(Dashes, StringComparison.Ordinal) && trimmed.Text.EndsWith(Dashes, StringComparison.Ordinal)
            ? trimmed.Part(Dashes.Length..^Dashes.Length)
            : null;
    }

    private static OpenVSwitchBondMember? MemberOf(MemberText text, TextLine line)
    {
        var colon = line.Text.LastIndexOf(':');
        return Array.Find(MemberWords, word => line.Text.StartsWith(word, StringComparison.Ordinal)) is { } word && colon > word.Length
            ? new OpenVSwitchBondMember(
                line.Part(word.Length..colon).Value("member"),
                line.Part((colon + 1)..).Value<bool>("member", state => state switch { "enabled" => true, "disabled" => false, _ => null }),
                text.Absent<bool>("may_enable"),
                line.Place)
            : null;
    }

    private static Sourced<LacpNegotiation> Negotiation(MemberText text, Dictionary<string, TextLine> settings)
    {
        if (settings.TryGetValue("lacp_status", out var status))
        {
            return Sourced<LacpNegotiation>.Known(
                status.Text switch
                {
                    "off" => LacpNegotiation.Off,
                    "configured" => LacpNegotiation.Configured,
                    "negotiated" => LacpNegotiation.Negotiated,
                    _ => LacpNegotiation.Unknown,
                },
                status.Value("lacp_status").Place);
        }

        return settings.TryGetValue("lacp_negotiated", out var negotiated)
            ? negotiated.Value<LacpNegotiation>("lacp_negotiated", word => YesOrNo(word) switch { true => LacpNegotiation.Negotiated, false => LacpNegotiation.NotNegotiated, _ => null })
            : text.Absent<LacpNegotiation>("lacp_status");
    }

    /// <summary><c>00:19:d1:79:75:10(eth0)</c>; an interface's name may not have a bracket.</summary>
    private static TextLine InBrackets(TextLine value)
    {
        var open = value.Text.IndexOf('(', StringComparison.Ordinal);
        return open >= 0 && value.Text.EndsWith(')') ? value.Part((open + 1)..^1) : value.Part(value.Text.Length..);
    }

    private static bool? YesOrNo(string word) => word switch { "true" => true, "false" => false, _ => null };
}
