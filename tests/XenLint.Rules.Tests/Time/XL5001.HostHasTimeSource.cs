using XenLint.Model;
using XenLint.Rules.Time;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Time;

public sealed class HostHasTimeSourceTests : RuleTest<HostHasTimeSource>
{
    [Fact]
    public void Ntp_that_is_switched_off_is_reported() =>
        Pool().Host("xs-01", host => host.NtpMode(Flag("Disabled")))
            .Reports("'xs-01' has no NTP source (NTP is switched off).")
            .AsError()
            .About("pool/host[xs-01]");

    [Fact]
    public void Custom_servers_that_are_not_named_are_reported_at_the_list() =>
        Pool().Host("xs-01", host => host.NtpMode("Custom").Set("ntp_custom_servers", Flag("()")))
            .Reports("'xs-01' has no NTP source (the mode is Custom and the list of servers is empty).");

    [Fact]
    public void Servers_by_dhcp_on_a_host_without_dhcp_are_reported() =>
        Pool().Host("xs-01", host => host.NtpMode(Flag("DHCP")).PIF("eth0", pif => pif.Management().IPMode("Static")))
            .Reports("'xs-01' has no NTP source (servers should come by DHCP, and no interface of the host uses DHCP).");

    [Fact]
    public void Servers_by_dhcp_pass_when_any_interface_uses_dhcp() =>
        Pool().Host("xs-01", host => host.NtpMode("DHCP")
                .PIF("eth0", pif => pif.Management().IPMode("Static"))
                .PIF("eth1", pif => pif.IPMode("DHCP")))
            .Passes(objects: 1);

    [Fact]
    public void Named_servers_pass() =>
        Pool().Host("xs-01", host => host.NtpMode("Custom").NtpServers("192.0.2.1", "192.0.2.2")).Passes(objects: 1);

    [Fact]
    public void The_servers_of_the_factory_pass() => Pool().Host("xs-01", host => host.NtpMode("Factory")).Passes(objects: 1);

    [Fact]
    public void Each_host_is_judged_for_itself() =>
        Pool().Host("xs-01", host => host.NtpMode(Flag("Disabled"))).Host("xs-02", host => host.NtpMode("Factory"))
            .Reports("'xs-01' has no NTP source (NTP is switched off).");

    [Fact]
    public void Databases_before_xapi_26_hold_nothing_about_time() =>
        Pool().Schema(775).Host("xs-01").IsNotEvaluated(
            NotEvaluatedReason.MemberAbsent, "etc/chrony.conf is not in the input: there is no status report of the host");

    [Fact]
    public void A_mode_of_a_future_release_is_not_guessed_at() =>
        Pool().Host("xs-01", host => host.NtpMode("Quantum")).IsNotEvaluated(NotEvaluatedReason.Unparsable, "host.ntp_mode");

