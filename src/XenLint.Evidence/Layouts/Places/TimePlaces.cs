using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Where evidence of the clock stands.</summary>
internal static class TimePlaces
{
    public static IEnumerable<EvidencePlace> All { get; } =
    [
        new(MemberName.ChronyConf, "network-config", "etc/chrony.conf"),
        new(MemberName.NtpConf, "network-config", "etc/ntp.conf") { Successor = MemberName.ChronyConf },
        new(MemberName.ChronycActivity, "network-status", "chronyc-activity.out"),
        new(MemberName.ChronycTracking, "network-status", "chronyc-tracking.out"),
        new(MemberName.ChronycSources, "network-status", "chronyc-sources-v.out"),
        new(MemberName.ChronycSourceStats, "network-status", "chronyc-sourcestats-v.out"),
        new(MemberName.NtpPeers, "network-status", "ntpq-c-peers.out") { Successor = MemberName.ChronycSources },
    ];
}
