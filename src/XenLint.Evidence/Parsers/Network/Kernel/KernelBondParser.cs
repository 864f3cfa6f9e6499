using System.Globalization;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads <c>proc/net/bonding/bondN</c>: lines <c>key: value</c> about the bond, then a block for each member that begins with its name.
/// With LACP both have parts that are set in, of which the first of each key is the bond's or the member's own.
/// </summary>
internal static class KernelBondParser
{
    public static KernelBond? Parse(MemberText text)
    {
        var bond = new Dictionary<string, TextLine>(StringComparer.Ordinal);
        var members = new List<(TextLine Name, Place Place, Dictionary<string, TextLine> Values)>();
        foreach (var line in text.Lines)
        {
            if (!line.TryPair(':', out var key, out var value))
            {
                continue;
            }

            if (key is "Slave Interface" or "Port Interface")
            {
                members.Add((value, line.Trimmed.Place, new(StringComparer.Ordinal)));
            }
            else
            {
                (members is [.., var member] ? member.Values : bond).TryAdd(key, value);
            }
        }

        return bond.TryGetValue("Bonding Mode", out var mode)
            ? new KernelBond(
                mode.Value("Bonding Mode"),
                IsUp(text, bond),
                ActiveMember(text, bond),
                Number(text, bond, "Aggregator ID"),
                bond.TryGetValue("Partner Mac Address", out var partner) ? partner.Value("Partner Mac Address") : text.Absent<string>("Partner Mac Address"),
                [.. members.Select(member => new KernelBondMember(
                    member.Name.Value("Slave Interface"),
                    IsUp(text, member.Values),
                    Number(text, member.Values, "Link Failure Count"),
                    Number(text, member.Values, "Aggregator ID"),
                    member.Place))])
            : null;
    }

    private static Sourced<string> ActiveMember(MemberText text, Dictionary<string, TextLine> bond) =>
        !bond.TryGetValue("Currently Active Slave", out var active) ? text.Absent<string>("Currently Active Slave")
        : active.Text is "None" or "" ? Sourced<string>.NotKnown(ValueState.Absent, active.Value("Currently Active Slave").Place)
        : active.Value("Currently Active Slave");

    /// <summary>Between up and down the kernel waits whether the link stays: such a link is not used for sure.</summary>
    private static Sourced<bool> IsUp(MemberText text, Dictionary<string, TextLine> values) => values.TryGetValue("MII Status", out var status)
        ? status.Value<bool>("MII Status", word => word switch { "up" => true, "down" or "going down" or "going back" => false, _ => null })
        : text.Absent<bool>("MII Status");

    private static Sourced<long> Number(MemberText text, Dictionary<string, TextLine> values, string key) => values.TryGetValue(key, out var value)
        ? value.Value<long>(key, digits => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null)
        : text.Absent<long>(key);
}
