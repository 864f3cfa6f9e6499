using XenLint.Testing;

namespace XenLint.Model.Tests.Topology;

public sealed class TheWayToNetworks
{
    [Fact]
    public void Leads_over_bonds_and_single_ports_to_the_networks_on_top()
    {
        var network = Of(Pool());

        Assert.Equal(["bond0", "eth2"], network.Uplinks!.Select(uplink => uplink.Interface.DisplayName));
        Assert.Equal(["eth0", "eth1"], network.Uplinks![0].Ports.Select(port => port.Interface.DisplayName));
        Assert.Equal(["bond0", "bond0.70"], network.Uplinks![0].Networks.Select(carried => carried.Interface.DisplayName));
        Assert.Equal(("lacp", 2), (network.Uplinks![0].Bond!.Mode, network.Uplinks![0].PortsUp));
        Assert.Empty(network.Unplaced);
        Assert.Empty(network.Faults);
    }

    [Fact]
    public void Tells_addresses_uses_and_running_machines()
    {
        var networks = Of(Pool()).Uplinks![0].Networks;

        Assert.Equal(["192.0.2.5/24"], networks[0].Addresses!);
        Assert.Equal((PIFUses.Management, 0), (networks[0].Uses, networks[0].RunningGuests));
        Assert.Equal((PIFUses.VM, 1), (networks[1].Uses, networks[1].RunningGuests));
    }

    [Fact]
    public void Lacks_a_link_where_a_member_has_none()
    {
        var uplink = Of(Pool(eth1: pif => pif.Link(false))).Uplinks![0];

        Assert.Equal(TopologyFaultKind.NoLink, Assert.Single(uplink.AllFaults).Kind);
        Assert.Equal((1, false), (uplink.PortsUp, uplink.Ports[1].HasLink));
        Assert.Null(uplink.Ports[1].SpeedMbps);
    }

    [Fact]
    public void Is_down_where_no_member_has_a_link() => Assert.Equal(
        [TopologyFaultKind.BondDown, TopologyFaultKind.NoLink, TopologyFaultKind.NoLink],
        Of(Pool(eth0: pif => pif.Link(false), eth1: pif => pif.Link(false))).Faults.Select(fault => fault.Kind));

    [Fact]
    public void May_have_ports_without_a_cable_that_nobody_uses()
    {
        var port = Of(Pool(eth2: pif => pif.Link(false))).Uplinks![1].Ports.Single();

        Assert.False(port.HasLink);
        Assert.Empty(port.Faults);
    }

    [Fact]
    public void Lacks_a_link_where_a_single_port_has_an_address() => Assert.Equal(
        TopologyFaultKind.NoLink, Assert.Single(Of(Pool(eth2: pif => pif.IPMode("Static").IP("198.51.100.5").Link(false))).Faults).Kind);

    [Fact]
    public void Has_an_interface_that_is_needed_and_not_plugged()
    {
        var fault = Assert.Single(Of(Pool(eth2: pif => pif.IPMode("Static").IP("198.51.100.5").Attached(false))).Faults);

        Assert.Equal((TopologyFaultKind.Unplugged, "currently_attached"), (fault.Kind, fault.Place.Field));
    }

    [Fact]
    public void Is_not_judged_by_old_measurements()
    {
        var port = Of(Pool(eth1: pif => pif.Link(false).Metrics(row => row.Set("last_updated", "19700101T00:00:00Z")))).Uplinks![0].Ports[1];

        Assert.Null(port.HasLink);
        Assert.Empty(port.Faults);
    }

    [Fact]
    public void Of_a_host_that_is_down_has_links_that_nobody_knows()
    {
        var network = Of(Pool(host: host => host.Live(false), eth1: pif => pif.Link(false)));

        Assert.All(network.Uplinks![0].Ports, port => Assert.Null(port.HasLink));
        Assert.Null(network.Uplinks![0].PortsUp);
        Assert.Empty(network.Faults);
    }

    [Theory]
    [InlineData("lacp_status: negotiated", true)]
    [InlineData("lacp_status: configured", false)]
    public void Knows_from_the_report_whether_the_switch_agrees(string line, bool expected)
    {
        var uplink = Reported(report => report.With("ovs-appctl-bond%show-bond0.out", $"---- bond0 ----\nbond_mode: balance-tcp\n{line}\nslave eth0: enabled\nslave eth1: enabled\n")).Uplinks![0];

        Assert.Equal(expected, uplink.Bond!.IsNegotiated);
        Assert.Equal(expected ? [] : [TopologyFaultKind.LacpNotNegotiated], uplink.Faults.Select(fault => fault.Kind));
    }

    [Fact]
    public void Knows_from_the_kernel_whether_the_switch_agrees() => Assert.False(Reported(report => report
        .With("proc/net/bonding/bond0", "Bonding Mode: IEEE 802.3ad Dynamic link aggregation\nPartner Mac Address: 00:00:00:00:00:00\n")).Uplinks![0].Bond!.IsNegotiated);

    [Fact]
    public void Shows_a_member_with_a_link_that_the_bond_does_not_use()
    {
        var fault = Assert.Single(Reported(report => report.With(
            "ovs-appctl-bond%show-bond0.out", "---- bond0 ----\nbond_mode: balance-tcp\nlacp_status: negotiated\nslave eth0: enabled\nslave eth1: disabled\n")).Faults);

        Assert.Equal(TopologyFaultKind.MemberNotUsed, fault.Kind);
    }

    [Fact]
    public void Ends_at_the_switch_where_the_switch_makes_itself_known() => Assert.Equal(
        ("switch-a", "Ethernet1/7"),
        Reported(report => report.With("lldptool-t-i-eth0-n.out", "Chassis ID TLV\n\tMAC: 00:1b:21:00:00:01\nPort ID TLV\n\tIfname: Ethernet1/7\nSystem Name TLV\n\tswitch-a\n"))
            .Uplinks![0].Ports[0] is { Neighbour: { } neighbour } ? (neighbour.SystemName.Value, neighbour.Port.Value) : default);

    [Fact]
    public void Is_not_known_of_a_host_that_the_database_does_not_have()
    {
        var capture = Pool().WithoutTable("PIF").Write().Capture();

        Assert.Null(capture.Topology.Hosts.Single().Network.Uplinks);
    }

    private static PoolBuilder Pool(
        Action<HostBuilder>? host = null, Action<PIFBuilder>? eth0 = null, Action<PIFBuilder>? eth1 = null, Action<PIFBuilder>? eth2 = null) => new PoolBuilder("lab")
        .Host("xs-01", row =>
        {
            row.PIF("eth0", pif => pif.Link(true)).PIF("eth1", pif => pif.Link(true)).PIF("eth2", pif => pif.Link(true))
                .Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Mode("lacp").Interface(pif => pif.Management().IPMode("Static").IP("192.0.2.5")))
                .VLAN(70, on: "bond0", network: "web")
                .PIF("eth0", eth0 ?? (_ => { })).PIF("eth1", eth1 ?? (_ => { })).PIF("eth2", eth2 ?? (_ => { }));
            host?.Invoke(row);
        })
        .VM("web-01", vm => vm.On("xs-01").VIF("web", vif => vif.Set("currently_attached", "true")));

    private static HostNetwork Of(PoolBuilder pool) => pool.Write().Capture().Topology.Hosts.Single().Network;

    private static HostNetwork Reported(Action<ReportBuilder> report) =>
        Tests.Reports.Reported.Host(Pool(), "xs-01", report).Capture.Topology.Hosts.Single().Network;
}
