namespace XenLint.Model;

/// <summary>The file systems of the control domain and how full they are: <c>df -alT</c>, or <c>df -alTi</c> for their inodes.</summary>
/// <param name="FileSystems">The file systems, in the order of the list.</param>
/// <param name="NotUnderstood">Lines that are no line of such a list.</param>
public sealed record FileSystemTable(IReadOnlyList<FileSystemUse> FileSystems, IReadOnlyList<Place> NotUnderstood);

/// <summary>One mounted file system.</summary>
/// <param name="Device">What is mounted, such as <c>/dev/sda1</c>.</param>
/// <param name="Type">The type, such as <c>ext3</c>.</param>
/// <param name="MountPoint">Where it is mounted.</param>
/// <param name="Total">Its size, in units of 1024 bytes or in inodes; absent where it has none.</param>
/// <param name="Used">What is used of it.</param>
/// <param name="Available">What ordinary programs may still use; it can be negative when root has used its reserve.</param>
/// <param name="UsedPercent">Use in percent of what ordinary programs may use, rounded up; absent for file systems without a size.</param>
/// <param name="Place">The line, or both lines where a long device name stands alone on the first.</param>
public sealed record FileSystemUse(
    Sourced<string> Device,
    Sourced<string> Type,
    Sourced<string> MountPoint,
    Sourced<long> Total,
    Sourced<long> Used,
    Sourced<long> Available,
    Sourced<long> UsedPercent,
    Place Place)
{
    /// <summary>
    /// The types that keep files on a disk of the host. All others are made up by the kernel, live in memory or on other machines, or
    /// are images that are always full.
    /// </summary>
    private static readonly HashSet<string> DiskTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "ext2", "ext3", "ext4", "xfs", "btrfs", "jfs", "reiserfs", "f2fs", "vfat", "msdos",
    };

    /// <summary>True when its files are kept on a disk of the host.</summary>
    public bool IsOnDisk => DiskTypes.Contains(Type);

    /// <summary>True for a storage repository, which holds disks of virtual machines and has a fill level of its own in the database.</summary>
    public bool IsStorageRepository => MountPoint.Value is var path
        && (path.StartsWith("/run/sr-mount/", StringComparison.Ordinal) || path.StartsWith("/var/run/sr-mount/", StringComparison.Ordinal));
}

/// <content>File systems of the control domain.</content>
public sealed partial class HostEvidence
{
    /// <summary>The file systems and how full they are, in units of 1024 bytes.</summary>
    public Fact<FileSystemTable> FileSystems => Fact<FileSystemTable>(MemberName.FileSystems);

    /// <summary>The file systems and how many of their inodes are used.</summary>
    public Fact<FileSystemTable> FileSystemInodes => Fact<FileSystemTable>(MemberName.FileSystemInodes);
}
