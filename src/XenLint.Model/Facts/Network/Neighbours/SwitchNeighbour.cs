namespace XenLint.Model;

/// <summary>
/// What the device at the other end of a cable says of itself by LLDP, the protocol by which neighbours make themselves known:
/// <c>lldptool -t -i DEV -n</c>. Collected only with the part of the report about Fibre Channel over Ethernet.
/// </summary>
/// <param name="Chassis">The device's own id, most often a hardware address.</param>
/// <param name="Port">The port of the device, such as <c>Ethernet1/7</c>.</param>
/// <param name="PortDescription">What the port is called; absent where the device does not tell.</param>
/// <param name="SystemName">The device's name; absent where it does not tell.</param>
/// <param name="Place">The beginning of what it says.</param>
public sealed record SwitchNeighbour(
    Sourced<string> Chassis,
    Sourced<string> Port,
    Sourced<string> PortDescription,
    Sourced<string> SystemName,
    Place Place);

/// <content>Devices at the other ends of cables.</content>
public sealed partial class HostEvidence
{
    /// <summary>The neighbours, one member for each interface; the member's instance is the interface.</summary>
    public IEnumerable<Fact<SwitchNeighbour>> SwitchNeighbours => Facts<SwitchNeighbour>(MemberName.SwitchNeighbour);
}
