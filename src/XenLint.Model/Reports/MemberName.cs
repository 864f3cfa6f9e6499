namespace XenLint.Model;

/// <summary>The name of one piece of evidence in a server status report. One name, whatever the place was over the product's history.</summary>
/// <param name="Name">The name, after the member's newest place; <c>*</c> stands for what tells several members of one kind apart.</param>
/// <param name="What">What it tells, in few words.</param>
public sealed record MemberName(string Name, string What)
{
    // What the collector says of its own work.

    /// <summary>The collector's list of what it took.</summary>
    public static MemberName CollectorInventory { get; } = new("inventory.xml", "list of the report's files with their checksums");

    /// <summary>The collector's own log.</summary>
    public static MemberName CollectorLog { get; } = new("xen-bugtool.log", "what the collector left out");

    // Who the host is.

    /// <summary>The live database, through the toolstack.</summary>
    public static MemberName LiveDatabase { get; } = new("xapi-db-dumped.xml", "database as the toolstack has it");

    /// <summary>The database file on the host's disk.</summary>
    public static MemberName DatabaseFile { get; } = new("xapi-db.xml", "database as it lies on the host's disk");

    /// <summary>Product, release and identity of the host.</summary>
    public static MemberName HostInventory { get; } = new("etc/xensource-inventory", "product, release and identity of the host");

    // Time.

    /// <summary>chrony's configuration.</summary>
    public static MemberName ChronyConf { get; } = new("etc/chrony.conf", "configuration of the time service");

    /// <summary>ntpd's configuration, before chrony.</summary>
    public static MemberName NtpConf { get; } = new("etc/ntp.conf", "configuration of the old time service");

    /// <summary>How many time sources are on line.</summary>
    public static MemberName ChronycActivity { get; } = new("chronyc-activity.out", "time sources in use");

    /// <summary>How far the clock is from its source.</summary>
    public static MemberName ChronycTracking { get; } = new("chronyc-tracking.out", "state of the clock");

    /// <summary>The time sources and how well they are reached.</summary>
    public static MemberName ChronycSources { get; } = new("chronyc-sources-v.out", "time sources and their reach");

    /// <summary>How well the time sources agree.</summary>
    public static MemberName ChronycSourceStats { get; } = new("chronyc-sourcestats-v.out", "drift and offset of the time sources");

    /// <summary>ntpd's peers, before chrony.</summary>
    public static MemberName NtpPeers { get; } = new("ntpq-c-peers.out", "peers of the old time service");

    // Network.

    /// <summary>Interfaces as the kernel sees them.</summary>
    public static MemberName IpAddresses { get; } = new("ip-s-addr.out", "interfaces with addresses and MTU");

    /// <summary>Interfaces as the kernel sees them, in reports before 2.0.9 of the collector.</summary>
    public static MemberName Ifconfig { get; } = new("ifconfig-a.out", "interfaces with addresses and MTU, older form");

    /// <summary>What the network daemon remembers of its configuration.</summary>
    public static MemberName NetworkDaemonState { get; } = new("var/xapi/networkd.db", "configuration of the network daemon");

    /// <summary>Link, speed and duplex of one interface.</summary>
    public static MemberName EthernetLink { get; } = new("ethtool-*.out", "link, speed and duplex of an interface");

    /// <summary>Driver and firmware of one interface.</summary>
    public static MemberName EthernetDriver { get; } = new("ethtool-i-*.out", "driver and firmware of an interface");

    // Storage.

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

    /// <summary>File systems and how full they are.</summary>
    public static MemberName FileSystems { get; } = new("df-alT.out", "file systems and how full they are");

    /// <summary>File systems and how many of their inodes are used.</summary>
    public static MemberName FileSystemInodes { get; } = new("df-alTi.out", "file systems and their inodes");

    // Hardware and hypervisor.

    /// <summary>Firmware's own description of the machine.</summary>
    public static MemberName Dmidecode { get; } = new("dmidecode.out", "server model, BIOS and memory");

    /// <summary>PCI devices with names and numbers.</summary>
    public static MemberName PciDevices { get; } = new("lspci-nnm.out", "PCI devices with names and numbers");

    /// <summary>PCI devices with numbers only.</summary>
    public static MemberName PciNumbers { get; } = new("lspci-nm.out", "PCI devices with numbers");

    /// <summary>The hypervisor's own description.</summary>
    public static MemberName XenInfo { get; } = new("xl-info.out", "hypervisor, processors and memory");

    // Security.

    /// <summary>The host's certificate.</summary>
    public static MemberName HostCertificate { get; } = new("xapi_cert.out", "certificate of the host");

    /// <inheritdoc/>
    public override string ToString() => Name;
}
