namespace XenLint.Model;

/// <summary>The partition tables of a host's disks, <c>fdisk -l</c>.</summary>
/// <param name="Disks">The disks, in the order of the listing.</param>
public sealed record PartitionTables(IReadOnlyList<PartitionedDisk> Disks)
{
    /// <summary>The disk of this name; null when the listing does not have it.</summary>
    /// <param name="device">The disk with its folder, such as <c>/dev/sda</c>.</param>
    public PartitionedDisk? Find(string device) => Disks.FirstOrDefault(disk => disk.Device.Value == device);
}

/// <summary>A disk.</summary>
/// <param name="Device">The disk, such as <c>/dev/sda</c>.</param>
/// <param name="Bytes">The size in bytes.</param>
/// <param name="Label">The kind of table: <c>gpt</c> or <c>dos</c>; absent where the listing does not tell, as the oldest do not.</param>
/// <param name="Partitions">The partitions, in the order of the listing.</param>
/// <param name="Place">The line with the disk's size.</param>
public sealed record PartitionedDisk(
    Sourced<string> Device,
    Sourced<long> Bytes,
    Sourced<string> Label,
    IReadOnlyList<DiskPartition> Partitions,
    Place Place);

/// <summary>A partition.</summary>
/// <param name="Name">Its number, or its device such as <c>/dev/sda1</c>: listings differ.</param>
/// <param name="Kind">What it is for, in the listing's words; in front of them stands its number when the table is of the old kind.</param>
/// <param name="Place">The line.</param>
public sealed record DiskPartition(Sourced<string> Name, Sourced<string> Kind, Place Place);

/// <summary>Disks and partitions as the kernel has them, <c>proc/partitions</c>.</summary>
/// <param name="All">Disks and partitions, in the order of the listing.</param>
public sealed record KernelPartitions(IReadOnlyList<KernelPartition> All)
{
    /// <summary>The disk or partition of this name; null when the listing does not have it.</summary>
    /// <param name="name">The name without its folder, such as <c>sda</c>.</param>
    public KernelPartition? Find(string name) => All.FirstOrDefault(partition => partition.Name.Value == name);
}

/// <summary>A disk or partition.</summary>
/// <param name="Name">The name, such as <c>sda1</c>.</param>
/// <param name="Kibibytes">The size in units of 1024 bytes.</param>
/// <param name="Number">The kernel's number of it, such as <c>8:16</c>, by which the device mapper calls it.</param>
/// <param name="Place">The line.</param>
public sealed record KernelPartition(Sourced<string> Name, Sourced<long> Kibibytes, string Number, Place Place);

/// <content>Disks and their partitions.</content>
public sealed partial class HostEvidence
{
    /// <summary>The partition tables.</summary>
    public Fact<PartitionTables> PartitionTables => Fact<PartitionTables>(MemberName.PartitionTables);

    /// <summary>Disks and partitions as the kernel has them.</summary>
    public Fact<KernelPartitions> KernelPartitions => Fact<KernelPartitions>(MemberName.KernelPartitions);
}
