using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace XenLint.Testing;

public sealed class ReportBuilderTests
{
    private static readonly DateTimeOffset Evening = new(2026, 3, 5, 17, 4, 9, TimeSpan.Zero);

    [Fact]
    public void A_bare_report_holds_the_hosts_identity_and_the_collectors_files() =>
        Assert.Equal(["etc/xensource-inventory", "xen-bugtool.log", "inventory.xml"], Paths(Bare().Build()));

    [Fact]
    public void The_top_folder_is_named_after_the_time() => Assert.Equal("bug-report-20260305170409", Bare().TakenAt(Evening).Build().Name);

    [Fact]
    public void The_list_tells_time_and_uptime_as_the_collector_writes_them()
    {
        var summary = List(Bare().TakenAt(Evening).UpFor(new TimeSpan(1, 5, 14, 0)).Build()).Element("system-summary")!;
        Assert.Equal("Thu Mar  5 17:04:09 2026", summary.Attribute("date")!.Value);
        Assert.StartsWith(" 17:04:09 up 1 day,  5:14,  0 users,", summary.Attribute("uptime")!.Value, StringComparison.Ordinal);
        Assert.Equal("xs-01", summary.Attribute("hostname")!.Value);
    }

    [Theory]
    [InlineData(0, 14, "up 14 min,")]
    [InlineData(11, 5, "up 11:05,")]
    public void A_short_uptime_has_no_days(int hours, int minutes, string expected)
    {
        var summary = List(Bare().UpFor(new TimeSpan(hours, minutes, 0)).Build()).Element("system-summary")!;
        Assert.Contains(expected, summary.Attribute("uptime")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_has_the_checksum_of_every_member_but_the_collectors_own()
    {
        var report = Bare().With("chronyc-tracking.out", "Stratum : 3\n").With("etc/systemd/system.conf", "[Manager]\n").Build();
        var entries = List(report).Elements("inventory-entry").ToDictionary(entry => entry.Attribute("filename")!.Value, entry => entry);
        Assert.Equal(
            [$"{report.Name}/chronyc-tracking.out", $"{report.Name}/etc/systemd/system.conf", $"{report.Name}/etc/xensource-inventory"],
            entries.Keys.Order(StringComparer.Ordinal));
        var tracking = entries[$"{report.Name}/chronyc-tracking.out"];
        Assert.Equal("network-status", tracking.Attribute("capability")!.Value);
        Assert.Equal(Md5("Stratum : 3\n"), tracking.Attribute("md5sum")!.Value);
    }

    [Fact]
    public void An_altered_member_keeps_its_old_checksum()
    {
        var report = Bare().With("etc/chrony.conf", "server a\n").Altered("etc/chrony.conf", "server ⟦b⟧\n").Build();
        Assert.Equal("server b\n", Text(report, "etc/chrony.conf"));
        Assert.Contains(Md5("server a\n"), Text(report, "inventory.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_later_counts() =>
        Assert.Equal("2", Text(Bare().With("a.out", "1").Without("a.out").With("a.out", "2").Build(), "a.out"));

    [Fact]
    public void A_member_can_be_taken_out_even_if_the_collector_makes_it() =>
        Assert.Equal(["etc/xensource-inventory"], Paths(Bare().Without("inventory.xml").Without("xen-bugtool.log").Build()));

    [Fact]
    public void A_command_that_ran_out_of_time_ends_with_the_collectors_mark()
    {
        Assert.Equal("PV VG\n\n** timeout **\n", Text(Bare().TimedOut("pvs.out", "PV VG\n").Build(), "pvs.out"));
        Assert.Equal("PV\n\n** timeout **\n", Text(Bare().With("pvs.out", "PV\n").TimedOut("pvs.out").Build(), "pvs.out"));
    }

    [Fact]
    public void A_part_that_failed_holds_the_collectors_error() =>
        Assert.StartsWith("Traceback (most recent call last):\n", Text(Bare().Failed("multipathd_topology.out").Build(), "multipathd_topology.out"), StringComparison.Ordinal);

    [Fact]
    public void What_was_left_out_stands_in_the_collectors_log()
    {
        var report = Bare().LeftOut("var/log/SMlog.3", "xenserver-logs").LeftOut("snmp_xs_conf.out", "xenserver-config").Build();
        Assert.Contains("\nOmitting /var/log/SMlog.3, size constraint of xenserver-logs exceeded\n", Text(report, "xen-bugtool.log"), StringComparison.Ordinal);
        Assert.Contains("\nOmitting snmp_xs_conf, size constraint of xenserver-config exceeded\n", Text(report, "xen-bugtool.log"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_was_asked_for_is_collected()
    {
        var report = Bare().With("chronyc-tracking.out", "x").With("dmidecode.out", "x").Entries("network-status").Build();
        Assert.Equal(["chronyc-tracking.out", "xen-bugtool.log", "inventory.xml"], Paths(report));
        Assert.Contains("--entries=network-status\n", Text(report, "xen-bugtool.log"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_units_of_systemd_stand_in_an_archive_of_their_own()
    {
        var report = Bare().With("etc/systemd/system.conf", "[Manager]\n").Build();
        Assert.Equal(["etc/xensource-inventory", "xen-bugtool.log", "inventory.xml", "etc/systemd.tar"], Paths(report));
        Assert.Contains($"{report.Name}/etc/systemd/system.conf", Encoding.UTF8.GetString(report["etc/systemd.tar"].Content), StringComparison.Ordinal);
    }

    [Fact]
    public void A_collector_of_today_puts_commands_first_and_its_own_files_last() => Assert.Equal(
        ["df-alT.out", "chronyc-tracking.out", "pvs.out", "multipathd_topology.out", "etc/xensource-inventory", "xapi-db.xml", "etc/pam.d/sshd", "xen-bugtool.log", "inventory.xml", "etc/systemd.tar"],
        Paths(Mixed().Build()));

    [Fact]
    public void Older_collectors_put_the_list_last_and_the_oldest_anywhere()
    {
        var older = Paths(Mixed().Collected(CollectorAge.Since2013).Build());
        Assert.Equal("inventory.xml", older[^1]);
        Assert.Equal(["chronyc-tracking.out", "df-alT.out", "pvs.out"], older[^4..^1].Order(StringComparer.Ordinal));
        Assert.Contains("etc/systemd/system.conf", older);
        var oldest = Paths(Mixed().Collected(CollectorAge.Since2007).Build());
        Assert.Equal(older.Order(StringComparer.Ordinal), oldest.Order(StringComparer.Ordinal));
        Assert.NotEqual("inventory.xml", oldest[^1]);
    }

    [Fact]
    public void The_database_is_there_twice_and_flagged_in_both()
    {
        var dump = new PoolBuilder("lab").Host("xs-01", h => h.Set("hostname", new FieldText("there", IsFlagged: true))).Write();
        var report = Bare().Database(dump).Build();
        Assert.Equal(dump.Content, report["xapi-db-dumped.xml"].Content);
        Assert.Equal(dump.Content, report["xapi-db.xml"].Content);
        Assert.Equal(dump.Flags, report["xapi-db.xml"].Flags);
        Assert.DoesNotContain("xapi-db.xml", Paths(Bare().Database(dump).WithoutDatabase().Build()));
    }

    [Fact]
    public void A_compressed_log_is_marked_in_what_it_unpacks_to()
    {
        var member = Bare().Gzipped("var/log/SMlog.2.gz", "one ⟦two⟧\n").Build()["var/log/SMlog.2.gz"];
        using var gzip = new GZipStream(new MemoryStream(member.Content), CompressionMode.Decompress);
        Assert.Equal("one two\n", new StreamReader(gzip).ReadToEnd());
        Assert.Equal([new ByteSpan(4, 3)], member.Flags);
    }

    [Fact]
    public void To_change_a_member_that_is_not_there_is_an_error() => Assert.Throws<InvalidOperationException>(() => Bare().Short("var/log/SMlog", 3).Build());

    private static ReportBuilder Bare() => ReportBuilder.Bare("xs-01", "5f1d5a0e-0000-4000-8000-000000000001");

    private static ReportBuilder Mixed() => Bare()
        .With("etc/pam.d/sshd", "x").With("etc/systemd/system.conf", "x").With("xapi-db.xml", "x").Empty("pvs.out")
        .With("multipathd_topology.out", "x").With("chronyc-tracking.out", "x").With("df-alT.out", "x");

    private static List<string> Paths(StatusReport report) => [.. report.Members.Select(member => member.Path)];

    private static string Text(StatusReport report, string path) => Encoding.UTF8.GetString(report[path].Content);

    private static XElement List(StatusReport report) => XElement.Parse(Text(report, "inventory.xml")[Text(report, "inventory.xml").IndexOf("<system-status", StringComparison.Ordinal)..]);

    [SuppressMessage("Security", "CA5351", Justification = "The collector writes MD5 sums.")]
    private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
