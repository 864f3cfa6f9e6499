using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class NeededInterfaceIsPluggedTests : RuleTest<NeededInterfaceIsPlugged>
{
    [Fact]
    public void An_unplugged_interface_with_an_address_is_an_error()
    {
        var pool = Pool().Host("xs-01", host => host.PIF("eth2", pif => pif.IP("10.0.2.11").Attached(Flag(false))));

        pool.Reports("'eth2' on 'xs-01' is needed (it is set to have an address) but not plugged.")
            .AsError()
            .About("pool/host[xs-01]/PIF[eth2]")
            .FixedBy($"xe pif-plug uuid={pool.UuidOf("PIF", "xs-01/eth2")}");
    }

    [Fact]
    public void All_reasons_are_told() =>
        Pool().Network("Lab").Host("xs-01", host => host.PIF("eth2", pif => pif.Network("Lab").IP("10.0.2.11").Purpose("Storage").Attached(Flag(false))))
            .VM("web", vm => vm.VIF("Lab").On("xs-01"))
            .Reports("'eth2' on 'xs-01' is needed (it is set to have an address; it must not be unplugged; virtual machines that run there are plugged into its network: 1) but not plugged.")
            .RelatedTo("pool/host[xs-01]", "pool/network[Lab]", "pool/VIF[web/0]");

    [Fact]
    public void Machines_that_run_elsewhere_or_not_at_all_do_not_need_it() =>
        Pool().Network("Lab")
            .Host("xs-01", host => host.PIF("eth2", pif => pif.Network("Lab").Attached(false)))
            .Host("xs-02", host => host.PIF("eth2", pif => pif.Network("Lab")))
            .VM("off", vm => vm.VIF("Lab"))
            .VM("elsewhere", vm => vm.VIF("Lab").On("xs-02"))
            .Passes(objects: 2);

    [Fact]
    public void On_a_host_in_maintenance_it_is_a_warning() =>
        Pool().Host("xs-01", host => host.Enabled(false).PIF("eth2", pif => pif.IP("10.0.2.11").Attached(Flag(false))))
            .Reports("'eth2' on 'xs-01' is needed (it is set to have an address) but not plugged.")
            .AsWarning();

    [Fact]
    public void Members_of_bonds_are_never_plugged_themselves() =>
        Pool().Host("xs-01", host => host
                .PIF("eth3", pif => pif.Attached(false).IP("10.0.2.11"))
                .PIF("eth4", pif => pif.Attached(false))
                .Bond("bond0", ["eth3", "eth4"]))
            .Passes(objects: 1);

    [Fact]
    public void An_sriov_network_that_waits_for_a_restart_is_told_by_another_rule() =>
        Pool().Network("Fast").Host("xs-01", host => host
                .PIF("eth3")
                .Sriov(on: "eth3", network: "Fast", pif: pif => pif.Attached(false).Set("disallow_unplug", true), sriov: sriov => sriov.Set("requires_reboot", true)))
            .Passes(objects: 1);

    [Fact]
    public void The_management_interface_is_told_by_another_rule() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Attached(false))).IsNotApplicable();

    [Fact]
    public void Interfaces_outside_of_xapis_control_do_not_count() =>
        Pool().Host("xs-01", host => host.PIF("eth2", pif => pif.IP("10.0.2.11").Attached(false).Managed(false))).IsNotApplicable();

    [Fact]
    public void The_interfaces_of_a_host_that_is_down_are_as_they_were() =>
        Pool().Host("xs-01", host => host.Live(false).PIF("eth2", pif => pif.IP("10.0.2.11").Attached(false))).IsNotEvaluated(NotEvaluatedReason.HostDown);
}
