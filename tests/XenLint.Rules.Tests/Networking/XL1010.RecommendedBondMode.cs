using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class RecommendedBondModeTests : RuleTest<RecommendedBondMode>
{
    [Fact]
    public void Active_passive_under_virtual_machines_is_a_warning()
    {
        var pool = Bond("active-backup", isForVM: true, isFlagged: true);

        pool.Reports("Bond 'bond0' (virtual machines) on 'xs-01' runs in mode active-backup; recommended: lacp.")
            .AsWarning()
            .About("pool/host[xs-01]/Bond[bond0]")
            .RelatedTo("pool/host[xs-01]/PIF[bond0]")
            .FixedBy($"xe bond-set-mode uuid={pool.UuidOf("Bond", "xs-01/bond0")} mode=lacp");
    }

    [Fact]
    public void Active_active_is_a_note_whatever_it_is_for()
    {
        Bond("balance-slb", isForVM: true, isFlagged: true).Reports("Bond 'bond0' (virtual machines) on 'xs-01' runs in mode balance-slb; recommended: lacp.").AsNote();
        Bond("balance-slb", isForManagement: true, isFlagged: true).Reports("Bond 'bond0' (management) on 'xs-01' runs in mode balance-slb; recommended: lacp.").AsNote();
    }

    [Fact]
    public void Active_passive_is_enough_for_management_alone() => Bond("active-backup", isForManagement: true).Passes(objects: 1);

    [Fact]
    public void Under_management_and_virtual_machines_it_is_not() =>
        Bond("active-backup", isForManagement: true, isForVM: true, isFlagged: true)
            .Reports("Bond 'bond0' (management, virtual machines) on 'xs-01' runs in mode active-backup; recommended: lacp.")
            .AsWarning();

    [Fact]
    public void For_storage_no_source_asks_for_more() =>
        Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Mode("active-backup").Interface(pif => pif.IP("10.9.0.1").Purpose("Storage"))))
            .Passes(objects: 1);

    [Fact]
    public void What_rests_on_the_bond_counts() =>
        Pool()
            .Host("xs-01", host => host
                .Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Mode(Flag("active-backup")).Interface(pif => pif.Management()))
                .VLAN(20, on: "bond0", network: "Guests"))
            .VM("web", vm => vm.VIF("Guests"))
            .Reports("Bond 'bond0' (management, virtual machines) on 'xs-01' runs in mode active-backup; recommended: lacp.");

    [Fact]
    public void Lacp_passes() => Bond("lacp", isForVM: true).Passes(objects: 1);

    [Fact]
    public void Another_mode_can_be_preferred_or_accepted_for_virtual_machines()
    {
        Bond("balance-slb", isForVM: true).With("preferred_vm_mode", "balance-slb").Passes(objects: 1);
        Bond("balance-slb", isForVM: true).With("accept_slb_for_vm", "true").Passes(objects: 1);
        Bond("active-backup", isForVM: true, isFlagged: true).With("preferred_vm_mode", "balance-slb")
            .Reports("Bond 'bond0' (virtual machines) on 'xs-01' runs in mode active-backup; recommended: balance-slb.");
    }

    [Fact]
    public void A_mode_that_is_not_supported_is_a_warning_and_overrides_are_listed() =>
        Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], bond: bond => bond
                .Mode(Flag("lacp"))
                .Interface(pif => pif.Management().OtherConfig("bond-miimon", Flag("200")).OtherConfig("bond-mode", "balance-rr"))))
            .Reports(
                "Bond 'bond0' (management) on 'xs-01' runs in mode 'balance-rr', which is not supported; recommended: lacp.",
                "Bond 'bond0' (management) on 'xs-01' has settings of its own in the other_config of its interface: bond-miimon=200, bond-mode=balance-rr.");

    [Fact]
    public void Other_overrides_alone_are_a_note() =>
        Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], bond: bond => bond
                .Mode("lacp").Interface(pif => pif.Management().OtherConfig("bond-updelay", Flag("0")))))
            .Reports("Bond 'bond0' (management) on 'xs-01' has settings of its own in the other_config of its interface: bond-updelay=0.")
            .AsNote();

    [Fact]
    public void Lacp_of_more_than_two_members_is_not_supported_on_the_linux_bridge()
    {
        RuleCase Host(string backend) => Pool().Host("xs-01", host => host
            .Software("network_backend", backend)
            .Bond("bond0", ["eth0", "eth1", "eth2"], bond: bond => bond.Mode(backend == "bridge" ? Flag("lacp") : "lacp").Interface(pif => pif.Management())));

        Host("bridge").Reports("Bond 'bond0' (management) on 'xs-01' runs in mode lacp with 3 members on the Linux bridge, which supports 2.").AsWarning();
        Host("openvswitch").Passes(objects: 1);
        Host("openvswitch").Report("xs-01", report => report.With("etc/xensource/network.conf", "openvswitch\n")).Passes(objects: 1);
    }

    [Fact]
    public void Releases_that_do_not_store_the_mode_run_active_active() =>
        Pool().Schema(61).Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Flagged().Interface(pif => pif.Management())))
            .Reports("Bond 'bond0' (management) on 'xs-01' runs in mode balance-slb; recommended: lacp.")
            .AsNote();

    [Fact]
    public void In_a_release_that_stores_it_a_mode_that_is_lost_is_not_known() =>
        Bond("lacp", isForManagement: true).WithoutColumn("Bond", "mode").IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "Bond.mode");

    [Fact]
    public void A_bond_that_nothing_uses_is_not_concerned() => Bond("active-backup").IsNotApplicable(detail: "nothing goes over the bond");

    [Fact]
    public void What_goes_over_a_bond_is_not_known_without_the_virtual_machines() =>
        Bond("active-backup", isForVM: true).WithoutTable("VM").IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    private static RuleCase Bond(string mode, bool isForVM = false, bool isForManagement = false, bool isFlagged = false)
    {
        var pool = Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], network: "Guests", bond => bond
            .Mode(isFlagged ? Flag(mode) : mode)
            .Interface(pif => _ = isForManagement ? pif.Management() : pif)));
        return isForVM ? pool.VM("web", vm => vm.VIF("Guests")) : pool;
    }
}
