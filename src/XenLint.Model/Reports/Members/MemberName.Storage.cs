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
}
