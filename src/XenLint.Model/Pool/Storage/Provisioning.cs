namespace XenLint.Model;

/// <summary>When a repository takes space for a virtual disk.</summary>
public enum DiskProvisioning
{
    /// <summary>All of it at once: a disk in use takes its whole size.</summary>
    Thick,

    /// <summary>As data is written.</summary>
    Thin,

    /// <summary>The storage array decides: each disk is a LUN of its own.</summary>
    ByArray,

    /// <summary>Not known of this driver.</summary>
    Unknown,
}

/// <content>How repositories give space to disks.</content>
public sealed partial class SR
{
    /// <summary>True when each image is a logical volume on a LUN or on disks of the host.</summary>
    /// <exception cref="NotKnownException">The type is not known.</exception>
    public bool KeepsLogicalVolumes => Type.Value is "lvm" or "lvhd" or "lvmoiscsi" or "lvhdoiscsi" or "lvmohba" or "lvhdohba" or "lvmofcoe";

    /// <summary>When the repository takes space for a disk. Logical volumes are thick unless the repository was made otherwise.</summary>
    /// <exception cref="NotKnownException">The type, or the driver's settings, are not known.</exception>
    public DiskProvisioning Provisioning =>
        KeepsLogicalVolumes ? SmConfig["allocation"].WhenAbsent("thick") is "xlvhd" or "thin" or "dynamic" ? DiskProvisioning.Thin : DiskProvisioning.Thick
        : Type.Value switch
        {
            "nfs" or "smb" or "cifs" or "glusterfs" or "cephfs" or "moosefs" => DiskProvisioning.Thin,
            "file" or "ext" or "xfs" or "zfs" or "largeblock" or "gfs2" => DiskProvisioning.Thin,
            "netapp" or "equal" or "cslg" or "iscsi" or "hba" or "rawhba" => DiskProvisioning.ByArray,
            _ => DiskProvisioning.Unknown,
        };
}
