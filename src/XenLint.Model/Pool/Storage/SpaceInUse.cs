namespace XenLint.Model;

/// <content>Space in use.</content>
public sealed partial class SR
{
    private Kept<VDI?>? largestDiskInUse;

    /// <summary>The step, in percent of a repository's size, in which its use is judged and kept in extracts.</summary>
    public const long UseStepPercent = 5;

    /// <summary>
    /// The largest disk that a virtual machine has attached to write to, and that can be snapshotted; null when there is none. Of two disks
    /// of one size it is the first in the table.
    /// </summary>
    /// <exception cref="NotKnownException">The disks, or their plugs, are not known.</exception>
    public VDI? LargestDiskInUse => Kept.Of(ref largestDiskInUse, this, static sr =>
    {
        VDI? largest = null;
        var most = long.MinValue;
        foreach (var disk in sr.VDIs)
        {
            // Whether it is in use takes a look at all of its plugs, which a disk that is smaller than one in use does not need.
            if (disk.VirtualSize.Value is var size && (largest is null || size > most) && disk.IsInUse && !disk.IsRaw)
            {
                (largest, most) = (disk, size);
            }
        }

        return largest;
    });

    /// <summary>
    /// The space in use, rounded down as far as nothing that is decided by it changes: to whole steps of the size, and to the point from
    /// which on the largest disk in use would not fit a second time. Two exports of a pool that nobody has changed have the same one, as
    /// long as the use does not pass such a point.
    /// </summary>
    public Sourced<long> UseInSteps
    {
        get
        {
            if (!PhysicalUtilisation.TryGet(out var use) || !PhysicalSize.TryGet(out var size) || use <= 0)
            {
                return PhysicalUtilisation;
            }

            return PhysicalUtilisation.Select(_ => size <= 0 ? 0 : Math.Max(WholeSteps(use, size), SnapshotPoint(size) is var point && point <= use ? point : 0));
        }
    }

    /// <summary>The smallest use that has the same number of whole steps.</summary>
    private static long WholeSteps(long use, long size)
    {
        var steps = (Int128)use * 100 / ((Int128)size * UseStepPercent);
        return (long)(((steps * UseStepPercent * size) + 99) / 100);
    }

    /// <summary>Where a snapshot takes a disk's whole size: the smallest use that leaves less free than that; none when that is not known.</summary>
    private long SnapshotPoint(long size)
    {
        var largest = Known.OrNull(() => Provisioning == DiskProvisioning.Thick ? LargestDiskInUse : null);
        return largest is not null && largest.VirtualSize.TryGet(out var disk) && disk > 0 && disk <= size ? size - disk + 1 : 0;
    }
}

/// <content>Use of disks.</content>
public sealed partial class VDI
{
    /// <summary>True for a disk that a virtual machine has attached to write to.</summary>
    /// <exception cref="NotKnownException">The plugs of disks are not known.</exception>
    public bool IsInUse => Managed && VBDs.Any(plug => plug.CurrentlyAttached && plug.Type == VbdType.Disk && plug.Mode == VbdMode.RW && plug.VM is { IsGuest: true });

    /// <summary>True for a disk without the format that snapshots need.</summary>
    /// <exception cref="NotKnownException">The driver's settings are not known.</exception>
    public bool IsRaw => SmConfig["type"].WhenAbsent("") == "raw";
}
