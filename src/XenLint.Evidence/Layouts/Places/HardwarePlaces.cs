using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Where evidence of the machine stands.</summary>
internal static class HardwarePlaces
{
    public static IEnumerable<EvidencePlace> All { get; } =
    [
        new(MemberName.Dmidecode, "hardware-info", "dmidecode.out"),
        new(MemberName.PciDevices, "hardware-info", "lspci-nnm.out"),
        new(MemberName.PciNumbers, "hardware-info", "lspci-nm.out"),
    ];
}
