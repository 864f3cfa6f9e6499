using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class NetworkOnEveryHostTests : RuleTest<NetworkOnEveryHost>
{
    [Fact]
    public void A_vlan_that_one_host_lacks_is_reported_at_its_network()
    {
        var pool = Pool().Network("Guests", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Guests"))
            .Host("xs-02", host => host.PIF("eth0"))
            .VM("web", vm => vm.VIF("Guests"));

        pool.Reports("Network 'Guests' is missing on 'xs-02'; virtual machines on it cannot run there.")
            .AsWarning()
            .About("pool/network[Guests]")
            .RelatedTo("pool/host[xs-02]", "pool/host[xs-01]/PIF[eth0.20]")
            .FixedBy($"xe vlan-create network-uuid={pool.UuidOf("network", "Guests")} pif-uuid={pool.UuidOf("PIF", "xs-02/eth0")} vlan=20");
    }

    [Fact]
    public void While_a_machine_on_it_runs_it_is_an_error() =>
        Pool().Network("Guests", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Guests"))
            .Host("xs-02", host => host.PIF("eth0"))
            .VM("web", vm => vm.VIF("Guests").On("xs-01"))
            .Reports("Network 'Guests' is missing on 'xs-02'; virtual machines on it cannot run there.")
            .AsError();

    [Theory]
    [InlineData("restart", true)]
    [InlineData("best-effort", false)]
    public void A_machine_that_high_availability_starts_again_makes_it_an_error(string priority, bool isError)
    {
        var findings = Pool().Network("Guests", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Guests"))
            .Host("xs-02", host => host.PIF("eth0"))
            .VM("web", vm => vm.Set("ha_restart_priority", priority).VIF("Guests"))
            .Reports("Network 'Guests' is missing on 'xs-02'; virtual machines on it cannot run there.");

        _ = isError ? findings.AsError() : findings.AsWarning();
    }

    [Fact]
    public void A_storage_network_counts_too() =>
        Pool().Network("Storage", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth2", pif => pif.Network("Storage").IP("10.0.2.11").Purpose("Storage")))
            .Host("xs-02", host => host.PIF("eth0"))
            .Reports("Network 'Storage' is missing on 'xs-02'; storage on it cannot be reached from there.");

    [Fact]
    public void A_network_that_every_host_has_passes() =>
        Pool().Network("Guests")
            .Host("xs-01", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Guests"))
            .Host("xs-02", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Guests"))
            .VM("web", vm => vm.VIF("Guests"))
            .Passes(objects: 1);

    [Fact]
    public void Another_tag_than_the_coordinators_is_reported() =>
        Pool().Network("Guests", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Guests"))
            .Host("xs-02", host => host.PIF("eth0").VLAN(21, on: "eth0", network: "Guests"))
            .VM("web", vm => vm.VIF("Guests"))
            .Reports("Network 'Guests' is VLAN 20 on eth0 on 'xs-01', but VLAN 21 on eth0 on 'xs-02'; the hosts may be connected to different networks under one name.")
            .AsWarning()
            .RelatedTo("pool/host[xs-01]/PIF[eth0.20]", "pool/host[xs-02]/PIF[eth0.21]");

    [Fact]
    public void The_coordinator_is_the_model_whatever_its_name() =>
        Pool().Network("Guests", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth0").VLAN(21, on: "eth0", network: "Guests"))
            .Host("xs-02", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Guests"))
            .Coordinator("xs-02")
            .VM("web", vm => vm.VIF("Guests"))
            .Reports("Network 'Guests' is VLAN 20 on eth0 on 'xs-02', but VLAN 21 on eth0 on 'xs-01'; the hosts may be connected to different networks under one name.");

    [Fact]
    public void Another_port_is_reported() =>
        Pool().Network("Guests", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Guests")))
            .Host("xs-02", host => host.PIF("eth2", pif => pif.Network("Guests")))
            .VM("web", vm => vm.VIF("Guests"))
            .Reports("Network 'Guests' is on eth1 without a VLAN on 'xs-01', but on eth2 without a VLAN on 'xs-02'; the hosts may be connected to different networks under one name.");

    [Fact]
    public void A_bond_here_and_a_port_there_is_told_by_another_rule() =>
        Pool().Network("Guests")
            .Host("xs-01", host => host.PIF("eth1").PIF("eth2").Bond("bond0", ["eth1", "eth2"], network: "Guests"))
            .Host("xs-02", host => host.PIF("eth1", pif => pif.Network("Guests")))
            .VM("web", vm => vm.VIF("Guests"))
            .Passes(objects: 1);

    [Fact]
    public void A_host_whose_port_went_into_a_bond_lacks_the_ports_network() =>
        Pool().Network("Guests", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Guests")))
            .Host("xs-02", host => host.PIF("eth1", pif => pif.Network("Guests")).PIF("eth2").Bond("bond0", ["eth1", "eth2"]))
            .VM("web", vm => vm.VIF("Guests"))
            .Reports("Network 'Guests' is missing on 'xs-02'; virtual machines on it cannot run there.");

    [Fact]
    public void Networks_of_bond_members_are_left_over() =>
        Pool()
            .Host("xs-01", host => host.PIF("eth1").PIF("eth2").Bond("bond0", ["eth1", "eth2"]))
            .Host("xs-02", host => host.PIF("eth0"))
            .IsNotApplicable(detail: "the network is one of bond members");

    [Fact]
    public void Networks_that_nothing_uses_are_passed_over_unless_asked_for()
    {
        Pool().Network("Idle").Host("xs-01", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Idle")).Host("xs-02", host => host.PIF("eth0"))
            .IsNotApplicable();
        Pool().Network("Idle", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Idle"))
            .Host("xs-02", host => host.PIF("eth0"))
            .With("report_unused", "true")
            .Reports("Network 'Idle' is missing on 'xs-02'; nothing uses it yet.")
            .AsWarning();
    }

    [Fact]
    public void Machines_of_two_hosts_on_a_network_inside_of_hosts_are_a_note() =>
        Pool().Network("Private", network => network.Flagged())
            .Host("xs-01", host => host.PIF("eth0"))
            .Host("xs-02", host => host.PIF("eth0"))
            .VM("web", vm => vm.VIF("Private").On("xs-01"))
            .VM("db", vm => vm.VIF("Private").On("xs-02"))
            .Reports("Network 'Private' exists only inside of hosts, and virtual machines on it run on 'xs-01', 'xs-02'; they do not reach each other.")
            .AsNote();

    [Fact]
    public void On_one_host_they_reach_each_other() =>
        Pool().Network("Private")
            .Host("xs-01", host => host.PIF("eth0"))
            .Host("xs-02", host => host.PIF("eth0"))
            .VM("web", vm => vm.VIF("Private").On("xs-01"))
            .VM("db", vm => vm.VIF("Private").On("xs-01"))
            .Passes(objects: 1);

    [Fact]
    public void A_pool_of_one_host_is_not_concerned() =>
        Pool().Network("Guests").Host("xs-01", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Guests")).VM("web", vm => vm.VIF("Guests"))
            .IsNotApplicable(detail: "there is no second host with interfaces");

    [Fact]
    public void Ports_without_names_cannot_be_compared() =>
        Pool().Network("Guests")
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Guests")))
            .Host("xs-02", host => host.PIF("eth0", pif => pif.Network("Guests")))
            .VM("web", vm => vm.VIF("Guests"))
            .WithoutColumn("PIF", "device")
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "PIF.device");

    [Fact]
    public void A_database_that_lost_its_machines_is_not_evaluated() =>
        Pool().Network("Guests")
            .Host("xs-01", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Guests"))
            .Host("xs-02", host => host.PIF("eth0"))
            .VM("web", vm => vm.VIF("Guests"))
            .WithoutTable("VM")
            .IsNotEvaluated(NotEvaluatedReason.TableAbsent);
}
