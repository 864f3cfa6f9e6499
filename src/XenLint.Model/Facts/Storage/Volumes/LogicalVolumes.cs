namespace XenLint.Model;

/// <summary>Disks that LVM, the kernel's volume manager, uses: <c>pvs</c>.</summary>
/// <param name="All">The disks, in the order of the listing.</param>
public sealed record PhysicalVolumes(IReadOnlyList<PhysicalVolume> All);

/// <summary>A disk of LVM.</summary>
/// <param name="Device">The disk, such as <c>/dev/mapper/3600...</c>; <c>[unknown]</c> for one that is missing.</param>
/// <param name="Group">The volume group; absent for a disk that belongs to none.</param>
/// <param name="Attributes">Its flags, such as <c>a--</c>.</param>
/// <param name="Size">The size in LVM's words, such as <c>500.00g</c>.</param>
/// <param name="Free">What is free, in LVM's words.</param>
/// <param name="Place">The line.</param>
public sealed record PhysicalVolume(
    Sourced<string> Device,
    Sourced<string> Group,
    Sourced<string> Attributes,
    Sourced<string> Size,
    Sourced<string> Free,
    Place Place);

/// <summary>Volume groups of LVM: <c>vgs</c>. Each SR on LVM is one.</summary>
/// <param name="All">The groups, in the order of the listing.</param>
public sealed record VolumeGroups(IReadOnlyList<VolumeGroup> All)
{
    /// <summary>The group of an SR; null when the host does not see it.</summary>
    /// <param name="uuid">The SR's uuid.</param>
    public VolumeGroup? OfSR(string uuid) => All.FirstOrDefault(group => group.SRUuid == uuid);
}

/// <summary>A volume group.</summary>
/// <param name="Name">The name, such as <c>VG_XenStorage-064444e9-...</c>.</param>
/// <param name="Disks">Number of disks.</param>
/// <param name="Volumes">Number of logical volumes.</param>
/// <param name="Attributes">Its flags, such as <c>wz--n-</c>; a <c>p</c> says that a disk is missing.</param>
/// <param name="Size">The size in LVM's words.</param>
/// <param name="Free">What is free, in LVM's words.</param>
/// <param name="Place">The line.</param>
public sealed record VolumeGroup(
    Sourced<string> Name,
    Sourced<long> Disks,
    Sourced<long> Volumes,
    Sourced<string> Attributes,
    Sourced<string> Size,
    Sourced<string> Free,
    Place Place)
{
    private const string OfStorageManager = "VG_XenStorage-";

    /// <summary>The uuid of the SR that it is; null for a group that the storage manager did not make.</summary>
    public string? SRUuid => Name.Value.StartsWith(OfStorageManager, StringComparison.Ordinal) ? Name.Value[OfStorageManager.Length..] : null;
}

/// <summary>Logical volumes of LVM: <c>lvs</c>. Each virtual disk of an SR on LVM is one.</summary>
/// <param name="All">The volumes, in the order of the listing.</param>
public sealed record LogicalVolumes(IReadOnlyList<LogicalVolume> All);

/// <summary>A logical volume.</summary>
/// <param name="Name">The name, such as <c>VHD-0f1f0f5e-...</c> or <c>MGT</c>.</param>
/// <param name="Group">The volume group.</param>
/// <param name="Attributes">Its flags; an <c>a</c> in the fifth place says that it is in use on this host.</param>
/// <param name="Size">The size in LVM's words.</param>
/// <param name="Place">The line.</param>
public sealed record LogicalVolume(Sourced<string> Name, Sourced<string> Group, Sourced<string> Attributes, Sourced<string> Size, Place Place);

/// <content>LVM.</content>
public sealed partial class HostEvidence
{
    /// <summary>Disks that LVM uses.</summary>
    public Fact<PhysicalVolumes> PhysicalVolumes => Fact<PhysicalVolumes>(MemberName.PhysicalVolumes);

    /// <summary>Volume groups.</summary>
    public Fact<VolumeGroups> VolumeGroups => Fact<VolumeGroups>(MemberName.VolumeGroups);

    /// <summary>Logical volumes.</summary>
    public Fact<LogicalVolumes> LogicalVolumes => Fact<LogicalVolumes>(MemberName.LogicalVolumes);
}
