namespace XenLint.Model;

/// <summary>The SCSI devices of a host, <c>sg_map -x</c>.</summary>
/// <param name="All">The devices, in the order of the listing.</param>
public sealed record ScsiDevices(IReadOnlyList<ScsiDevice> All);

/// <summary>A SCSI device.</summary>
/// <param name="Address">Host, channel, target and LUN number, as paths have them (<c>7:0:1:0</c>).</param>
/// <param name="Generic">The device under which everything can be asked, such as <c>/dev/sg0</c>.</param>
/// <param name="Device">The disk, such as <c>/dev/sda</c>; absent for what is no disk.</param>
/// <param name="Place">The line.</param>
public sealed record ScsiDevice(string Address, Sourced<string> Generic, Sourced<string> Device, Place Place);

/// <content>SCSI devices.</content>
public sealed partial class HostEvidence
{
    /// <summary>The SCSI devices.</summary>
    public Fact<ScsiDevices> ScsiDevices => Fact<ScsiDevices>(MemberName.ScsiDevices);
}
