namespace XenLint.Model;

/// <summary>The machine's PCI devices, <c>lspci-nnm.out</c> or <c>lspci-nm.out</c>.</summary>
/// <param name="Devices">The devices in the order of the output.</param>
public sealed record PciDeviceList(IReadOnlyList<PciDevice> Devices)
{
    /// <summary>The device at an address; null when there is none.</summary>
    public PciDevice? At(PciAddress address) => Devices.FirstOrDefault(device => device.Address == address);
}

/// <summary>A PCI device, or one function of a device that has several.</summary>
/// <param name="Address">Where it sits.</param>
/// <param name="Class">Class and subclass, such as 0x0200 for an Ethernet controller.</param>
/// <param name="Id">What it is.</param>
/// <param name="Revision">Its revision; null when it has none.</param>
/// <param name="ProgrammingInterface">Its programming interface; null when it tells none.</param>
/// <param name="Place">The line.</param>
public sealed record PciDevice(PciAddress Address, ushort Class, PciDeviceId Id, byte? Revision, byte? ProgrammingInterface, Place Place)
{
    private const byte Network = 0x02;

    /// <summary>The class's name; null where the output has numbers only.</summary>
    public string? ClassName { get; init; }

    /// <summary>The vendor's name after the host's own list; null where the output has numbers only or the list does not know it.</summary>
    public string? VendorName { get; init; }

    /// <summary>The device's name after the host's own list; null where the output has numbers only or the list does not know it.</summary>
    public string? Name { get; init; }

    /// <summary>True for a network adapter, virtual functions of one among them.</summary>
    public bool IsNetworkController => Class >> 8 == Network;

    /// <summary>True for a part of an adapter that stands for nothing one could buy.</summary>
    public bool IsVirtualFunction => Name?.Contains("Virtual Function", StringComparison.Ordinal) == true;
}

/// <content>The machine's PCI devices.</content>
public sealed partial class HostEvidence
{
    /// <summary>The PCI devices, with names where the report has them.</summary>
    public Fact<PciDeviceList> PciDevices
    {
        get
        {
            var named = Fact<PciDeviceList>(MemberName.PciDevices);
            return !named.IsKnown && Fact<PciDeviceList>(MemberName.PciNumbers) is { IsKnown: true } numbers ? numbers : named;
        }
    }
}
