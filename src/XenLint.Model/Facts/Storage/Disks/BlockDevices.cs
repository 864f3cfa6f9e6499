namespace XenLint.Model;

/// <summary>Disks and what is made of them, <c>lsblk</c>; collected since 2023.</summary>
/// <param name="All">The devices, in the order of the listing: what is made of a device follows it.</param>
public sealed record BlockDevices(IReadOnlyList<BlockDevice> All)
{
    /// <summary>The device of this name; null when the listing does not have it.</summary>
    public BlockDevice? Find(string name) => All.FirstOrDefault(device => device.Name.Value == name);
}

/// <summary>A device.</summary>
/// <param name="Kind">Such as <c>disk</c>, <c>part</c>, <c>lvm</c>, <c>mpath</c>, <c>rom</c>.</param>
/// <param name="Name">The name, such as <c>sda</c>.</param>
/// <param name="Scheduler">How requests are put in order, such as <c>deadline</c>; absent where the kernel does not tell.</param>
/// <param name="Transport">How the disk is attached, such as <c>sas</c>, <c>iscsi</c>, <c>fc</c>, <c>usb</c>; absent where the kernel does not tell.</param>
/// <param name="IsRotating">Whether it says that it has spinning platters; disks behind a controller often say so wrongly.</param>
/// <param name="Model">Vendor and model; absent for what is no disk.</param>
/// <param name="Place">The line.</param>
public sealed record BlockDevice(
    Sourced<string> Kind,
    Sourced<string> Name,
    Sourced<string> Scheduler,
    Sourced<string> Transport,
    Sourced<bool> IsRotating,
    Sourced<string> Model,
    Place Place);

/// <content>Disks and what is made of them.</content>
public sealed partial class HostEvidence
{
    /// <summary>Disks and what is made of them.</summary>
    public Fact<BlockDevices> BlockDevices => Fact<BlockDevices>(MemberName.BlockDevices);
}
