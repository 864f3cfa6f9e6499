using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class ManagementOnBondTests : RuleTest<ManagementOnBond>
{
    [Fact]
    public void Management_on_a_single_nic_is_reported_with_the_ports_that_are_free()
    {
        var pool = Pool()
            .Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management().Flagged())
                .PIF("eth1")
                .PIF("eth2", pif => pif.IP("10.9.0.1"))
                .PIF("eth3")
                .VLAN(20, on: "eth3", network: "Guests")
                .PIF("eth4", pif => pif.Network("Lab"))
                .Bond("bond0", ["eth5", "eth6"]))
            .VM("web", vm => vm.VIF("Lab"));

        pool.Reports("Management of 'xs-01' uses the single NIC 'eth0'; one cable, NIC or switch failure disconnects the host. Free for a bond: eth1.")
            .AsWarning()
            .About("pool/host[xs-01]/PIF[eth0]")
            .RelatedTo("pool/host[xs-01]/PIF[eth1]")
            .FixedBy($"xe bond-create network-uuid=<network> pif-uuids={pool.UuidOf("PIF", "xs-01/eth0")},{pool.UuidOf("PIF", "xs-01/eth1")} mode=lacp");
    }

    [Fact]
    public void A_management_vlan_rests_on_the_nic_below_it() =>
        Pool().Host("xs-01", host => host.PIF("eth0").VLAN(10, on: "eth0", network: "Management", pif: pif => pif.Management().Flagged()))
            .Reports("Management of 'xs-01' uses the single NIC 'eth0'; one cable, NIC or switch failure disconnects the host. The host has no other NIC to bond it with (XL1015).")
            .About("pool/host[xs-01]/PIF[eth0.10]")
            .RelatedTo("pool/host[xs-01]/PIF[eth0]");

    [Fact]
    public void Where_all_other_ports_are_in_use_none_is_offered() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Flagged()).PIF("eth1", pif => pif.IP("10.9.0.1")))
            .Reports("Management of 'xs-01' uses the single NIC 'eth0'; one cable, NIC or switch failure disconnects the host.");

    [Fact]
    public void Management_on_a_bond_passes() =>
        Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Interface(pif => pif.Management()))).Passes(objects: 1);

    [Fact]
    public void A_management_vlan_on_a_bond_passes() =>
        Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"]).VLAN(10, on: "bond0", network: "Management", pif: pif => pif.Management())).Passes(objects: 1);

    [Fact]
    public void A_bond_with_one_member_is_another_rules_finding() =>
        Pool().Host("xs-01", host => host.Bond("bond0", ["eth0"], bond: bond => bond.Interface(pif => pif.Management()))).Passes(objects: 1);

    [Fact]
    public void Each_host_without_a_bond_is_a_finding_of_its_own() =>
        Pool()
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Flagged()))
            .Host("xs-02", host => host.Live(false).PIF("eth0", pif => pif.Management().Flagged()))
            .Reports(
                "Management of 'xs-01' uses the single NIC 'eth0'; one cable, NIC or switch failure disconnects the host. The host has no other NIC to bond it with (XL1015).",
                "Management of 'xs-02' uses the single NIC 'eth0'; one cable, NIC or switch failure disconnects the host. The host has no other NIC to bond it with (XL1015).");

    [Fact]
    public void The_only_host_of_a_pool_can_be_let_off()
    {
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management())).With("require_bond_for_single_host_pool", "false")
            .IsNotApplicable(NotApplicableReason.Configuration, "the pool has one host only");
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Flagged())).Host("xs-02").With("require_bond_for_single_host_pool", "false")
            .Reports("Management of 'xs-01' uses the single NIC 'eth0'; one cable, NIC or switch failure disconnects the host. The host has no other NIC to bond it with (XL1015).");
    }

    [Fact]
    public void Management_on_a_member_of_a_bond_is_another_rules_finding() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management()).Bond("bond0", ["eth0", "eth1"])).IsNotApplicable(NotApplicableReason.Configuration);

    [Fact]
    public void An_interface_that_rests_on_nothing_is_not_evaluated() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Set("physical", false))).IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void Without_the_table_of_bonds_nothing_can_be_said() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management())).WithoutTable("Bond").IsNotEvaluated(NotEvaluatedReason.TableAbsent);
}
