namespace XenLint.Model;

/// <summary>The way of a host to its networks: what it is plugged in with, and what goes over it. What is null is not known.</summary>
/// <param name="Uplinks">Bonds, then single ports, in the order of their names; null when the database does not tell.</param>
/// <param name="Unplaced">Interfaces of which the rows do not tell what they rest on.</param>
public sealed record HostNetwork(IReadOnlyList<Uplink>? Uplinks, IReadOnlyList<CarriedNetwork> Unplaced)
{
    /// <summary>Everything that is wrong.</summary>
    public IEnumerable<TopologyFault> Faults => (Uplinks ?? []).SelectMany(uplink => uplink.AllFaults).Concat(Unplaced.SelectMany(network => network.Faults));
}

/// <summary>A bond, or a port that belongs to none, with the networks that rest on it.</summary>
/// <param name="Interface">The bond interface or the port.</param>
/// <param name="Bond">The bond; null for a single port.</param>
/// <param name="Ports">The members of the bond, or the port itself.</param>
/// <param name="Networks">The networks: its own first, then VLANs and tunnels.</param>
/// <param name="Faults">What is wrong with the uplink as a whole.</param>
public sealed record Uplink(
    PIF Interface,
    UplinkBond? Bond,
    IReadOnlyList<UplinkPort> Ports,
    IReadOnlyList<CarriedNetwork> Networks,
    IReadOnlyList<TopologyFault> Faults)
{
    /// <summary>What is wrong with the uplink, its ports and its networks.</summary>
    public IEnumerable<TopologyFault> AllFaults =>
        Faults.Concat(Ports.SelectMany(port => port.Faults)).Concat(Networks.SelectMany(network => network.Faults));

    /// <summary>Number of ports with a link; null when that is not known of all of them.</summary>
    public int? PortsUp => Ports.All(port => port.HasLink is not null) ? Ports.Count(port => port.HasLink == true) : null;
}

/// <summary>How a bond works.</summary>
/// <param name="Row">The bond.</param>
/// <param name="Mode">The mode as xapi spells it; null when it is not known.</param>
/// <param name="IsNegotiated">Whether bond and switch agree by LACP; null where that is not known or not asked for.</param>
public sealed record UplinkBond(Bond Row, string? Mode, bool? IsNegotiated);

/// <summary>A port of a network card.</summary>
/// <param name="Interface">The port.</param>
/// <param name="HasLink">Whether there is a link.</param>
/// <param name="SpeedMbps">The speed in Mbit/s; null without a link too.</param>
/// <param name="IsFullDuplex">Whether both sides may send at once; null without a link too.</param>
/// <param name="Card">The card, in words or by its numbers.</param>
/// <param name="Neighbour">The port of the switch at the other end of the cable.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record UplinkPort(
    PIF Interface,
    bool? HasLink,
    long? SpeedMbps,
    bool? IsFullDuplex,
    string? Card,
    SwitchNeighbour? Neighbour,
    IReadOnlyList<TopologyFault> Faults);

/// <summary>A network that an interface of the host takes part in.</summary>
/// <param name="Interface">The interface: the uplink's own, a VLAN, a tunnel.</param>
/// <param name="Network">The network.</param>
/// <param name="Mtu">The MTU that the configuration asks for.</param>
/// <param name="Addresses">The host's addresses, with the length of the network where it is known; null when they are not known.</param>
/// <param name="Uses">What goes over it.</param>
/// <param name="RunningGuests">Number of interfaces of virtual machines that run on the host and are plugged into it.</param>
/// <param name="IsPlugged">Whether it is plugged.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record CarriedNetwork(
    PIF Interface,
    Network? Network,
    long? Mtu,
    IReadOnlyList<string>? Addresses,
    PIFUses? Uses,
    int? RunningGuests,
    bool? IsPlugged,
    IReadOnlyList<TopologyFault> Faults)
{
    /// <summary>True when somebody needs it for sure: the host has an address there, or a running virtual machine is plugged in.</summary>
    public bool IsUsed => Known.IsTrue(() => Interface.IsIpConfigured) || RunningGuests > 0;

    /// <summary>What kind of network it is, in words: <c>VLAN 20</c>, <c>tunnel</c>; empty for the bond's or port's own, and where it is not known.</summary>
    public string Kind => Known.ValueOrNull(() => Interface.Kind) switch
    {
        PIFKind.VLAN => Interface.VLAN.TryGet(out var tag) ? FormattableString.Invariant($"VLAN {tag}") : "VLAN",
        PIFKind.TunnelAccess => "tunnel",
        PIFKind.SriovLogical => "SR-IOV",
        _ => "",
    };
}
