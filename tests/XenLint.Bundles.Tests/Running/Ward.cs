using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>A small pool and its hosts' reports: one in which all is well, and one with faults in the database and faults in the reports.</summary>
internal static class Ward
{
    private const string Lun = "3600a098038314c6e5d244f6a61477a4d";

    /// <summary>Two hosts in which nothing is wrong.</summary>
    public static IReadOnlyList<StatusReport> Healthy { get; } = Build(2, isSick: false);

    /// <summary>Two hosts with faults that only the database shows, and faults that only the reports show.</summary>
    public static IReadOnlyList<StatusReport> Sick { get; } = Build(2, isSick: true);

    /// <summary>The reports of the hosts, the coordinator's first.</summary>
    public static IReadOnlyList<StatusReport> Build(int hosts, bool isSick)
    {
        var pool = new PoolBuilder("ward");
        for (var number = 1; number <= hosts; number++)
        {
            var last = number;
            pool.Host(NameOf(number), h => h
                .Address($"10.0.0.{last}")
                .CPUs(4)
                .Bond("bond0", ["eth0", "eth1"], bond: b => b.Mode("lacp").Interface(p => p.Management().IPMode(isSick && last == 2 ? "DHCP" : "Static")))
                .PIF("eth2", p => p.IP($"10.1.0.{last}").Purpose("Storage"))
                .PIF("eth3", p => p.IP($"10.2.0.{last}").Purpose("Storage"))
                .Multipathing(true)
                .NtpServers("10.0.0.250", "10.0.0.251")
                .NtpMode("Custom"));
        }

        pool.SR("SAN", type: "lvmoiscsi", s =>
        {
            s.SmConfig("multipathable", "true");
            for (var number = 1; number <= hosts; number++)
            {
                s.PBD(NameOf(number), p => p.DeviceConfig("SCSIid", Lun).DeviceConfig("targetIQN", "iqn.1992-08.com.netapp:sn.ward").DeviceConfig("target", "10.1.0.101,10.2.0.102")
                    .DeviceConfig("multihomelist", "10.1.0.101:3260,10.2.0.102:3260").Paths(Lun, isSick ? "[1, 2]" : "[2, 2]").OtherConfig("iscsi_sessions", "2"));
            }
        });
        pool.DefaultSR("SAN");
        var dump = pool.Write(DumpForm.BugTool);
        return [.. Enumerable.Range(1, hosts).Select(number => Report(dump, number, isSick))];
    }

    private static string NameOf(int number) => $"xs-{number:00}";

    private static StatusReport Report(Dump dump, int number, bool isSick)
    {
        var report = ReportBuilder.Usual(dump, NameOf(number));
        if (isSick && number == 1)
        {
            report.With("chronyc-tracking.out", """
                Reference ID    : 00000000 ()
                Stratum         : 0
                Ref time (UTC)  : Thu Jan  1 00:00:00 1970
                System time     : 0.000000000 seconds slow of NTP time
                Leap status     : Not synchronised

                """);
        }

        if (isSick && number == 2)
        {
            report.With("df-alT.out", """
                Filesystem                Type     1K-blocks     Used Available Use% Mounted on
                /dev/sda1                 ext3      18402132  3120448  14323844  18% /
                /dev/sda5                 ext3       4056064  4039616         0 100% /var/log

                """);
        }

        return report.Build();
    }
}
