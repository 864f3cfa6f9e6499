using XenLint.Model;
using XenLint.Rules.Time;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Time;

public sealed class EnoughTimeSourcesTests : RuleTest<EnoughTimeSources>
{
    private const string Heading = "MS Name/IP address         Stratum Poll Reach LastRx Last sample\n";

    [Fact]
    public void One_server_in_the_file_is_reported_at_its_name() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "server ⟦192.0.2.5⟧ iburst\n"))
            .Reports("'xs-01' has 1 time source(s) (192.0.2.5); at least 2 are advised.")
            .AsNote()
            .About("pool/host[xs-01]")
            .RelatedTo("pool/host[xs-01]");

    [Fact]
    public void One_server_in_the_database_is_reported_at_the_list() =>
        Pool().Host("xs-01", host => host.NtpMode("Custom").Set("ntp_custom_servers", Flag("('192.0.2.5')")))
            .Reports("'xs-01' has 1 time source(s) (192.0.2.5); at least 2 are advised.");

    [Fact]
    public void Two_servers_pass() => Pool().Host("xs-01", host => host.NtpMode("Custom").NtpServers("192.0.2.5", "192.0.2.6")).Passes(objects: 1);

    [Fact]
    public void The_same_server_twice_is_one() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "server ⟦ntp.lab.example⟧\nserver NTP.lab.example\n"))
            .Reports("'xs-01' has 1 time source(s) (ntp.lab.example); at least 2 are advised.");

    [Fact]
    public void A_server_that_is_only_watched_and_the_own_clock_do_not_count() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "server ⟦192.0.2.5⟧\nserver 192.0.2.6 noselect\nlocal stratum 10\n"))
            .Reports("'xs-01' has 1 time source(s) (192.0.2.5); at least 2 are advised.");

    [Fact]
    public void A_pool_counts_as_four() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "pool pool.ntp.example iburst\n")).With("min_servers", "4").Passes(objects: 1);

    [Fact]
    public void A_pool_of_which_one_server_is_taken_counts_as_one() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "pool ⟦pool.ntp.example⟧ maxsources 1\n"))
            .Reports("'xs-01' has 1 time source(s) (pool.ntp.example); at least 2 are advised.");

    [Fact]
    public void More_servers_can_be_demanded() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/ntp.conf", "server ⟦a.example⟧\nserver b.example\n")).With("min_servers", "4")
            .Reports("'xs-01' has 2 time source(s) (a.example, b.example); at least 4 are advised.");

    [Fact]
    public void The_servers_of_the_factory_are_counted_where_the_service_runs() =>
        Pool().Host("xs-01", host => host.NtpMode("Factory"))
            .Report("xs-01", report => report.With("chronyc-sources-v.out", Heading + Row("⟦192.0.2.5⟧", padding: 2)))
            .Reports("'xs-01' has 1 time source(s) (192.0.2.5); at least 2 are advised.");

    [Fact]
    public void The_servers_of_a_lease_count_too() =>
        OfOldDatabase().Report("xs-01", report => report
                .With("etc/chrony.conf", "server 192.0.2.5\nsourcedir /run/chrony-dhcp\n")
                .With("chronyc-sources-v.out", Heading + Row("192.0.2.5") + Row("192.0.2.6")))
            .Passes(objects: 1);

    [Fact]
    public void The_servers_of_the_factory_are_not_guessed_at() =>
        Pool().Host("xs-01", host => host.NtpMode("Factory"))
            .IsNotEvaluated(NotEvaluatedReason.MemberAbsent, "chronyc-sources-v.out is not in the input: there is no status report of the host");

    [Fact]
    public void A_folder_that_reports_do_not_hold_may_name_more() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.5\nsourcedir /run/chrony-dhcp\n"))
            .IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void No_source_at_all_is_the_matter_of_another_rule() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "rtcsync\n")).IsNotApplicable();

    [Fact]
    public void The_file_that_the_service_reads_counts_before_the_database() =>
        Pool().Host("xs-01", host => host.NtpMode("Custom").NtpServers("192.0.2.5", "192.0.2.6"))
            .Report("xs-01", report => report.With("etc/chrony.conf", "server ⟦192.0.2.5⟧\n"))
            .Reports("'xs-01' has 1 time source(s) (192.0.2.5); at least 2 are advised.");

    [Fact]
    public void Old_databases_hold_nothing_about_time() => Pool().Schema(775).Host("xs-01").IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    private static RuleCase OfOldDatabase() => Pool().Schema(775).Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode("Static")));

    private static string Row(string name, int padding = 0) => $"^* {name.PadRight(27 + padding)}  2  10   377   412    -312us[ -321us] +/-   14ms\n";
}
