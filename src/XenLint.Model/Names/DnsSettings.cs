namespace XenLint.Model;

/// <summary>Which name servers a host is told to ask, as the database has it.</summary>
/// <param name="Interface">The interface whose settings count.</param>
/// <param name="IsFixed">True when they are written down; false when a DHCP server or a router tells them.</param>
/// <param name="Servers">
/// The servers, each once, in order. Of an interface that is not fixed they are those of the lease that the host had when the toolstack last
/// looked: a hint, not what is in force.
/// </param>
/// <param name="SearchDomains">The domains that are appended to short names.</param>
/// <param name="Place">The list of servers in the database.</param>
public sealed record DnsSettings(
    PIF Interface,
    bool IsFixed,
    IReadOnlyList<NameServer> Servers,
    IReadOnlyList<string> SearchDomains,
    Place Place);

/// <content>Name servers of hosts.</content>
public sealed partial class Host
{
    /// <summary>
    /// The interface whose name servers the host uses: the one that is marked by <c>other_config:peerdns</c>, else the management interface.
    /// xapi looks at interfaces with an address only.
    /// </summary>
    /// <exception cref="NotKnownException">There is not exactly one, or a column that would tell is not known.</exception>
    public PIF DnsInterface
    {
        get
        {
            var marked = PIFs.Where(pif => pif.IsManaged && !pif.IsBondMember && pif.OtherConfig["peerdns"].WhenAbsent("false") == "true" && pif.HasAddressMode).ToList();
            return marked switch
            {
                [var only] => only,
                { Count: > 1 } => throw new NotKnownException(NotEvaluatedReason.Ambiguous, "several interfaces are marked by other_config:peerdns"),
                _ => ManagementPIFs is [var management]
                    ? management
                    : throw new NotKnownException(NotEvaluatedReason.Ambiguous, "which interface is the management interface"),
            };
        }
    }

    /// <summary>Which name servers the host is told to ask.</summary>
    /// <exception cref="NotKnownException">Which interface counts, or its settings, are not known.</exception>
    public DnsSettings DnsSettings
    {
        get
        {
            var pif = DnsInterface;
            var servers = pif.DNS;
            var place = servers.Place;
            return new DnsSettings(
                pif,
                pif.HasFixedAddress,
                [.. Listed(servers).Select(text => new NameServer(text, place)).DistinctBy(server => server.Key)],
                [.. Listed(pif.OtherConfig["domain"].WhenAbsent("")).Distinct(StringComparer.OrdinalIgnoreCase)],
                place);
        }
    }

    private static string[] Listed(string text) =>
        text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <content>How the interface gets the address of its primary family.</content>
public sealed partial class PIF
{
    /// <summary>True when it is to have an address of its primary family, however it gets it.</summary>
    public bool HasAddressMode => PrefersIPv6
        ? Ipv6ConfigurationMode != Model.Ipv6ConfigurationMode.None
        : IpConfigurationMode != Model.IpConfigurationMode.None;

    /// <summary>True when the address of its primary family is written down.</summary>
    public bool HasFixedAddress => PrefersIPv6
        ? Ipv6ConfigurationMode == Model.Ipv6ConfigurationMode.Static
        : IpConfigurationMode == Model.IpConfigurationMode.Static;
}
