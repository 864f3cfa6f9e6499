namespace XenLint.Model;

/// <content>Evidence of the machine.</content>
public sealed partial record MemberName
{
    /// <summary>Firmware's own description of the machine.</summary>
    public static MemberName Dmidecode { get; } = new("dmidecode.out", "server model, BIOS and memory");

    /// <summary>PCI devices with names and numbers.</summary>
    public static MemberName PciDevices { get; } = new("lspci-nnm.out", "PCI devices with names and numbers");

    /// <summary>PCI devices with numbers only.</summary>
    public static MemberName PciNumbers { get; } = new("lspci-nm.out", "PCI devices with numbers");
}
