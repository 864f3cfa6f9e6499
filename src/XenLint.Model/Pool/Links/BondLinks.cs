namespace XenLint.Model;

/// <summary>The members of a bond and which of them have a link, in the order of their devices.</summary>
public sealed class BondLinks
{
    private readonly Lazy<IReadOnlyList<PIF>> up;

    internal BondLinks(Bond bond)
    {
        Members = [.. bond.Members.OrderBy(member => member.DisplayName, StringComparer.Ordinal)];
        up = new(() => [.. Members.Where(member => member.Link.Carrier)]);
    }

    /// <summary>The members.</summary>
    public IReadOnlyList<PIF> Members { get; }

    /// <summary>The members with a link.</summary>
    /// <exception cref="NotKnownException">Of one of the members nothing is known.</exception>
    public IReadOnlyList<PIF> Up => up.Value;

    /// <summary>The members without a link.</summary>
    /// <exception cref="NotKnownException">Of one of the members nothing is known.</exception>
    public IReadOnlyList<PIF> Down => [.. Members.Except(Up)];
}

/// <content>The links of a bond.</content>
public sealed partial class Bond
{
    private Kept<BondLinks>? links;

    /// <summary>The members and their links.</summary>
    /// <exception cref="NotKnownException">The members are not known.</exception>
    public BondLinks Links => Kept.Of(ref links, this, static bond => new BondLinks(bond));
}
