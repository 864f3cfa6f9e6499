using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class GuestsOffManagementNetworkTests : RuleTest<GuestsOffManagementNetwork>
{
    [Fact]
    public void A_running_machine_on_the_management_network_is_a_warning()
    {
        var pool = Managed().VM("web", vm => vm.VIF("Management").On("xs-01"));

        pool.Reports("Network 'Management', which carries management of hosts, has 1 interface of virtual machines: web.")
            .AsWarning()
            .About("pool/network[Management]")
            .RelatedTo("pool/VIF[web/0]", "pool/host[xs-01]/PIF[eth0]")
            .FixedBy($"xe vif-move uuid={pool.UuidOf("VIF", "web/0")} network-uuid=<new-network>");
    }

    [Fact]
    public void While_none_is_plugged_it_is_a_note() =>
        Managed().VM("web", vm => vm.VIF("Management").VIF("Management"))
            .Reports("Network 'Management', which carries management of hosts, has 2 interfaces of virtual machines: web.")
            .AsNote();

    [Fact]
    public void Many_machines_are_counted_and_some_named()
    {
        var pool = Managed();
        foreach (var name in Enumerable.Range(1, 25).Select(number => $"vm-{number:00}"))
        {
            pool.VM(name, vm => vm.VIF("Management"));
        }

        pool.Reports("Network 'Management', which carries management of hosts, has 25 interfaces of virtual machines: vm-01, vm-02, vm-03, vm-04, vm-05 and 20 more.");
    }

    [Fact]
    public void Appliances_templates_and_snapshots_do_not_count() =>
        Managed()
            .VM("vpx-wlb 01", vm => vm.VIF("Management").On("xs-01"))
            .VM("XOA", vm => vm.VIF("Management").On("xs-01"))
            .Template("golden", vm => vm.VIF("Management"))
            .Snapshot("web before", of: "web", vm => vm.VIF("Management"))
            .Passes(objects: 1);

    [Fact]
    public void Other_appliances_can_be_allowed() =>
        Managed().VM("monitor", vm => vm.VIF("Management").On("xs-01")).With("allowed_vms", "*WLB*,Moni*").Passes(objects: 1);

    [Fact]
    public void A_vlan_on_the_same_port_is_separation_enough() =>
        Pool().Network("Management").Network("Guests")
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management")).VLAN(20, on: "eth0", network: "Guests"))
            .VM("web", vm => vm.VIF("Guests").On("xs-01"))
            .Passes(objects: 1);

    [Fact]
    public void So_is_management_on_a_vlan_above_the_machines_unless_asked_to_be_strict()
    {
        Pool().Network("Trunk").Network("Management")
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Trunk")).VLAN(10, on: "eth0", network: "Management", pif: pif => pif.Management()))
            .VM("web", vm => vm.VIF("Trunk").On("xs-01"))
            .Passes(objects: 1);
        Pool().Network("Trunk", network => network.Flagged()).Network("Management")
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Trunk")).VLAN(10, on: "eth0", network: "Management", pif: pif => pif.Management()))
            .VM("web", vm => vm.VIF("Trunk").On("xs-01"))
            .With("strict", "true")
            .Reports("Network 'Trunk', the untagged network below a management VLAN, has 1 interface of virtual machines: web.")
            .AsNote()
            .RelatedTo("pool/VIF[web/0]", "pool/host[xs-01]/PIF[eth0.10]");
    }

    [Fact]
    public void One_host_that_is_managed_over_the_network_is_enough() =>
        Managed().Host("xs-02", host => host.PIF("eth0", pif => pif.Network("Management")).PIF("eth1", pif => pif.Management()))
            .VM("web", vm => vm.VIF("Management").On("xs-02"))
            .Reports("Network 'Management', which carries management of hosts, has 1 interface of virtual machines: web.");

    [Fact]
    public void A_database_that_lost_its_machines_is_not_evaluated() =>
        Managed().VM("web", vm => vm.VIF("Management")).WithoutTable("VIF").IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    [Fact]
    public void A_pool_without_management_interface_is_not_concerned() =>
        Pool().Network("Guests").Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Guests"))).IsNotApplicable();

    private static RuleCase Managed() => Pool().Network("Management", network => network.Flagged())
        .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management")));
}
