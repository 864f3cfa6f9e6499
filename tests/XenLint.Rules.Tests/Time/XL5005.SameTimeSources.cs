using XenLint.Model;
using XenLint.Rules.Time;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Time;

public sealed class SameTimeSourcesTests : RuleTest<SameTimeSources>
{
    [Fact]
    public void Different_modes_are_a_warning_about_the_pool() =>
        Pool().Host("xs-01", Custom("192.0.2.5", "192.0.2.6")).Host("xs-02", host => host.NtpMode("Factory")).PoolRow(row => row.Flagged())
            .Reports("Hosts use 2 different sets of time sources (192.0.2.5, 192.0.2.6 on 'xs-01'; the mode Factory on 'xs-02').")
            .AsWarning()
            .About("pool")
            .RelatedTo("pool/host[xs-01]", "pool/host[xs-02]");

    [Fact]
    public void Lists_without_a_common_server_are_a_warning() =>
        Pool().Host("xs-01", Custom("192.0.2.5")).Host("xs-02", Custom("192.0.2.6")).Host("xs-03", Custom("192.0.2.6")).PoolRow(row => row.Flagged())
            .Reports("Hosts use 2 different sets of time sources (192.0.2.6 on 'xs-02', 'xs-03'; 192.0.2.5 on 'xs-01').")
            .AsWarning();

    [Fact]
    public void Lists_that_overlap_are_a_note() =>
        Pool().Host("xs-01", Custom("192.0.2.5", "192.0.2.6")).Host("xs-02", Custom("192.0.2.6", "192.0.2.7")).PoolRow(row => row.Flagged())
            .Reports("Hosts use 2 different sets of time sources (192.0.2.5, 192.0.2.6 on 'xs-01'; 192.0.2.6, 192.0.2.7 on 'xs-02').")
            .AsNote();

    [Fact]
    public void Dhcp_on_some_hosts_is_a_warning() =>
        Pool().Host("xs-01", host => host.NtpMode("DHCP")).Host("xs-02", Custom("192.0.2.5")).PoolRow(row => row.Flagged())
            .Reports("Hosts use 2 different sets of time sources (192.0.2.5 on 'xs-02'; the mode DHCP on 'xs-01').")
            .AsWarning();

    [Fact]
    public void Order_and_case_do_not_matter() =>
        Pool().Host("xs-01", Custom("a.example", "b.example")).Host("xs-02", Custom("B.example", "A.example")).Passes(objects: 2);

    [Theory]
    [InlineData("DHCP")]
    [InlineData("Factory")]
    public void The_same_mode_everywhere_passes(string mode) =>
        Pool().Host("xs-01", host => host.NtpMode(mode)).Host("xs-02", host => host.NtpMode(mode)).Passes(objects: 2);

    [Fact]
    public void Many_hosts_are_counted_not_listed() =>
        Pool().Host("xs-01", Custom("a")).Host("xs-02", Custom("a")).Host("xs-03", Custom("a")).Host("xs-04", Custom("a")).Host("xs-05", Custom("a")).Host("xs-06", Custom("b")).PoolRow(row => row.Flagged())
            .Reports("Hosts use 2 different sets of time sources (a on 'xs-01', 'xs-02', 'xs-03' and 2 more; b on 'xs-06').");

    [Fact]
    public void Hosts_on_the_factory_s_list_can_be_left_out() =>
        Pool().Host("xs-01", Custom("192.0.2.5")).Host("xs-02", Custom("192.0.2.5")).Host("xs-03", host => host.NtpMode("Factory"))
            .With("ignore_factory", "true")
            .Passes(objects: 2);

    [Fact]
    public void A_host_that_is_left_out_stays_out_whatever_its_file_says() =>
        Pool().Host("xs-01", Custom("192.0.2.5")).Host("xs-02", Custom("192.0.2.5")).Host("xs-03", host => host.NtpMode("Factory"))
            .Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.5\n"))
            .Report("xs-03", report => report.With("etc/chrony.conf", "pool pool.ntp.example\n"))
            .With("ignore_factory", "true")
            .Passes(objects: 2);

    [Fact]
    public void A_file_that_leaves_the_sources_to_a_lease_cannot_be_compared() =>
        Pool().Schema(775).Host("xs-01").Host("xs-02").Host("xs-03")
            .Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.5\n"))
            .Report("xs-02", report => report.With("etc/chrony.conf", "server 192.0.2.5\n"))
            .Report("xs-03", report => report.With("etc/chrony.conf", "sourcedir /run/chrony-dhcp\n"))
            .Passes(objects: 2, notEvaluated: 1);

    [Fact]
    public void Files_of_two_reports_are_compared() =>
        Pool().Schema(775).Host("xs-01").Host("xs-02").PoolRow(row => row.Flagged())
            .Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.5\n"))
            .Report("xs-02", report => report.With("etc/ntp.conf", "server 192.0.2.6\n"))
            .Reports("Hosts use 2 different sets of time sources (192.0.2.5 on 'xs-01'; 192.0.2.6 on 'xs-02').")
            .AsWarning();

    [Fact]
    public void Files_that_name_the_same_servers_pass() =>
        Pool().Schema(775).Host("xs-01").Host("xs-02")
            .Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.5\nserver 192.0.2.6\nlocal stratum 10\n"))
            .Report("xs-02", report => report.With("etc/chrony.conf", "server 192.0.2.6 prefer\nserver 192.0.2.5\n"))
            .Passes(objects: 2);

    [Fact]
    public void Files_that_differ_are_reported_although_the_database_sees_no_difference() =>
        Pool().Host("xs-01", Custom("192.0.2.5")).Host("xs-02", Custom("192.0.2.5")).PoolRow(row => row.Flagged())
            .Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.5\n"))
            .Report("xs-02", report => report.With("etc/chrony.conf", "server 192.0.2.9\n"))
            .Reports("Hosts use 2 different sets of time sources (192.0.2.5 on 'xs-01'; 192.0.2.9 on 'xs-02').");

    [Fact]
    public void One_host_cannot_be_compared() =>
        Pool().Schema(775).Host("xs-01").Host("xs-02").Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.5\n"))
            .IsNotEvaluated(NotEvaluatedReason.NeedsSecondHost, "the time sources of no second host are known");

    [Fact]
    public void A_host_that_nobody_knows_is_counted() =>
        Pool().Schema(775).Host("xs-01").Host("xs-02").Host("xs-03")
            .Report("xs-01", report => report.With("etc/chrony.conf", "server 192.0.2.5\n"))
            .Report("xs-02", report => report.With("etc/chrony.conf", "server 192.0.2.5\n"))
            .Passes(objects: 2, notEvaluated: 1);

    [Fact]
    public void A_pool_of_one_host_is_not_concerned() => Pool().Host("xs-01", Custom("192.0.2.5")).IsNotApplicable();

    [Fact]
    public void A_host_without_sources_is_the_matter_of_another_rule() =>
        Pool().Host("xs-01", Custom("192.0.2.5")).Host("xs-02", Custom("192.0.2.5")).Host("xs-03", host => host.NtpMode("Disabled")).Passes(objects: 2);

    private static Action<HostBuilder> Custom(params string[] servers) => host => host.NtpMode("Custom").NtpServers(servers);
}
