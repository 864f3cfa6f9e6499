using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class TwoMembersInEachBondTests : RuleTest<TwoMembersInEachBond>
{
    [Fact]
    public void A_bond_with_one_member_gives_no_redundancy()
    {
        var pool = Pool().Host("xs-01", host => host.PIF("eth0").Bond("bond0", ["eth0"], network: "Management", bond => bond.Flagged().Mode("active-backup")));

        pool.Reports("Bond 'bond0' on 'xs-01' has 1 member (eth0): it gives no redundancy.")
            .AsError()
            .About("pool/host[xs-01]/Bond[bond0]")
            .RelatedTo("pool/host[xs-01]/PIF[bond0]", "pool/host[xs-01]/PIF[eth0]")
            .FixedBy($"xe bond-destroy uuid={pool.UuidOf("Bond", "xs-01/bond0")}")
            .FixedBy($"xe bond-create network-uuid={pool.UuidOf("network", "Management")} pif-uuids={pool.UuidOf("PIF", "xs-01/eth0")},<second-pif> mode=active-backup");
    }

    [Fact]
    public void A_bond_without_members_gives_none_either() =>
        Pool().Host("xs-01", host => host.Bond("bond0", [], bond: bond => bond.Flagged()))
            .Reports("Bond 'bond0' on 'xs-01' has 0 members (none): it gives no redundancy.");

    [Fact]
    public void Two_members_pass() => Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"])).Passes(objects: 1);

    [Fact]
    public void More_members_can_be_asked_for() =>
        Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Flagged())).With("min_members", "3")
            .Reports("Bond 'bond0' on 'xs-01' has 2 members (eth0, eth1): 3 are required.");

    [Fact]
    public void A_bond_whose_interface_does_not_exist_is_left_over()
    {
        var pool = Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Flagged().PointsTo("master", "PIF", "lost")));

        pool.Reports($"Bond '{pool.UuidOf("Bond", "xs-01/bond0")}' on 'xs-01' has no interface of its own, so that nothing can use it; its members: eth0, eth1.").AsError();
    }

    [Fact]
    public void Members_of_several_hosts_are_a_sign_of_damage() =>
        Pool()
            .Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Flagged()))
            .Host("xs-02", host => host.PIF("eth7", pif => pif.PointsTo("bond_slave_of", "Bond", "xs-01/bond0")))
            .Reports("Bond 'bond0' on 'xs-01, xs-02' has members of several hosts: eth0 of 'xs-01', eth1 of 'xs-01', eth7 of 'xs-02'.")
            .AsError();

    [Fact]
    public void The_state_of_the_host_does_not_matter() =>
        Pool().Host("xs-01", host => host.Live(false).Bond("bond0", ["eth0"], bond: bond => bond.Flagged()))
            .Reports("Bond 'bond0' on 'xs-01' has 1 member (eth0): it gives no redundancy.");

    [Fact]
    public void Old_databases_that_do_not_store_the_set_of_members_are_judged_alike() =>
        Pool().Schema(57).Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"])).Passes(objects: 1);

    [Fact]
    public void Without_the_interfaces_members_are_not_known() =>
        Pool().Host("xs-01", host => host.Bond("bond0", ["eth0"])).WithoutTable("PIF").IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    [Fact]
    public void A_pool_without_bonds_is_not_concerned() => Pool().Host("xs-01", host => host.PIF("eth0")).IsNotApplicable();
}
