namespace XenLint.Model;

/// <summary>Driver and firmware of one interface, <c>ethtool -i DEV</c>.</summary>
/// <param name="Driver">The driver, such as <c>ixgbe</c>.</param>
/// <param name="Version">The driver's version.</param>
/// <param name="FirmwareVersion">The card's firmware, in its maker's own form.</param>
/// <param name="BusAddress">The PCI address, such as <c>0000:01:00.0</c>; absent for interfaces that are no card.</param>
public sealed record EthernetDriver(
    Sourced<string> Driver,
    Sourced<string> Version,
    Sourced<string> FirmwareVersion,
    Sourced<string> BusAddress);

/// <content>Drivers of interfaces.</content>
public sealed partial class HostEvidence
{
    /// <summary>The drivers, one member for each interface; the member's instance is the interface.</summary>
    public IEnumerable<Fact<EthernetDriver>> EthernetDrivers => Facts<EthernetDriver>(MemberName.EthernetDriver);
}
