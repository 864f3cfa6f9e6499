namespace XenLint.Testing;

/// <summary>
/// The report of <c>samples/example-report.tar.bz2</c>: the coordinator of the example pool on a bad morning. Its clock has lost its time
/// servers, one path to a LUN is down, and logs have filled their file system; everything else is as it should be.
/// </summary>
public static class ExampleReport
{
    private const string Host = "fra-xs-01";

    /// <summary>The report.</summary>
    public static StatusReport Build()
    {
        var pool = ExamplePool.Build().Row("PBD", $"SAN gold/{Host}", plug => plug.OtherConfig($"mpath-{ExamplePool.GoldLun}", "[3, 4]"));
        return ReportBuilder.Usual(pool.Write(DumpForm.BugTool), Host)
            .With("chronyc-activity.out", """
                200 OK
                0 sources online
                2 sources offline
                0 sources doing burst (return to online)
                0 sources doing burst (return to offline)
                0 sources with unknown address

                """)
            .With("chronyc-tracking.out", """
                Reference ID    : 00000000 ()
                Stratum         : 0
                Ref time (UTC)  : Thu Jan  1 00:00:00 1970
                System time     : 0.000000000 seconds slow of NTP time
                Last offset     : +0.000000000 seconds
                RMS offset      : 0.000000000 seconds
                Frequency       : 9.417 ppm slow
                Residual freq   : +0.000 ppm
                Skew            : 0.000 ppm
                Root delay      : 1.000000000 seconds
                Root dispersion : 1.000000000 seconds
                Update interval : 0.0 seconds
                Leap status     : Not synchronised

                """)
            .With("chronyc-sources-v.out", """
                210 Number of sources = 2
                MS Name/IP address         Stratum Poll Reach LastRx Last sample
                ===============================================================================
                ^? 10.20.0.2                     0  10     0     -     +0ns[   +0ns] +/-    0ns
                ^? 10.20.0.3                     0  10     0     -     +0ns[   +0ns] +/-    0ns

                """)
            .With("df-alT.out", """
                Filesystem                Type     1K-blocks     Used Available Use% Mounted on
                /dev/sda1                 ext3      18402132  3120448  14323844  18% /
                sysfs                     sysfs            0        0         0    - /sys
                proc                      proc             0        0         0    - /proc
                devtmpfs                  devtmpfs   4108820        8   4108812   1% /dev
                tmpfs                     tmpfs      4120040     3184   4116856   1% /run
                /dev/sda5                 ext3       4056064  4039616         0 100% /var/log

                """)
            .Build();
    }
}
