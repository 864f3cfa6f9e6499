using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class SameBondsOnEveryHostTests : RuleTest<SameBondsOnEveryHost>
{
    [Fact]
    public void A_host_without_the_bond_is_named_with_what_it_has_instead()
    {
        var pool = Pool().Network("Management", network => network.Flagged())
            .Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], network: "Management"))
            .Host("xs-02", host => host.PIF("eth0", pif => pif.Network("Management")).PIF("eth1"));

        pool.Reports("Network 'Management' is not the same on all hosts as on the coordinator 'xs-01': 'xs-02': eth0 alone instead of the bond bond0 of eth0+eth1.")
            .AsWarning()
            .About("pool/network[Management]")
            .RelatedTo("pool/host[xs-01]/Bond[bond0]", "pool/host[xs-02]")
            .FixedBy($"xe bond-create network-uuid={pool.UuidOf("network", "Management")} pif-uuids=<first-pif>,<second-pif> mode=balance-slb");
    }

    [Fact]
    public void A_host_without_an_interface_and_without_the_ports_is_told_what_it_lacks() =>
        Pool().Network("Storage", network => network.Flagged())
            .Host("xs-01", host => host.Bond("bond1", ["eth2", "eth3"], network: "Storage"))
            .Host("xs-02", host => host.PIF("eth0"))
            .Reports("Network 'Storage' is not the same on all hosts as on the coordinator 'xs-01': 'xs-02': no interface instead of the bond bond1 of eth2+eth3; it has no eth2 and no eth3.");

    [Fact]
    public void A_bond_that_the_coordinator_lacks_is_a_difference_too() =>
        Pool().Network("Management", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Management")))
            .Host("xs-02", host => host.Bond("bond0", ["eth0", "eth1"], network: "Management"))
            .Host("xs-03", host => host.Bond("bond0", ["eth0", "eth1"], network: "Management"))
            .Reports("Network 'Management' is not the same on all hosts as on the coordinator 'xs-01': 'xs-02', 'xs-03': the bond bond0 of eth0+eth1 instead of eth0 alone.");

    [Fact]
    public void Other_members_are_a_difference() =>
        Pool().Network("Management", network => network.Flagged())
            .Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], network: "Management"))
            .Host("xs-02", host => host.PIF("eth1").Bond("bond0", ["eth0", "eth2"], network: "Management"))
            .Reports("Network 'Management' is not the same on all hosts as on the coordinator 'xs-01': 'xs-02': members eth0+eth2 instead of eth0+eth1.");

    [Fact]
    public void Another_mode_is_a_difference_also_by_an_override() =>
        Pool().Network("Management", network => network.Flagged())
            .Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], network: "Management", bond => bond.Mode("lacp")))
            .Host("xs-02", host => host.Bond("bond0", ["eth0", "eth1"], network: "Management", bond => bond.Mode("balance-slb")))
            .Host("xs-03", host => host.Bond("bond0", ["eth0", "eth1"], network: "Management", bond => bond.Mode("lacp").Interface(pif => pif.OtherConfig("bond-mode", "active-backup"))))
            .Reports("Network 'Management' is not the same on all hosts as on the coordinator 'xs-01': 'xs-02': mode balance-slb instead of lacp; 'xs-03': mode active-backup instead of lacp.");

    [Fact]
    public void Another_hashing_is_a_difference_where_it_has_an_effect()
    {
        RuleCase Hosts(string mode) => Pool().Network("Management", network => _ = mode == "lacp" ? network.Flagged() : network)
            .Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], network: "Management", bond => bond.Mode(mode).Map("properties", new MapEntry("hashing_algorithm", "tcpudp_ports"))))
            .Host("xs-02", host => host.Bond("bond0", ["eth0", "eth1"], network: "Management", bond => bond.Mode(mode).Map("properties", new MapEntry("hashing_algorithm", "src_mac"))));

        Hosts("lacp").Reports("Network 'Management' is not the same on all hosts as on the coordinator 'xs-01': 'xs-02': hashing 'src_mac' instead of 'tcpudp_ports'.");
        Hosts("balance-slb").Passes(objects: 1);
    }

    [Fact]
    public void The_same_bonds_pass() =>
        Pool()
            .Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], network: "Management"))
            .Host("xs-02", host => host.Bond("bond0", ["eth1", "eth0"], network: "Management"))
            .Passes(objects: 1);

    [Fact]
    public void Hosts_can_be_left_out() =>
        Pool()
            .Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], network: "Management"))
            .Host("xs-lab-02", host => host.PIF("eth0"))
            .With("ignore_hosts", "XS-LAB-*")
            .Passes(objects: 1);

    [Fact]
    public void The_reference_is_the_coordinator_whatever_its_name() =>
        Pool().Network("Management", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Management")).PIF("eth1"))
            .Host("xs-02", host => host.Bond("bond0", ["eth0", "eth1"], network: "Management"))
            .Coordinator("xs-02")
            .Reports("Network 'Management' is not the same on all hosts as on the coordinator 'xs-02': 'xs-01': eth0 alone instead of the bond bond0 of eth0+eth1.");

    [Fact]
    public void A_pool_whose_coordinator_is_not_known_is_not_evaluated() =>
        Pool()
            .Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], network: "Management"))
            .Host("xs-02", host => host.PIF("eth0"))
            .PoolRow(row => row.PointsTo("master", "host", "lost"))
            .IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void A_host_alone_has_nobody_to_differ_from() =>
        Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"])).IsNotApplicable(NotApplicableReason.NoSuchObject, "the pool has one host only");

    [Fact]
    public void A_pool_without_bonds_is_not_concerned() => Pool().Host("xs-01", host => host.PIF("eth0")).Host("xs-02", host => host.PIF("eth0")).IsNotApplicable();
}
