using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class VlanMtuFitsItsBaseTests : RuleTest<VlanMtuFitsItsBase>
{
    [Fact]
    public void A_vlan_with_larger_frames_than_its_base_is_reported_at_its_own_interface() =>
        Pool().Network("Trunk").Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Trunk")).VLAN(20, on: "eth0", network: "Storage", pif: pif => pif.Flagged()))
            .VM("web", vm => vm.VIF("Storage"))
            .Reports("VLAN 20 network 'Storage' on 'xs-01' has MTU 9000, but network 'Trunk' below it has 1500; larger frames are dropped.")
            .AsError()
            .About("pool/host[xs-01]/PIF[eth0.20]");

    [Fact]
    public void While_nothing_uses_the_vlan_it_is_a_warning() =>
        Pool().Network("Trunk").Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Trunk")).VLAN(20, on: "eth0", network: "Storage", pif: pif => pif.Flagged()))
            .Reports("VLAN 20 network 'Storage' on 'xs-01' has MTU 9000, but network 'Trunk' below it has 1500; larger frames are dropped.")
            .AsWarning();

    [Fact]
    public void The_remedy_raises_no_network_that_management_rests_on()
    {
        var pool = Pool().Network("Management").Network("Trunk").Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management().Network("Management"))
                .VLAN(20, on: "eth0", network: "Storage", pif: pif => pif.Flagged()));

        pool.Reports("VLAN 20 network 'Storage' on 'xs-01' has MTU 9000, but network 'Management' below it has 1500; larger frames are dropped.")
            .FixedBy($"xe network-param-set uuid={pool.UuidOf("network", "Storage")} MTU=1500")
            .FixedBy("xe network-param-set uuid=<base> MTU=9000");
    }

    [Theory]
    [InlineData(1500)]
    [InlineData(9000)]
    public void Frames_that_fit_pass(long mtu) =>
        Pool().Network("Trunk", network => network.Mtu(9000)).Network("Guests", network => network.Mtu(mtu))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Trunk")).VLAN(20, on: "eth0", network: "Guests"))
            .Passes(objects: 1);

    [Fact]
    public void Below_a_bond_the_bonds_network_counts() =>
        Pool().Network("Trunk", network => network.Mtu(9000)).Network("Storage", network => network.Mtu(9000)).NetworkOf("eth0", network => network.Mtu(1500))
            .Host("xs-01", host => host
                .PIF("eth0")
                .PIF("eth1")
                .Bond("bond0", ["eth0", "eth1"], network: "Trunk")
                .VLAN(20, on: "bond0", network: "Storage"))
            .Passes(objects: 1);

    [Fact]
    public void An_override_on_either_side_wins_over_its_network() =>
        Pool().Network("Trunk", network => network.Mtu(9000)).Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host
                .PIF("eth0", pif => pif.Network("Trunk").OtherConfig("mtu", "1500"))
                .VLAN(20, on: "eth0", network: "Storage", pif: pif => pif.Flagged()))
            .Host("xs-02", host => host
                .PIF("eth0", pif => pif.Network("Trunk").OtherConfig("mtu", "1500"))
                .VLAN(20, on: "eth0", network: "Storage", pif: pif => pif.OtherConfig("mtu", "1500")))
            .Reports("VLAN 20 network 'Storage' on 'xs-01' has MTU 9000, but network 'Trunk' below it has 1500; larger frames are dropped.");

    [Fact]
    public void A_tunnel_needs_room_for_its_header() =>
        Pool().Network("Management").Network("Private")
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Management")).Tunnel(on: "eth0", network: "Private", pif: pif => pif.Flagged()))
            .Reports("Tunnel network 'Private' on 'xs-01' has MTU 1500 and needs 50 more for the tunnel's header, but network 'Management' below it has 1500; larger frames are dropped.")
            .AsWarning();

    [Fact]
    public void Another_header_can_be_set() =>
        Pool().Network("Management", network => network.Mtu(1546)).Network("Private")
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Management")).Tunnel(on: "eth0", network: "Private"))
            .With("tunnel_overhead", "46")
            .Passes(objects: 1);

    [Fact]
    public void An_sriov_network_is_judged_like_a_vlan() =>
        Pool().Network("Trunk").Network("Fast", network => network.Mtu(9000))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Trunk")).Sriov(on: "eth0", network: "Fast", pif: pif => pif.Flagged()))
            .VM("web", vm => vm.VIF("Fast"))
            .Reports("SR-IOV network 'Fast' on 'xs-01' has MTU 9000, but network 'Trunk' below it has 1500; larger frames are dropped.")
            .AsError();

    [Fact]
    public void Interfaces_outside_of_xapis_control_do_not_count() =>
        Pool().Network("Trunk").Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Network("Trunk")).VLAN(20, on: "eth0", network: "Storage", pif: pif => pif.Managed(false)))
            .IsNotApplicable();

    [Fact]
    public void Databases_without_the_networks_mtu_are_not_evaluated() =>
        Pool().Schema(57).Network("Storage").Host("xs-01", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Storage"))
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "network.MTU");

    [Fact]
    public void A_vlan_that_rests_on_nothing_is_not_evaluated() =>
        Pool().Network("Storage", network => network.Mtu(9000))
            .Host("xs-01", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Storage", vlan: vlan => vlan.PointsTo("tagged_PIF", "PIF", "lost")))
            .IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void A_pool_without_vlans_and_tunnels_is_not_concerned() => Pool().Host("xs-01", host => host.PIF("eth0")).IsNotApplicable();
}
