using XenLint.Testing;

namespace XenLint.Bundles.Tests;

/// <summary>A pool with a name, an address or a person in every corner that can hold one, and with names that are hard to take out.</summary>
internal static class Household
{
    /// <summary>A word that stands in every secret.</summary>
    public const string Secret = "hunter2-marker";

    /// <summary>Names that are easy to find again wherever they stand, with what holds them.</summary>
    public static readonly string[] Marks =
    [
        "Zwiebelturm", "zwt-xs-01", "zwt-xs-02", "zwiebel.corp", "Anneliese", "Quitte", "Marzipan", "Rohrpost", "Kellerasche", "SN7788ZW", "10.77.0.11", "10.77.9.9", "192.0.2.77", "2001:db8:77::5",
        "anneliese@zwiebel.corp", "iqn.2019-07.corp.zwiebel", "00:16:3e:77:88:99", "Fahrradkeller",
    ];

    /// <summary>The pool.</summary>
    public static PoolBuilder Pool() => new PoolBuilder("Zwiebelturm pool")
        .PoolRow(row => row.OtherConfig("XenCenter.CustomFields.Owner", "Anneliese").Set("wlb_username", "Anneliese").Set("wlb_password", Secret).Set("name_description", "Pool of Anneliese"))
        .Manifest("pool_token", Secret)
        .Network("Rohrpost", n => n.Bridge("xapi5"))
        .Network("eth0", n => n.Bridge("xapi6"))
        .Host("zwt-xs-01", h => h
            .Address("10.77.0.11").Set("hostname", "zwt-xs-01.zwiebel.corp").Set("external_auth_service_name", "zwiebel.corp")
            .Map("bios_strings", new MapEntry("system-serial-number", "SN7788ZW"), new MapEntry("bios-vendor", "Dell Inc."))
            .Set("iscsi_iqn", "iqn.2019-07.corp.zwiebel:one").Map("logging", new MapEntry("syslog_destination", "192.0.2.77"))
            .Set("name__description", "in the Fahrradkeller").Items("tags", "Fahrradkeller")
            .NtpServers("time.zwiebel.corp", "10.77.9.9", "0.pool.ntp.org").NtpMode("Custom")
            .PIF("eth0", p => p.Management().IPMode("DHCP").IP("10.77.0.11").MAC("00:16:3e:77:88:99").Mtu("9000").Set("DNS", "10.77.9.9").OtherConfig("domain", "zwiebel.corp").Items("IPv6", "2001:db8:77::5/64")))
        .Host("error", h => h.Address("10.77.0.12").Set("hostname", "zwt-xs-02").Multipathing(false).PIF("eth0", p => p.Management().IP("10.77.0.12").Mtu("9000")))
        .SR("Marzipan", type: "nfs", s => s.PBDs(p => p.DeviceConfig("server", "10.77.9.9").DeviceConfig("serverpath", "/export/Kellerasche")))
        .SR("Quitte", type: "lvmoiscsi", s => s.SmConfig("multipathable", "true").PBDs(p => p
            .DeviceConfig("target", "10.77.9.9").DeviceConfig("targetIQN", "iqn.2019-07.corp.zwiebel:san").DeviceConfig("SCSIid", "3600a098038314c6e5d244f6a61477a77").DeviceConfig("chappassword", Secret)))
        .VM("a", v => v.On("error"))
        .VM("web", v => v.On("zwt-xs-01"))
        .VM("web-01", v => v.On("zwt-xs-01"))
        .VM("web-01 Quitte copy (1)[x].*", v => v.On("zwt-xs-01"))
        .VM("it's \"Marzipan\" & <b>", v => v.On("zwt-xs-01").OtherConfig("folder", "/Anneliese").OtherConfig("contact", "anneliese@zwiebel.corp").OtherConfig("api_key", Secret));

    /// <summary>The report of its coordinator.</summary>
    public static StatusReport Report() => ReportBuilder.Usual(Pool().Write(DumpForm.BugTool), "zwt-xs-01")
        .With("etc/multipath.conf", $"defaults {{\n\tauth_password\t\"{Secret}\"\n}}\n")
        .With("chronyc-sources-v.out", """
            210 Number of sources = 2
            MS Name/IP address         Stratum Poll Reach LastRx Last sample
            ===============================================================================
            ^? time.zwiebel.corp             0  10     0     -     +0ns[   +0ns] +/-    0ns
            ^? 10.77.9.9                     0  10     0     -     +0ns[   +0ns] +/-    0ns

            """)
        .With("var/log/kern.log", """
            Oct 31 03:00:01 zwt-xs-01 kernel: Out of memory: Kill process 4711 (Marzipan) score 9 or sacrifice child 10.77.9.9 10.99.1.2 00:16:3e:77:88:99 anneliese@zwiebel.corp
            Oct 31 03:00:02 zwt-xs-01 kernel: Out of memory: Kill process 4712 (error) score 9 or sacrifice child

            """.ReplaceLineEndings("\n"))
        .Build();
}
