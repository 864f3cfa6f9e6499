namespace XenLint.Model;

/// <summary>
/// Link, speed and duplex of one interface, <c>ethtool DEV</c>. What the driver does not know (<c>Unknown!</c>) is absent, and so is
/// what it does not tell: a bridge of Open vSwitch has a link and nothing else.
/// </summary>
/// <param name="Interface">The interface as the output names it.</param>
/// <param name="Speed">The speed in Mbit/s.</param>
/// <param name="IsFullDuplex">Whether both sides may send at once.</param>
/// <param name="AutoNegotiation">Whether speed and duplex are agreed with the other side.</param>
/// <param name="PortType">The connector, such as <c>FIBRE</c> or <c>Twisted Pair</c>.</param>
/// <param name="LinkDetected">Whether there is a link.</param>
public sealed record EthernetLink(
    Sourced<string> Interface,
    Sourced<long> Speed,
    Sourced<bool> IsFullDuplex,
    Sourced<bool> AutoNegotiation,
    Sourced<string> PortType,
    Sourced<bool> LinkDetected);

/// <content>Links of interfaces.</content>
public sealed partial class HostEvidence
{
    /// <summary>The links, one member for each interface; the member's instance is the interface.</summary>
    public IEnumerable<Fact<EthernetLink>> EthernetLinks => Facts<EthernetLink>(MemberName.EthernetLink);
}
