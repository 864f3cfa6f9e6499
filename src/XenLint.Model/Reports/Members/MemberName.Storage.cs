namespace XenLint.Model;

/// <content>Evidence of storage.</content>
public sealed partial record MemberName
{
    /// <summary>Paths to each LUN as the multipath daemon sees them.</summary>
    public static MemberName MultipathTopology { get; } = new("multipathd_topology.out", "paths to each LUN");

    /// <summary>Configuration of the multipath daemon.</summary>
    public static MemberName MultipathConf { get; } = new("etc/multipath.conf", "configuration of the multipath daemon");

    /// <summary>Local additions to the configuration of the multipath daemon.</summary>
    public static MemberName MultipathConfParts { get; } = new("etc/multipath/conf.d/*", "local additions to the configuration of the multipath daemon");

    /// <summary>iSCSI sessions with their portals and disks.</summary>
    public static MemberName IscsiSessions { get; } = new("iscsiadm-m-session-P-3.out", "iSCSI sessions");

    /// <summary>One attribute of one Fibre Channel port.</summary>
    public static MemberName FibreChannelPort { get; } = new("sys/class/fc_host/*", "state of a Fibre Channel port");

    /// <summary>Configuration of the multipath daemon that an upgrade put aside.</summary>
    public static MemberName MultipathConfBackup { get; } = new("etc/multipath.conf.bak", "configuration of the multipath daemon before an upgrade");

    /// <summary>The name that the host shows to iSCSI targets.</summary>
    public static MemberName IscsiInitiatorName { get; } = new("etc/iscsi/initiatorname.iscsi", "iSCSI name of the host");

    /// <summary>iSCSI targets that the host knows, connected or not.</summary>
    public static MemberName IscsiNodes { get; } = new("iscsiadm-m-node.out", "known iSCSI targets");

    /// <summary>Adapters and sessions that disks come from.</summary>
    public static MemberName ScsiHosts { get; } = new("scsi-hosts.out", "storage adapters with their drivers");

    /// <summary>SCSI devices with their addresses.</summary>
    public static MemberName ScsiDevices { get; } = new("sg_map-x.out", "addresses of SCSI devices");

    /// <summary>Disks with transport and model.</summary>
    public static MemberName BlockDevices { get; } = new("lsblk.out", "disks with transport and model");

    /// <summary>Disks and partitions with their sizes as the kernel has them.</summary>
    public static MemberName KernelPartitions { get; } = new("proc/partitions", "sizes of disks and partitions");

    /// <summary>Partition tables of disks.</summary>
    public static MemberName PartitionTables { get; } = new("fdisk-l.out", "partition tables");

    /// <summary>What the devices of the device mapper are made of.</summary>
    public static MemberName DeviceMapperTable { get; } = new("dmsetup-table.out", "devices of the device mapper");

    /// <summary>State of the devices of the device mapper.</summary>
    public static MemberName DeviceMapperInfo { get; } = new("dmsetup-info.out", "state of the devices of the device mapper");

    /// <summary>Disks that LVM uses.</summary>
    public static MemberName PhysicalVolumes { get; } = new("pvs.out", "disks of LVM");

    /// <summary>Volume groups of LVM: each SR on LVM is one.</summary>
    public static MemberName VolumeGroups { get; } = new("vgs.out", "volume groups of LVM");

    /// <summary>Logical volumes of LVM: virtual disks most of all.</summary>
    public static MemberName LogicalVolumes { get; } = new("lvs.out", "logical volumes of LVM");
}
