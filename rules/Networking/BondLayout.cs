using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>How one host is connected to one network: over a bond, over something else, or not at all.</summary>
/// <param name="Host">The host.</param>
/// <param name="Interface">The host's interface on the network; null when it has none.</param>
/// <param name="Bond">The bond that makes the interface; null when no bond does.</param>
internal sealed record BondLayout(Host Host, PIF? Interface, Bond? Bond)
{
    private const string Hashing = "hashing_algorithm";

    /// <summary>The devices of the bond's members, in order; none without a bond.</summary>
    public IReadOnlyList<string> Devices => Bond is null ? [] : [.. Bond.Links.Members.Select(member => member.Device.Value)];

    /// <summary>How traffic is spread over the members; empty where the bond has no such setting.</summary>
    private string SpreadBy => Bond!.Properties is { IsAbsent: false } properties ? properties[Hashing].WhenAbsent("") : "";

    /// <summary>The layout of a host on a network. Interfaces of members have no part in it: their networks are left over.</summary>
    /// <exception cref="NotKnownException">The host's interfaces, or its bonds, are not known.</exception>
    public static BondLayout Of(Host host, Network network)
    {
        var pif = network.PIFs.Where(pif => pif.IsManaged && !pif.IsBondMember && pif.Host == host).OrderBy(pif => pif.DisplayName, StringComparer.Ordinal).FirstOrDefault();
        return new(host, pif, pif?.Bond);
    }

    /// <summary>What is different here, in few words; null when nothing is.</summary>
    /// <exception cref="NotKnownException">A setting of one of the bonds is not known.</exception>
    public string? DifferenceFrom(BondLayout reference) =>
        (Bond, reference.Bond) switch
        {
            (null, null) => null,
            (null, _) => $"{WithoutBond} instead of the bond {Text(reference.Bond!, reference.Devices)}{Missing(reference.Devices)}",
            (_, null) => $"the bond {Text(Bond, Devices)} instead of {reference.WithoutBond}",
            _ when !Devices.SequenceEqual(reference.Devices, StringComparer.Ordinal) => $"members {string.Join('+', Devices)} instead of {string.Join('+', reference.Devices)}{Missing(reference.Devices)}",
            _ when Bond.EffectiveMode.Value != reference.Bond.EffectiveMode.Value => $"mode {Bond.EffectiveMode.Value} instead of {reference.Bond.EffectiveMode.Value}",
            _ when Bond.EffectiveMode == Bond.LinkAggregation && SpreadBy != reference.SpreadBy => $"hashing '{SpreadBy}' instead of '{reference.SpreadBy}'",
            _ => null,
        };

    private string WithoutBond => Interface is { } pif ? $"{pif.DisplayName} alone" : "no interface";

    private static string Text(Bond bond, IReadOnlyList<string> devices) => $"{bond.DisplayName} of {string.Join('+', devices)}";

    /// <summary>Ports that the host would need and does not have.</summary>
    private string Missing(IReadOnlyList<string> devices)
    {
        var own = Host.PIFs.Where(pif => pif.Device.IsKnown).Select(pif => pif.Device.Value).ToHashSet(StringComparer.Ordinal);
        var missing = devices.Where(device => !own.Contains(device)).ToList();
        return missing.Count == 0 ? "" : $"; it has no {string.Join(" and no ", missing)}";
    }
}
