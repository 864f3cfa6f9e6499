using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class VMNetworksOnBondsTests : RuleTest<VMNetworksOnBonds>
{
    [Fact]
    public void A_network_that_rests_on_single_nics_everywhere_is_one_finding()
    {
        var pool = Pool().Network("Guests", network => network.Flagged())
            .Host("xs-02", host => host.PIF("eth1", pif => pif.Network("Guests")))
            .Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Guests")))
            .VM("web", vm => vm.VIF("Guests"));

        pool.Reports("VM network 'Guests' rests on the single NIC 'eth1' on 'xs-01', 'xs-02'.")
            .AsWarning()
            .About("pool/network[Guests]")
            .RelatedTo("pool/host[xs-01]/PIF[eth1]", "pool/host[xs-02]/PIF[eth1]");
    }

    [Fact]
    public void Hosts_that_differ_from_others_are_findings_of_their_own()
    {
        var findings = Pool().Network("Guests", network => network.Flagged())
            .Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], network: "Guests"))
            .Host("xs-02", host => host.PIF("eth1", pif => pif.Network("Guests")))
            .Host("xs-03", host => host.PIF("eth1", pif => pif.Network("Guests")))
            .VM("web", vm => vm.VIF("Guests").On("xs-01"))
            .Reports("VM network 'Guests' rests on the single NIC 'eth1' on 'xs-02'.", "VM network 'Guests' rests on the single NIC 'eth1' on 'xs-03'.");

        findings.AsWarning();
    }

    [Fact]
    public void A_vlan_is_judged_by_what_it_rests_on()
    {
        Pool().Network("Tenant", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Tenant"))
            .VM("web", vm => vm.VIF("Tenant"))
            .Reports("VM network 'Tenant' rests on the single NIC 'eth0' on 'xs-01'.")
            .RelatedTo("pool/host[xs-01]/PIF[eth0.20]", "pool/host[xs-01]/PIF[eth0]");

        Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"]).VLAN(20, on: "bond0", network: "Tenant"))
            .VM("web", vm => vm.VIF("Tenant"))
            .Passes(objects: 1);
    }

    [Fact]
    public void A_tunnel_is_judged_by_what_carries_it() =>
        Pool().Network("Private", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth0").Tunnel(on: "eth0", network: "Private"))
            .VM("web", vm => vm.VIF("Private"))
            .Reports("VM network 'Private' rests on the single NIC 'eth0' on 'xs-01'.");

    [Fact]
    public void An_sriov_network_cannot_be_bonded_which_is_a_note() =>
        Pool().Network("Fast", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth3").Sriov(on: "eth3", network: "Fast"))
            .VM("web", vm => vm.VIF("Fast"))
            .Reports("VM network 'Fast' rests on the single NIC 'eth3' on 'xs-01'; SR-IOV gives the virtual machines parts of the NIC itself, which no bond can protect.")
            .AsNote();

    [Fact]
    public void Only_templates_snapshots_and_control_domains_make_no_vm_network() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Guests")))
            .Template("golden", vm => vm.VIF("Guests"))
            .VM("web", vm => vm.VIF("Elsewhere"))
            .Snapshot("web before", of: "web", vm => vm.VIF("Guests"))
            .VM("Control domain", vm => vm.VIF("Guests").Set("is_control_domain", true))
            .IsNotApplicable(detail: "the network has no interface: it is private to its hosts");

    [Fact]
    public void The_network_inside_each_host_is_no_vm_network() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Inside")))
            .Network("Inside", network => network.OtherConfig("is_host_internal_management_network", "true"))
            .VM("appliance", vm => vm.VIF("Inside"))
            .IsNotApplicable();

    [Fact]
    public void Networks_can_be_left_out() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Lab 1")))
            .VM("web", vm => vm.VIF("Lab 1"))
            .With("ignore_networks", "lab *")
            .IsNotApplicable(NotApplicableReason.Configuration);

    [Fact]
    public void Networks_of_bond_members_are_left_over() =>
        Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"]).PIF("eth0", pif => pif.Network("Old")))
            .VM("web", vm => vm.VIF("Old"))
            .IsNotApplicable();

    [Fact]
    public void An_interface_that_rests_on_nothing_is_not_evaluated() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Guests").Set("physical", false)))
            .VM("web", vm => vm.VIF("Guests"))
            .IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void Without_virtual_machines_there_is_no_vm_network() => Pool().Host("xs-01", host => host.PIF("eth0")).IsNotApplicable();

    [Fact]
    public void Without_their_table_nothing_can_be_said() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Guests"))).VM("web", vm => vm.VIF("Guests")).WithoutTable("VM")
            .IsNotEvaluated(NotEvaluatedReason.TableAbsent);
}
