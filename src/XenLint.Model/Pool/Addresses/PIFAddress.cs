using System.Net;

namespace XenLint.Model;

/// <summary>One IP address of an interface.</summary>
/// <param name="Address">The address.</param>
/// <param name="Subnet">The network that the interface reaches without a gateway; null when the row tells no length or mask.</param>
/// <param name="Place">The value that shows it.</param>
public sealed record PIFAddress(IPAddress Address, IPNetwork? Subnet, Place Place)
{
    /// <summary>True for addresses that an interface gives itself and that mean nothing beyond its own link.</summary>
    public bool IsLinkLocal => Address.IsIPv6LinkLocal || (!IsIPv6 && Address.GetAddressBytes() is [169, 254, ..]);

    /// <summary>True for an address of the newer family.</summary>
    public bool IsIPv6 => AddressText.BitsOf(Address) > 32;

    /// <summary>True when the network holds no other address, so that nothing is reached over it directly.</summary>
    public bool IsAlone => Subnet is { } subnet && subnet.PrefixLength == AddressText.BitsOf(Address);
}

/// <content>IP addresses of interfaces.</content>
public sealed partial class PIF
{
    private Kept<IReadOnlyList<PIFAddress>>? addresses;
    private Kept<IReadOnlyList<IPNetwork>>? subnets;

    /// <summary>
    /// True when the interface is set to have an IP address, of either family. What rows of bond members say is left over from before the bond.
    /// </summary>
    public bool IsIpConfigured => !IsBondMember && (WantsIPv4 || WantsIPv6);

    /// <summary>True when IPv6 is the family of the interface's main address; false in schemas without IPv6.</summary>
    public bool PrefersIPv6 => PrimaryAddressType.WhenAbsent(Model.PrimaryAddressType.IPv4) == Model.PrimaryAddressType.IPv6;

    /// <summary>
    /// The addresses that an IP-configured interface has, IPv4 first: those that are set, or those that a DHCP server or router gave when the row was
    /// written. None without a lease.
    /// </summary>
    /// <exception cref="NotKnownException">A column that would tell is absent, or its text is no address.</exception>
    public IReadOnlyList<PIFAddress> Addresses => Kept.Of(
        ref addresses, this, static pif => pif.IsBondMember ? [] : [.. pif.IPv4Addresses, .. pif.IPv6Addresses]);

    /// <summary>
    /// The networks that the interface reaches without a gateway, each once. Networks that hold only the interface itself, and those that exist
    /// on each link, are left out.
    /// </summary>
    /// <exception cref="NotKnownException">An address, or the mask of one, is not known.</exception>
    public IReadOnlyList<IPNetwork> Subnets => Kept.Of<PIF, IReadOnlyList<IPNetwork>>(ref subnets, this, static pif =>
    {
        var subnets = new List<IPNetwork>();
        foreach (var address in pif.Addresses.Where(address => !address.IsLinkLocal && !address.IsAlone))
        {
            var subnet = address.Subnet ?? throw new NotKnownException(NotEvaluatedReason.FieldAbsent, "the mask of an interface that has an address");
            if (!subnets.Exists(subnet.Equals))
            {
                subnets.Add(subnet);
            }
        }

        return subnets;
    });

    /// <summary>True when the interface is set to have an address and has none: no DHCP server has answered.</summary>
    /// <exception cref="NotKnownException">A column that would tell is absent, or its text is no address.</exception>
    public bool LacksAddress => IsIpConfigured && Addresses.All(address => address.IsLinkLocal);

    private bool WantsIPv4 => IpConfigurationMode != Model.IpConfigurationMode.None;

    private bool WantsIPv6 => Ipv6ConfigurationMode.WhenAbsent(Model.Ipv6ConfigurationMode.None) != Model.Ipv6ConfigurationMode.None;

    private IEnumerable<PIFAddress> IPv4Addresses
    {
        get
        {
            if (!WantsIPv4 || IP.Value.Length == 0)
            {
                return [];
            }

            var address = Readable(IP.Value, Columns.IP);
            return Netmask.Value.Length == 0 ? [new(address, null, IP)]
                : AddressText.TryMask(Netmask, out var length) ? [new(address, AddressText.NetworkOf(address, length), IP)]
                : throw Unreadable(Columns.Netmask);
        }
    }

    private IEnumerable<PIFAddress> IPv6Addresses => !WantsIPv6 ? [] : IPv6.Where(text => text.Length > 0).Select(text =>
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var address = Readable(slash < 0 ? text : text[..slash], Columns.IPv6);
        return slash < 0 ? new PIFAddress(address, null, IPv6)
            : AddressText.TryPrefixLength(text[(slash + 1)..], address, out var length) ? new(address, AddressText.NetworkOf(address, length), IPv6)
            : throw Unreadable(Columns.IPv6);
    });

    private static IPAddress Readable(string text, Column column) => AddressText.TryAddress(text, out var address) ? address : throw Unreadable(column);

    private static NotKnownException Unreadable(Column column) => new(NotEvaluatedReason.Unparsable, $"{column} is no address");
}
