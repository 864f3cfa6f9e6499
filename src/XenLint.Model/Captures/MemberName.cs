namespace XenLint.Model;

/// <summary>The name of one piece of evidence in a server status report. One name, whatever the place was over the product's history.</summary>
/// <param name="Name">The name, after the member's newest place.</param>
/// <param name="What">What it tells, in few words.</param>
public sealed record MemberName(string Name, string What)
{
    /// <summary>chrony's configuration.</summary>
    public static MemberName ChronyConf { get; } = new("etc/chrony.conf", "configuration of the time service");

    /// <summary>ntpd's configuration, before chrony.</summary>
    public static MemberName NtpConf { get; } = new("etc/ntp.conf", "configuration of the old time service");

    /// <summary>How many time sources are on line.</summary>
    public static MemberName ChronycActivity { get; } = new("chronyc-activity.out", "time sources in use");

    /// <summary>Interfaces as the kernel sees them.</summary>
    public static MemberName IpAddresses { get; } = new("ip-s-addr.out", "interfaces with addresses and MTU");

    /// <summary>Paths to each LUN as the multipath daemon sees them.</summary>
    public static MemberName MultipathTopology { get; } = new("multipathd_topology.out", "paths to each LUN");
}
