namespace XenLint.Model;

/// <summary>
/// What DHCP servers have lent to one interface, as the client keeps it. The file stays when the interface gets a fixed address: that
/// it is there does not prove that the address is still used.
/// </summary>
/// <param name="All">The leases, the newest last.</param>
public sealed record DhcpLeases(IReadOnlyList<DhcpLease> All)
{
    /// <summary>The newest lease; null when the file has none.</summary>
    public DhcpLease? Newest => All is [.., var newest] ? newest : null;
}

/// <summary>One lease.</summary>
/// <param name="Interface">The interface, such as <c>xenbr0</c>.</param>
/// <param name="Address">The address that was lent.</param>
/// <param name="Server">The server that lent it.</param>
/// <param name="Routers">The routers that it names.</param>
/// <param name="NameServers">The name servers that it names.</param>
/// <param name="Expires">When it ends; absent for a lease without an end.</param>
/// <param name="Place">The lease's first line.</param>
public sealed record DhcpLease(
    Sourced<string> Interface,
    Sourced<string> Address,
    Sourced<string> Server,
    IReadOnlyList<Sourced<string>> Routers,
    IReadOnlyList<Sourced<string>> NameServers,
    Sourced<DateTimeOffset> Expires,
    Place Place);

/// <content>Addresses that are lent.</content>
public sealed partial class HostEvidence
{
    /// <summary>The leases, one member for each interface; the member's instance is the interface.</summary>
    public IEnumerable<Fact<DhcpLeases>> DhcpLeases => Facts<DhcpLeases>(MemberName.DhcpLeases);
}
