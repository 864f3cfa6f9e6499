using XenLint.Model;
using XenLint.Rules.Time;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Time;

public sealed class TimeOfTheDirectoryTests : RuleTest<TimeOfTheDirectory>
{
    [Fact]
    public void Public_servers_are_a_note()
    {
        var pool = Joined(host => host.NtpMode("Custom").Set("ntp_custom_servers", Flag("('0.pool.example' '1.pool.example')")));

        pool.Reports("'xs-01' is joined to 'corp.example' but takes its time from 0.pool.example, 1.pool.example.")
            .AsNote()
            .About("pool/host[xs-01]")
            .FixedBy($"xe host-param-set uuid={pool.UuidOf("host", "xs-01")} ntp-custom-servers=<controller1>,<controller2> && xe host-param-set uuid={pool.UuidOf("host", "xs-01")} ntp-mode=Custom");
    }

    [Theory]
    [InlineData("dc1.corp.example")]
    [InlineData("DC1.Corp.Example")]
    [InlineData("corp.example")]
    public void A_server_of_the_domain_passes(string server) => Joined(host => host.NtpMode("Custom").NtpServers(server, "0.pool.example")).Passes(objects: 1);

    [Fact]
    public void A_name_that_only_looks_like_the_domain_does_not() =>
        Joined(host => host.NtpMode("Custom").Set("ntp_custom_servers", Flag("('ntp.notcorp.example')")))
            .Reports("'xs-01' is joined to 'corp.example' but takes its time from ntp.notcorp.example.");

    [Fact]
    public void A_server_that_answers_names_too_passes() =>
        Joined(host => host.NtpMode("Custom").NtpServers("10.0.0.53").PIF("eth0", pif => pif.Management().Set("DNS", "10.0.0.53"))).Passes(objects: 1);

    [Fact]
    public void Name_servers_in_force_count_where_the_report_tells() =>
        Joined(host => host.NtpMode("Custom").NtpServers("10.0.0.54").PIF("eth0", pif => pif.Management().Set("DNS", "10.0.0.53")))
            .Report("xs-01", report => report.With("etc/resolv.conf", "nameserver 10.0.0.54\n"))
            .Passes(objects: 1);

    [Fact]
    public void Another_address_is_a_note() =>
        Joined(host => host.NtpMode("Custom").Set("ntp_custom_servers", Flag("('10.0.9.9')")).PIF("eth0", pif => pif.Management().Set("DNS", "10.0.0.53")))
            .Reports("'xs-01' is joined to 'corp.example' but takes its time from 10.0.9.9.");

    [Fact]
    public void An_address_cannot_be_judged_without_the_name_servers() =>
        Joined(host => host.NtpMode("Custom").NtpServers("10.0.9.9")).IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void Servers_that_the_directory_follows_can_be_accepted() =>
        Joined(host => host.NtpMode("Custom").NtpServers("0.pool.example")).With("accepted_servers", "*.POOL.example").Passes(objects: 1);

    [Fact]
    public void The_factory_s_servers_need_the_list_of_the_running_service() =>
        Joined(host => host.NtpMode("Factory")).IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void The_running_service_tells_of_them() =>
        Joined(host => host.NtpMode(Flag("Factory")))
            .Report("xs-01", report => report.With("chronyc-sources-v.out", "MS Name/IP address         Stratum Poll Reach LastRx Last sample\n^* 0.pool.example                2  10   377   412    -312us[ -321us] +/-   14ms\n"))
            .Reports("'xs-01' is joined to 'corp.example' but takes its time from 0.pool.example.");

    [Fact]
    public void A_host_without_a_directory_is_not_concerned() => Pool().Host("xs-01", host => host.NtpMode("Custom").NtpServers("0.pool.example")).IsNotApplicable();

    [Fact]
    public void Nor_is_it_in_an_old_release_that_does_not_tell_of_time() => Pool().Schema(66).Host("xs-01").IsNotApplicable();

    [Fact]
    public void In_an_old_release_a_joined_host_needs_a_report() =>
        Joined(_ => { }).Schema(66).IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void A_host_without_sources_is_the_matter_of_another_rule() => Joined(host => host.NtpMode("Disabled")).IsNotApplicable();

    private static RuleCase Joined(Action<HostBuilder> build) => Pool().Host("xs-01", host =>
    {
        host.Set("external_auth_type", "AD").Set("external_auth_service_name", "corp.example");
        build(host);
    });
}