    [Fact]
    public void A_file_without_servers_is_reported_at_its_beginning() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "⟦⟧# server 192.0.2.5 iburst\ndriftfile /var/lib/chrony/drift\n"))
            .Reports("'xs-01' has no NTP source (etc/chrony.conf names none).")
            .AsError()
            .About("pool/host[xs-01]");

    [Fact]
    public void The_host_s_own_clock_is_no_source() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "⟦local stratum 10⟧\n"))
            .Reports("'xs-01' has no NTP source (etc/chrony.conf names nothing but the host's own clock).");

    [Fact]
    public void The_old_service_has_a_name_for_the_host_s_own_clock() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/ntp.conf", "restrict default\n⟦server 127.127.1.0⟧ # local clock\nfudge 127.127.1.0 stratum 10\n"))
            .Reports("'xs-01' has no NTP source (etc/ntp.conf names nothing but the host's own clock).");

    [Fact]
    public void A_server_that_is_only_watched_is_no_source() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "⟦⟧server 192.0.2.5 noselect\n"))
            .Reports("'xs-01' has no NTP source (etc/chrony.conf names none).");

    [Theory]
    [InlineData("etc/chrony.conf", "server 192.0.2.5 iburst\n")]
    [InlineData("etc/chrony.conf", "pool pool.ntp.example\nlocal stratum 10\n")]
    [InlineData("etc/chrony.conf", "refclock PHC /dev/ptp0\n")]
    [InlineData("etc/ntp.conf", "server 127.127.1.0\nserver ntp.lab.example\n")]
    [InlineData("etc/ntp.conf", "broadcastclient\n")]
    public void A_file_with_a_source_passes(string path, string text) => OfOldDatabase().Report("xs-01", report => report.With(path, text)).Passes(objects: 1);

    [Theory]
    [InlineData("chronyc-activity.out", "200 OK\n2 sources online\n0 sources offline\n")]
    [InlineData("chronyc-activity.out", "200 OK\n0 sources online\n0 sources offline\n1 sources with unknown address\n")]
    [InlineData("chronyc-sources-v.out", "MS Name/IP address         Stratum Poll Reach LastRx Last sample\n^* 192.0.2.5                     2  10   377   412    -312us[ -321us] +/-   14ms\n")]
    public void Sources_that_the_running_service_has_from_elsewhere_pass(string path, string text) =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "driftfile /var/lib/chrony/drift\n").With(path, text)).Passes(objects: 1);

    [Fact]
    public void A_folder_that_gave_the_running_service_nothing_is_no_source() =>
        OfOldDatabase().Report("xs-01", report => report
                .With("etc/chrony.conf", "⟦⟧sourcedir /run/chrony-dhcp\n")
                .With("chronyc-activity.out", "200 OK\n0 sources online\n0 sources offline\n"))
            .Reports("'xs-01' has no NTP source (etc/chrony.conf names none, and the running service has none).");

    [Fact]
    public void A_folder_that_reports_do_not_hold_may_name_servers() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "sourcedir /run/chrony-dhcp\n"))
            .IsNotEvaluated(NotEvaluatedReason.MemberAbsent, "etc/chrony.conf leaves the sources to DHCP or to files that reports do not hold, and no list of the running service is there");

    [Fact]
    public void A_lease_may_name_servers() =>
        OfOldDatabase(pif => pif.IPMode("DHCP")).Report("xs-01", report => report.With("etc/chrony.conf", "driftfile /var/lib/chrony/drift\n"))
            .IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void Database_and_file_that_agree_make_one_finding() =>
        Pool().Host("xs-01", host => host.NtpMode("Custom").Set("ntp_custom_servers", Flag("()")))
            .Report("xs-01", report => report.With("etc/chrony.conf", "driftfile /var/lib/chrony/drift\n"))
            .Reports("'xs-01' has no NTP source (the mode is Custom and the list of servers is empty; etc/chrony.conf names none).")
            .AsError();

    [Fact]
    public void A_file_that_contradicts_the_database_makes_it_a_warning() =>
        Pool().Host("xs-01", host => host.NtpMode("Custom").Set("ntp_custom_servers", Flag("()")))
            .Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.6\nserver 192.0.2.5\n"))
            .Reports("'xs-01' has no NTP source (the mode is Custom and the list of servers is empty, although etc/chrony.conf names 192.0.2.5, 192.0.2.6).")
            .AsWarning();

    [Fact]
    public void A_service_that_is_switched_off_keeps_its_file() =>
        Pool().Host("xs-01", host => host.NtpMode(Flag("Disabled")))
            .Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.5\n").With("chronyc-activity.out", "506 Cannot talk to daemon\n"))
            .Reports("'xs-01' has no NTP source (NTP is switched off).")
            .AsError();

    [Fact]
    public void A_service_that_runs_although_it_is_switched_off_makes_it_a_warning() =>
        Pool().Host("xs-01", host => host.NtpMode(Flag("Disabled")))
            .Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.5\n").With("chronyc-activity.out", "200 OK\n1 sources online\n0 sources offline\n"))
            .Reports("'xs-01' has no NTP source (NTP is switched off, although the running service has sources).")
            .AsWarning();

    [Fact]
    public void A_file_without_servers_contradicts_the_mode_of_the_factory() =>
        Pool().Host("xs-01", host => host.NtpMode("Factory")).Report("xs-01", report => report.With("etc/chrony.conf", "⟦⟧rtcsync\n"))
            .Reports("'xs-01' has no NTP source (etc/chrony.conf names none, although the database has the mode Factory).")
            .AsError();

    [Fact]
    public void A_file_without_servers_contradicts_the_database_s_list() =>
        Pool().Host("xs-01", host => host.NtpMode("Custom").NtpServers("192.0.2.5", "192.0.2.6")).Report("xs-01", report => report.With("etc/chrony.conf", "⟦⟧rtcsync\n"))
            .Reports("'xs-01' has no NTP source (etc/chrony.conf names none, although the database names 192.0.2.5, 192.0.2.6).");

    [Fact]
    public void A_file_does_not_speak_for_a_database_that_cannot_be_read()
    {
        RuleCase Host(string mode) => Pool().Host("xs-01", host => host.NtpMode(mode).PIF("eth0", pif => pif.Management()))
            .Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.5\n"));

        Host("Custom").WithoutColumn("host", "ntp_mode").IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "host.ntp_mode");
        Host("Custom").WithoutColumn("host", "ntp_custom_servers").IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "host.ntp_custom_servers");
        Host("DHCP").WithoutTable("PIF").IsNotEvaluated(NotEvaluatedReason.TableAbsent);
    }

    [Fact]
    public void A_database_that_has_lost_its_hosts_is_said() =>
        Pool().Host("xs-01").Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.5\n")).WithoutTable("host").Passes(objects: 1, notEvaluated: 1);

    [Fact]
    public void A_healthy_host_passes_by_both() => Pool().Host("xs-01").UsualReport("xs-01").Passes(objects: 1);

    [Fact]
    public void A_report_without_a_database_is_enough() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "⟦⟧rtcsync\n")).WithoutDatabase()
            .Reports("'xs-01' has no NTP source (etc/chrony.conf names none).");

    [Fact]
    public void An_empty_file_is_no_evidence() =>
        OfOldDatabase().Report("xs-01", report => report.Empty("etc/chrony.conf")).IsNotEvaluated(NotEvaluatedReason.MemberEmpty);

    [Fact]
    public void A_file_that_is_no_configuration_cannot_be_judged() =>
        OfOldDatabase().Report("xs-01", report => report.With("etc/chrony.conf", "<html>\n")).IsNotEvaluated(NotEvaluatedReason.Unparsable, "etc/chrony.conf does not follow its format");

    /// <summary>A host of a release whose database holds nothing about time.</summary>
    private static RuleCase OfOldDatabase(Action<PIFBuilder>? management = null) => Pool().Schema(775).Host("xs-01", host => host.PIF("eth0", pif =>
    {
        pif.Management().IPMode("Static");
        management?.Invoke(pif);
    }));
}
