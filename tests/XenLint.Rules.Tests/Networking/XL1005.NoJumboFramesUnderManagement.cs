using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class NoJumboFramesUnderManagementTests : RuleTest<NoJumboFramesUnderManagement>
{
    [Fact]
    public void Jumbo_frames_on_the_management_network_are_an_error() =>
        Pool().Network("Management", network => network.Mtu(Flag("9000")))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management")))
            .Reports("Network 'Management' has MTU 9000 on 'eth0', which carries management of 'xs-01'; management itself uses this network, where at most 1500 is supported.")
            .AsError()
            .About("pool/network[Management]")
            .RelatedTo("pool/host[xs-01]/PIF[eth0]");

    [Fact]
    public void Jumbo_frames_of_another_vlan_on_the_management_bond_are_an_error_too() =>
        Pool().Network("Management").Network("Storage", network => network.Mtu(Flag("9000")))
            .Host("xs-01", host => host
                .PIF("eth0")
                .PIF("eth1")
                .Bond("bond0", ["eth0", "eth1"], network: "Management", bond => bond.Interface(pif => pif.Management()))
                .VLAN(20, on: "bond0", network: "Storage"))
            .Reports("Network 'Storage' has MTU 9000 on 'bond0', which carries management of 'xs-01'; management shares that bond or NIC, where at most 1500 is supported.")
            .AsError()
            .RelatedTo("pool/host[xs-01]/PIF[bond0]", "pool/host[xs-01]/PIF[bond0.20]");

    [Fact]
    public void The_bonds_own_network_counts_although_management_runs_on_a_vlan_with_1500() =>
        Pool().Network("Trunk", network => network.Mtu(Flag("9000"))).Network("Management", network => network.Mtu(1500))
            .Host("xs-01", host => host
                .PIF("eth0")
                .PIF("eth1")
                .Bond("bond0", ["eth0", "eth1"], network: "Trunk")
                .VLAN(10, on: "bond0", network: "Management", pif: pif => pif.Management()))
            .Reports("Network 'Trunk' has MTU 9000 on 'bond0', which carries management of 'xs-01'; management shares that bond or NIC, where at most 1500 is supported.")
            .AsError();

    [Fact]
    public void A_network_of_the_whole_pool_is_one_finding_that_names_all_hosts() =>
        Pool().Network("Management", network => network.Mtu(Flag("9000")))
            .Host("xs-02", host => host.PIF("eth0", pif => pif.Management().Network("Management")))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management")))
            .Reports("Network 'Management' has MTU 9000 on 'eth0', which carries management of 'xs-01, xs-02'; management itself uses this network, where at most 1500 is supported.");

    [Fact]
    public void Jumbo_frames_on_another_bond_pass() =>
        Pool().Network("Management").Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host
                .PIF("eth0")
                .PIF("eth1")
                .PIF("eth2")
                .PIF("eth3")
                .Bond("bond0", ["eth0", "eth1"], network: "Management", bond => bond.Interface(pif => pif.Management()))
                .Bond("bond1", ["eth2", "eth3"], network: "Storage"))
            .Passes(objects: 1);

    [Fact]
    public void What_the_networks_of_bond_members_say_has_no_effect() =>
        Pool().Network("Management").NetworkOf("eth1", network => network.Mtu(9000))
            .Host("xs-01", host => host
                .PIF("eth0")
                .PIF("eth1")
                .Bond("bond0", ["eth0", "eth1"], network: "Management", bond => bond.Interface(pif => pif.Management())))
            .Passes(objects: 1);

    [Fact]
    public void An_override_on_the_interface_wins_over_the_network() =>
        Pool().Network("Management", network => network.Mtu(Flag("1500")))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management").OtherConfig("mtu", "9000")))
            .Reports("Network 'Management' has MTU 9000 on 'eth0', which carries management of 'xs-01'; management itself uses this network, where at most 1500 is supported.");

    [Fact]
    public void An_override_that_is_no_number_is_ignored_as_xapi_does() =>
        Pool().Network("Management", network => network.Mtu(1500))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management").OtherConfig("mtu", "jumbo")))
            .Passes(objects: 1);

    [Fact]
    public void A_tunnel_over_the_management_nic_shares_it() =>
        Pool().Network("Management").Network("Private", network => network.Mtu(Flag("9000")))
            .Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management().Network("Management"))
                .Tunnel(on: "eth0", network: "Private"))
            .Reports("Network 'Private' has MTU 9000 on 'eth0', which carries management of 'xs-01'; management shares that bond or NIC, where at most 1500 is supported.");

    [Fact]
    public void Small_frames_on_the_management_network_are_a_warning() =>
        Pool().Network("Management", network => network.Mtu(Flag("1400")))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management")))
            .Reports("Network 'Management' has MTU 1400 on 'eth0', which carries management of 'xs-01'; management needs 1500.")
            .AsWarning();

    [Fact]
    public void A_larger_limit_can_be_set() =>
        Pool().Network("Management", network => network.Mtu(9000))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management")))
            .With("max_management_mtu", "9000")
            .Passes(objects: 1);

    [Fact]
    public void An_interface_outside_of_xapis_control_does_not_count() =>
        Pool().Network("Management").Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management().Network("Management"))
                .VLAN(20, on: "eth0", network: "Storage", pif: pif => pif.Managed(false)))
            .Passes(objects: 1);

    [Fact]
    public void A_network_without_interfaces_is_not_concerned() =>
        Pool().Network("Private", network => network.Mtu(9000)).IsNotApplicable();

    [Fact]
    public void Databases_without_the_networks_mtu_are_not_evaluated() =>
        Pool().Schema(57).Host("xs-01", host => host.PIF("eth0", pif => pif.Management()))
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "network.MTU");

    [Fact]
    public void In_such_a_database_an_override_still_tells() =>
        Pool().Schema(57).Network("Management", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management").OtherConfig("mtu", "9000")))
            .Reports("Network 'Management' has MTU 9000 on 'eth0', which carries management of 'xs-01'; management itself uses this network, where at most 1500 is supported.");

    [Fact]
    public void An_interface_that_rests_on_nothing_cannot_be_judged() =>
        Pool().Network("Management", network => network.Mtu(9000))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management").Set("physical", false)))
            .IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void In_such_a_database_the_hosts_report_tells_what_is_in_use() =>
        Pool().Schema(57).Network("Management", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management")))
            .Report("xs-01", report => report.With("ip-s-addr.out", "2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9000 qdisc mq state UP\n"))
            .Reports("Network 'Management' has MTU 9000 on 'eth0', which carries management of 'xs-01'; management itself uses this network, where at most 1500 is supported; the number is that of the report of 'xs-01', since the database has none.");

    [Fact]
    public void A_report_that_shows_another_mtu_in_use_is_said() =>
        Pool().Network("Management", network => network.Mtu(Flag("9000")))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management")))
            .Report("xs-01", report => report.With("ip-s-addr.out", "2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq state UP\n"))
            .Reports("Network 'Management' has MTU 9000 on 'eth0', which carries management of 'xs-01'; management itself uses this network, where at most 1500 is supported; 9000 is configured and the report of 'xs-01' shows 1500 in use: the setting is not in force there.");

    [Fact]
    public void Jumbo_frames_that_are_still_in_use_count_too() =>
        Pool().Network("Management", network => network.Mtu(Flag("1500")))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management")))
            .Report("xs-01", report => report.With("ip-s-addr.out", "2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9000 qdisc mq state UP\n"))
            .Reports("Network 'Management' has MTU 9000 on 'eth0', which carries management of 'xs-01'; management itself uses this network, where at most 1500 is supported; 1500 is configured and the report of 'xs-01' shows 9000 in use: the setting is not in force there.");

    [Fact]
    public void Small_frames_in_use_prove_nothing_of_what_an_old_database_does_not_tell() =>
        Pool().Schema(57).Network("Management")
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management")))
            .Report("xs-01", report => report.With("ip-s-addr.out", "2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq state UP\n"))
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "network.MTU");

    [Fact]
    public void Without_other_config_nobody_knows_of_an_override() =>
        Pool().Network("Management", network => network.Mtu(1500)).WithoutColumn("PIF", "other_config")
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management")))
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "PIF.other_config");
}
