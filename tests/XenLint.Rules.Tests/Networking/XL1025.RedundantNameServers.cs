using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class RedundantNameServersTests : RuleTest<RedundantNameServers>
{
    private const string TwoServers = "10.0.0.53,10.0.1.53";

    [Fact]
    public void No_server_is_a_warning()
    {
        var pool = OneHost(Flag(""));

        pool.Reports("'xs-01' has no DNS server.")
            .AsWarning()
            .About("pool/host[xs-01]/PIF[eth0]")
            .RelatedTo("pool/host[xs-01]")
            .FixedBy($"xe pif-reconfigure-ip uuid={pool.UuidOf("PIF", "xs-01/eth0")} mode=static IP=10.0.0.1 netmask=255.255.255.0 gateway=10.0.0.254 DNS=<server1>,<server2>");
    }

    [Fact]
    public void One_server_is_a_note() =>
        OneHost(Flag("10.0.0.53")).Reports("'xs-01' has 1 DNS server (10.0.0.53); it should have 2.").AsNote();

    [Fact]
    public void A_server_that_is_named_twice_counts_once() =>
        OneHost(Flag("10.0.0.53,10.0.0.53")).Reports("'xs-01' has 1 DNS server (10.0.0.53); it should have 2.");

    [Fact]
    public void Two_servers_pass() => OneHost(TwoServers).Passes(objects: 1);

    [Fact]
    public void More_can_be_asked_for() =>
        OneHost(Flag(TwoServers)).With("min_servers", "3").Reports("'xs-01' has 2 DNS servers (10.0.0.53, 10.0.1.53); it should have 3.");

    [Fact]
    public void The_host_itself_is_no_server() =>
        OneHost(Flag("127.0.0.1,10.0.0.53")).Reports("'xs-01' asks itself (127.0.0.1) for names, and no DNS server runs on a host.").AsWarning();

    [Fact]
    public void Servers_of_the_interface_that_is_marked_count() =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management().Set("DNS", TwoServers))
                .PIF("eth1", pif => pif.IP("10.1.0.1").OtherConfig("peerdns", "true").Set("DNS", Flag("10.1.0.53"))))
            .Reports("'xs-01' has 1 DNS server (10.1.0.53); it should have 2.")
            .About("pool/host[xs-01]/PIF[eth1]");

    [Fact]
    public void Two_marked_interfaces_cannot_be_judged() =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management().OtherConfig("peerdns", "true"))
                .PIF("eth1", pif => pif.IP("10.1.0.1").OtherConfig("peerdns", "true")))
            .IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void Servers_of_a_lease_need_the_host_s_own_file() =>
        ByDhcp("10.0.0.53").IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void The_host_s_own_file_tells_of_a_lease() =>
        ByDhcp(Flag("10.0.0.99")).Report("xs-01", report => report.With("etc/resolv.conf", "nameserver 10.0.0.53\n"))
            .Reports("'xs-01' has 1 DNS server (10.0.0.53); it should have 2.")
            .AsNote();

    [Fact]
    public void Two_servers_of_a_lease_pass() =>
        ByDhcp("").Report("xs-01", report => report.With("etc/resolv.conf", "search lab.example\nnameserver 10.0.0.53\nnameserver 10.0.1.53\n")).Passes(objects: 1);

    [Fact]
    public void A_lease_without_servers_is_a_warning() =>
        ByDhcp(Flag("")).Report("xs-01", report => report.With("etc/resolv.conf", "search lab.example\n")).Reports("'xs-01' has no DNS server.").AsWarning();

    [Fact]
    public void Servers_that_are_configured_and_not_in_force_are_a_warning() =>
        OneHost(Flag(TwoServers)).Report("xs-01", report => report.With("etc/resolv.conf", "; nothing\n"))
            .Reports("'xs-01' has 10.0.0.53, 10.0.1.53 configured, but no DNS server is in force (etc/resolv.conf names none).")
            .AsWarning();

    [Fact]
    public void Servers_that_only_the_file_knows_will_be_lost() =>
        OneHost(Flag("")).Report("xs-01", report => report.With("etc/resolv.conf", "nameserver 10.0.0.53\n"))
            .Reports("'xs-01' has no DNS server in its configuration; 10.0.0.53 in etc/resolv.conf will be lost.")
            .AsWarning();

    [Fact]
    public void Servers_that_somebody_wrote_into_the_file_do_not_make_up_for_the_configuration() =>
        OneHost(Flag("10.0.0.53")).Report("xs-01", report => report.With("etc/resolv.conf", "nameserver 10.0.0.53\nnameserver 10.0.1.53\n"))
            .Reports("'xs-01' is told to use 1 DNS server (10.0.0.53); it should have 2, and those that etc/resolv.conf names beside will be lost.")
            .AsNote();

    [Fact]
    public void A_finding_is_the_host_s_whatever_shows_it()
    {
        static RuleCase None() => OneHost(Flag("")).Report("xs-01", report => report.With("etc/resolv.conf", "search lab.example\n"));

        var inDatabase = None().Reports("'xs-01' has no DNS server.").About("pool/host[xs-01]/PIF[eth0]");
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management())).WithoutColumn("PIF", "management")
            .Report("xs-01", report => report.With("etc/resolv.conf", "⟦⟧search lab.example\n"))
            .Reports("'xs-01' has no DNS server.").About("pool/host[xs-01]").RecognisedAs(inDatabase);
    }

    [Fact]
    public void Servers_in_force_do_not_speak_for_a_configuration_that_is_not_known() =>
        OneHost(TwoServers).WithoutColumn("PIF", "management")
            .Report("xs-01", report => report.With("etc/resolv.conf", "nameserver 10.0.0.53\nnameserver 10.0.1.53\n"))
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "PIF.management");

    [Fact]
    public void Hosts_with_different_servers_are_a_note_about_the_pool() =>
        Pool().PoolRow(row => row.Flagged())
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Set("DNS", TwoServers)))
            .Host("xs-02", host => host.PIF("eth0", pif => pif.Management().Set("DNS", "10.0.1.53,10.0.0.53")))
            .Host("xs-03", host => host.PIF("eth0", pif => pif.Management().Set("DNS", "10.0.0.53,10.0.2.53")))
            .Reports("Hosts have 2 different sets of DNS servers (10.0.0.53, 10.0.1.53 on 'xs-01', 'xs-02'; 10.0.0.53, 10.0.2.53 on 'xs-03').")
            .AsNote()
            .About("pool")
            .RelatedTo("pool/host[xs-01]", "pool/host[xs-02]", "pool/host[xs-03]");

    [Fact]
    public void Text_that_is_no_address_cannot_be_judged() => OneHost("dns.example,10.0.0.53").IsNotEvaluated(NotEvaluatedReason.Unparsable);

    [Fact]
    public void A_report_alone_tells_too() =>
        Pool().WithoutDatabase().Host("xs-01").Report("xs-01", report => report.With("etc/resolv.conf", "⟦⟧nameserver 10.0.0.53\n"))
            .Reports("'xs-01' has 1 DNS server (10.0.0.53); it should have 2.");

    private static RuleCase OneHost(FieldText servers) => Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Set("DNS", servers)));

    private static RuleCase ByDhcp(FieldText servers) => Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode("DHCP").Set("DNS", servers)));
}
