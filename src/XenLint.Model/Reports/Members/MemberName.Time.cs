namespace XenLint.Model;

/// <content>Evidence of the clock.</content>
public sealed partial record MemberName
{
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
}
