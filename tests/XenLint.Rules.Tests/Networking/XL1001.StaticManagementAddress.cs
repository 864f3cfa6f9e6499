using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class StaticManagementAddressTests : RuleTest<StaticManagementAddress>
{
    private const string NetworkDaemon = "var/xapi/networkd.db";

    [Fact]
    public void Dhcp_on_the_management_interface_is_reported() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode(Flag("DHCP")).IP("192.0.2.11")))
            .Reports("Management interface 'eth0' of 'xs-01' gets its address (192.0.2.11) by DHCP; hosts of a pool must keep a fixed address.")
            .AsWarning()
            .About("pool/host[xs-01]/PIF[eth0]")
            .RelatedTo("pool/host[xs-01]");

    [Fact]
    public void The_remedy_keeps_the_present_address()
    {
        var pool = Pool().Host("xs-01", host => host
            .PIF("eth0", pif => pif.Management().IPMode(Flag("DHCP")).IP("192.0.2.11", "255.255.255.0", "192.0.2.1").Set("DNS", "192.0.2.53")));

        pool.Reports("Management interface 'eth0' of 'xs-01' gets its address (192.0.2.11) by DHCP; hosts of a pool must keep a fixed address.")
            .FixedBy($"xe pif-reconfigure-ip uuid={pool.UuidOf("PIF", "xs-01/eth0")} mode=static IP=192.0.2.11 netmask=255.255.255.0 gateway=192.0.2.1 DNS=192.0.2.53");
    }

    [Fact]
    public void A_static_address_passes() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode("Static"))).Passes(objects: 1);

    [Fact]
    public void Dhcp_on_an_interface_that_manages_nothing_is_no_business_of_this_rule() =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management().IPMode("Static"))
                .PIF("eth1", pif => pif.IPMode("DHCP")))
            .Passes(objects: 1);

    [Fact]
    public void A_management_vlan_is_judged_itself_and_not_its_base() =>
        Pool().Network("Management").Host("xs-01", host => host
                .PIF("eth0", pif => pif.IPMode("None"))
                .VLAN(20, on: "eth0", network: "Management", pif: pif => pif.Management().IPMode(Flag("DHCP")).IP("192.0.2.11")))
            .Reports("Management interface 'eth0.20' of 'xs-01' gets its address (192.0.2.11) by DHCP; hosts of a pool must keep a fixed address.");

    [Theory]
    [InlineData("DHCP")]
    [InlineData("Autoconf")]
    public void An_automatic_address_counts_when_management_uses_ipv6(string mode) =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management().IPMode("Static").PrimaryAddressType("IPv6").IPv6Mode(Flag(mode)).Items("IPv6", "2001:db8::11/64")))
            .Reports($"Management interface 'eth0' of 'xs-01' gets its address (2001:db8::11/64) by IPv6 {mode}; hosts of a pool must keep a fixed address.");

    [Fact]
    public void The_mode_of_the_other_family_does_not_matter() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode("Static").PrimaryAddressType("IPv4").IPv6Mode("Autoconf")))
            .Passes(objects: 1);

    [Fact]
    public void An_interface_without_any_address_belongs_to_another_rule() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode("None"))).Passes(objects: 1);

    [Fact]
    public void An_interface_that_waits_for_its_lease_is_reported_without_an_address() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode(Flag("DHCP")).IP("")))
            .Reports("Management interface 'eth0' of 'xs-01' gets its address (none at the moment) by DHCP; hosts of a pool must keep a fixed address.");

    [Fact]
    public void An_interface_outside_of_xapis_control_is_left_alone() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Managed(false).IPMode("DHCP"))).IsNotApplicable();

    [Fact]
    public void The_state_of_the_host_does_not_matter() =>
        Pool().Host("xs-01", host => host.Live(false).PIF("eth0", pif => pif.Management().IPMode(Flag("DHCP")).IP("192.0.2.11")))
            .Reports("Management interface 'eth0' of 'xs-01' gets its address (192.0.2.11) by DHCP; hosts of a pool must keep a fixed address.");

    [Fact]
    public void Reserved_leases_make_it_a_note_when_the_site_promises_them() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode(Flag("DHCP")).IP("192.0.2.11")))
            .With("allow_reserved_dhcp", "true")
            .Reports("Management interface 'eth0' of 'xs-01' gets its address (192.0.2.11) by DHCP; hosts of a pool must keep a fixed address.")
            .AsNote();

    [Fact]
    public void A_mode_that_cannot_be_read_is_neither_fine_nor_a_finding() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode("Sometimes")))
            .IsNotEvaluated(NotEvaluatedReason.Unparsable, "PIF.ip_configuration_mode");

    [Fact]
    public void Without_the_column_nothing_is_evaluated() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Without("ip_configuration_mode")))
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent);

    [Fact]
    public void Databases_before_ipv6_are_judged_by_ipv4() =>
        Pool().Schema(55).Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode(Flag("DHCP")).IP("192.0.2.11")))
            .Reports("Management interface 'eth0' of 'xs-01' gets its address (192.0.2.11) by DHCP; hosts of a pool must keep a fixed address.");

    [Fact]
    public void A_network_daemon_that_remembers_the_same_adds_no_words() =>
        OnDhcp().Report("xs-01", report => report.With(NetworkDaemon, """{"interface_config": {"xenbr0": {"ipv4_conf": "DHCP4"}}}"""))
            .Reports("Management interface 'eth0' of 'xs-01' gets its address (192.0.2.11) by DHCP; hosts of a pool must keep a fixed address.");

    [Fact]
    public void A_network_daemon_that_remembers_a_fixed_address_is_a_contradiction_to_be_told() =>
        OnDhcp().Report("xs-01", report => report.With(NetworkDaemon, """{"interface_config": {"xenbr0": {"ipv4_conf": ["Static4", [["192.0.2.11", 24]]]}}}"""))
            .Reports("Management interface 'eth0' of 'xs-01' gets its address (192.0.2.11) by DHCP; hosts of a pool must keep a fixed address; the host's network daemon, however, has a fixed address for 'xenbr0': see which is right.");

    [Fact]
    public void Where_the_database_says_static_the_network_daemon_is_not_asked() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management()))
            .Report("xs-01", report => report.With(NetworkDaemon, """{"interface_config": {"xenbr0": {"ipv4_conf": "DHCP4"}}}"""))
            .Passes(objects: 1);

    [Fact]
    public void Without_a_database_the_network_daemon_decides() =>
        Reported("""{"interface_config": {"xenbr0": {"ipv4_conf": "⟦DHCP4⟧"}}}""")
            .Report("xs-01", report => report.With("ip-s-addr.out", "4: xenbr0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UNKNOWN\n    inet 192.0.2.11/24 brd 192.0.2.255 scope global xenbr0\n"))
            .Reports("Management interface 'xenbr0' of 'xs-01' gets its address (192.0.2.11) by DHCP; hosts of a pool must keep a fixed address.")
            .AsWarning()
            .About("pool/host[xs-01]");

    [Fact]
    public void Without_a_database_and_an_address_that_is_listed_it_is_reported_all_the_same() =>
        Reported("""{"interface_config": {"xenbr0": {"ipv4_conf": ["⟦DHCP4⟧", []]}}}""")
            .Reports("Management interface 'xenbr0' of 'xs-01' gets its address (not known) by DHCP; hosts of a pool must keep a fixed address.");

    [Fact]
    public void Without_a_database_a_fixed_address_passes() =>
        Reported("""{"interface_config": {"xenbr0": {"ipv4_conf": ["Static4", [["192.0.2.11", 24]]], "ipv6_conf": "Autoconf6"}}}""").Passes(objects: 1);

    [Fact]
    public void Without_a_database_an_interface_that_the_daemon_does_not_know_cannot_be_judged() =>
        Reported("""{"interface_config": {"xenbr7": {"ipv4_conf": "DHCP4"}}}""").IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void A_database_that_has_lost_its_hosts_does_not_count_as_none() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.IPMode("DHCP"))).WithoutTable("host").Report("xs-01", report => report
                .With("etc/xensource-inventory", "MANAGEMENT_INTERFACE='xenbr0'\nMANAGEMENT_ADDRESS_TYPE='IPv4'\n")
                .With(NetworkDaemon, """{"interface_config": {"xenbr0": {"ipv4_conf": "DHCP4"}}}"""))
            .IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    private static RuleCase OnDhcp() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode(Flag("DHCP")).IP("192.0.2.11")));

    private static RuleCase Reported(string networkDaemon) => Pool().Host("xs-01").WithoutDatabase().Report("xs-01", report => report
        .With("etc/xensource-inventory", "MANAGEMENT_INTERFACE='xenbr0'\nMANAGEMENT_ADDRESS_TYPE='IPv4'\n")
        .With(NetworkDaemon, networkDaemon));
}
