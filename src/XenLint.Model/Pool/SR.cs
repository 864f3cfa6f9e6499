namespace XenLint.Model;

/// <summary>The classes of storage repositories that rules distinguish.</summary>
public enum SRClass
{
    /// <summary>LUNs over iSCSI, Fibre Channel or FCoE.</summary>
    Block,

    /// <summary>Files on a file server.</summary>
    File,

    /// <summary>Disks of one host.</summary>
    Local,

    /// <summary>No storage for disks of virtual machines: images, devices, tools.</summary>
    Pseudo,

    /// <summary>A type that is not known here.</summary>
    Other,
}

/// <content>Classes of storage repositories.</content>
public sealed partial class SR
{
    /// <summary>The class, decided by the driver's type and by what the driver has noted of itself.</summary>
    /// <exception cref="NotKnownException">The type is not known.</exception>
    public SRClass StorageClass =>
        IsToolsRepository ? SRClass.Pseudo
        : Type.Value switch
        {
            "lvmoiscsi" or "lvhdoiscsi" or "lvmohba" or "lvhdohba" or "lvmofcoe" or "gfs2" or "iscsi" or "hba" or "rawhba" => SRClass.Block,
            _ when SmConfig.IsKnown && SmConfig["multipathable"].TryGet(out var multipathable) && multipathable == "true" => SRClass.Block,
            "nfs" or "smb" or "cifs" or "glusterfs" or "cephfs" or "moosefs" => SRClass.File,
            "lvm" or "lvhd" or "ext" or "xfs" or "zfs" or "file" or "largeblock" => SRClass.Local,
            "iso" or "udev" or "dummy" or "shm" => SRClass.Pseudo,
            _ => SRClass.Other,
        };

    /// <summary>True when high availability is on and keeps its heartbeat on a disk of this repository.</summary>
    public bool HoldsHeartbeat =>
        Capture.Pool is { } pool && pool.HaEnabled && pool.HaStatefiles.Any(reference => VDIs.Any(disk => disk.Reference == reference));

    /// <summary>True when new disks of the pool go to this repository unless somebody says otherwise.</summary>
    public bool IsDefault => ReferenceEquals(Capture.Pool?.DefaultSR, this);

    /// <summary>True for the repository that holds the guest tools.</summary>
    public bool IsToolsRepository =>
        (IsToolsSr.TryGet(out var isTools) && isTools)
        || (OtherConfig.IsKnown && (OtherConfig.ContainsKey("xenserver_tools_sr") || OtherConfig.ContainsKey("xensource_internal")));
}
