using XenLint.Testing;

namespace XenLint.Rules.Tests.Laws;

/// <summary>What is wrong with a host's report, by lot: members that are lost, and members that tell of trouble.</summary>
internal static class DrawnReport
{
    /// <summary>Members that rules read.</summary>
    public static IReadOnlyList<string> Members { get; } =
    [
        "chronyc-tracking.out", "chronyc-sources-v.out", "chronyc-activity.out", "etc/chrony.conf", "systemctl-status.out", "df-alT.out", "ip-s-addr.out", "ip-route.out",
        "etc/resolv.conf", "etc/hosts", "etc/xensource/network.conf", "ovs-appctl-bond%show-bond0.out", "ovs-appctl-bond%list.out", "multipathd_topology.out",
        "etc/multipath.conf", "etc/iscsi/initiatorname.iscsi", "iscsiadm-m-session-P-3.out", "lsblk.out", "dmidecode.out", "lspci-n.out", "lspci-nm.out", "var/log/kern.log",
        "var/log/daemon.log", "var/log/xensource.log", "ovs-vsctl-list-br.out", "proc/partitions",
    ];

    public static void Spoil(ReportBuilder report, int lot)
    {
        var own = new Lots(lot);
        for (var losses = own.Below(4); losses > 0; losses--)
        {
            var member = own.OneOf([.. Members]);
            _ = own.Below(4) switch
            {
                0 => report.Without(member),
                1 => report.Empty(member),
                2 => report.TimedOut(member),
                _ => report.Failed(member),
            };
        }

        _ = own.OnceIn(3) ? report.With("chronyc-tracking.out", Unsynchronised).With("chronyc-sources-v.out", Unanswered) : report;
        _ = own.OnceIn(3) ? report.With("df-alT.out", Full) : report;
        _ = own.OnceIn(3) ? report.With("etc/chrony.conf", "server localhost\n") : report;
        _ = own.OnceIn(4) ? report.With("etc/resolv.conf", "search example\n") : report;
    }

    private const string Unsynchronised = """
        Reference ID    : 00000000 ()
        Stratum         : 0
        Ref time (UTC)  : Thu Jan  1 00:00:00 1970
        System time     : 0.000000000 seconds slow of NTP time
        Leap status     : Not synchronised

        """;

    private const string Unanswered = """
        MS Name/IP address         Stratum Poll Reach LastRx Last sample
        ===============================================================================
        ^? 10.0.0.2                      0   6     0     -     +0ns[   +0ns] +/-    0ns

        """;

    private const string Full = """
        Filesystem                Type     1K-blocks     Used Available Use% Mounted on
        /dev/sda1                 ext3      18402132  3120448  14323844  18% /
        /dev/sda5                 ext3       4056064  4039616         0 100% /var/log

        """;
}
