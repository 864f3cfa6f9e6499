namespace XenLint.Model;

/// <summary>How an interface gets its addresses of one family, as the network daemon was told.</summary>
public enum ConfiguredAddressMode
{
    /// <summary>A word that is not known here.</summary>
    Unknown,

    /// <summary>No address.</summary>
    None,

    /// <summary>From a DHCP server.</summary>
    DHCP,

    /// <summary>Fixed addresses.</summary>
    Static,

    /// <summary>IPv6 only: from the routers of the network.</summary>
    Autoconf,

    /// <summary>IPv6 only: nothing beyond the address that every interface makes for itself.</summary>
    LinkLocal,
}

/// <summary>
/// What the network daemon remembers of its configuration, <c>networkd.db</c>: what it brings up before the toolstack runs.
/// </summary>
/// <param name="Interfaces">The configuration of interfaces, bridges most of all, by name.</param>
/// <param name="Bridges">The bridges with their ports, by name.</param>
/// <param name="GatewayInterface">The interface whose gateway is the default route.</param>
/// <param name="DnsInterface">The interface whose name servers are used.</param>
public sealed record NetworkDaemonState(
    IReadOnlyDictionary<string, ConfiguredInterface> Interfaces,
    IReadOnlyDictionary<string, ConfiguredBridge> Bridges,
    Sourced<string> GatewayInterface,
    Sourced<string> DnsInterface);

/// <summary>The configuration of one interface.</summary>
/// <param name="Name">The interface, such as <c>xenbr0</c>.</param>
/// <param name="IPv4">How it gets its IPv4 address.</param>
/// <param name="IPv4Addresses">The fixed IPv4 addresses, without their length.</param>
/// <param name="IPv4Gateway">The IPv4 gateway.</param>
/// <param name="IPv6">How it gets its IPv6 address.</param>
/// <param name="IPv6Addresses">The fixed IPv6 addresses, without their length.</param>
/// <param name="NameServers">The name servers, in order.</param>
/// <param name="Mtu">The MTU in bytes.</param>
/// <param name="Place">The interface's name in the file.</param>
public sealed record ConfiguredInterface(
    string Name,
    Sourced<ConfiguredAddressMode> IPv4,
    IReadOnlyList<Sourced<string>> IPv4Addresses,
    Sourced<string> IPv4Gateway,
    Sourced<ConfiguredAddressMode> IPv6,
    IReadOnlyList<Sourced<string>> IPv6Addresses,
    IReadOnlyList<Sourced<string>> NameServers,
    Sourced<long> Mtu,
    Place Place);

/// <summary>The configuration of one bridge.</summary>
/// <param name="Name">The bridge.</param>
/// <param name="Ports">What is plugged into it, by name.</param>
/// <param name="Place">The bridge's name in the file.</param>
public sealed record ConfiguredBridge(string Name, IReadOnlyDictionary<string, ConfiguredPort> Ports, Place Place);

/// <summary>One port of a bridge: a single interface, or a bond of several.</summary>
/// <param name="Name">The port, such as <c>eth0</c> or <c>bond0</c>.</param>
/// <param name="Interfaces">The interfaces behind it: two and more make a bond.</param>
/// <param name="BondProperties">The properties of the bond, such as <c>mode</c> and <c>hashing-algorithm</c>; none for a single interface.</param>
/// <param name="Place">The port's name in the file.</param>
public sealed record ConfiguredPort(
    string Name,
    IReadOnlyList<Sourced<string>> Interfaces,
    IReadOnlyDictionary<string, Sourced<string>> BondProperties,
    Place Place);

/// <content>What the network daemon was told.</content>
public sealed partial class HostEvidence
{
    /// <summary>The configuration that the network daemon remembers.</summary>
    public Fact<NetworkDaemonState> NetworkDaemon => Fact<NetworkDaemonState>(MemberName.NetworkDaemonState);

    /// <summary>
    /// The configuration of the interface over which the host is managed; null when the inventory does not name it or the network
    /// daemon does not know it.
    /// </summary>
    /// <exception cref="NotKnownException">The report does not have the inventory or the network daemon's file.</exception>
    public ConfiguredInterface? ManagementInterface =>
        Inventory.Value["MANAGEMENT_INTERFACE"] is { } name ? NetworkDaemon.Value.Interfaces.GetValueOrDefault(name) : null;
}
