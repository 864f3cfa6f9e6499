namespace XenLint.Evidence;

public sealed class OpenVSwitchTableTests
{
    [Fact]
    public void The_switch_has_a_release() =>
        Assert.Equal("2.17.7", OpenVSwitchTableParsers.Settings(Member.Of(OpenVSwitchSamples.Settings))!.Release);

    [Fact]
    public void A_bridge_has_ports_and_stands_for_networks_of_the_pool()
    {
        var bridge = OpenVSwitchTableParsers.Bridges(Member.Of(OpenVSwitchSamples.Bridges))!.All[0];

        Assert.Equal(("xenbr0", "standalone"), (bridge.Name.Value, bridge.FailMode.Value));
        Assert.Equal(["f562f81f-a97c-4b90-83a0-ed496aa02d00", "5ff9169c-a6e7-424d-88ea-10aa31246358"], bridge.PortIds.Select(port => port.Value));
        Assert.Equal("dcde29fe-940c-4f82-8b10-b8d22efb4bb6;5d9908e1-9c45-4d09-8d3a-eedf27648242", bridge.NetworkUuids);
    }

    [Fact]
    public void What_is_empty_or_not_printed_is_absent()
    {
        var bridge = OpenVSwitchTableParsers.Bridges(Member.Of(OpenVSwitchSamples.Bridges))!.All[1];

        Assert.Equal("xapi1", bridge.Name);
        Assert.True(bridge.FailMode.IsAbsent);
        Assert.True(bridge.NetworkUuids.IsAbsent);
        Assert.Empty(bridge.PortIds);
    }

    [Fact]
    public void A_bond_is_a_port_with_several_interfaces_and_a_mode()
    {
        var port = OpenVSwitchTableParsers.Ports(Member.Of(OpenVSwitchSamples.Ports))!.Find("bond0")!;

        Assert.Equal(("balance-tcp", "active", 2), (port.BondMode.Value, port.Lacp.Value, port.InterfaceIds.Count));
        Assert.True(port.Tag.IsAbsent);
    }

    [Fact]
    public void A_port_of_a_vlan_has_its_number() => Assert.Equal(120, OpenVSwitchTableParsers.Ports(Member.Of(OpenVSwitchSamples.Ports))!.Find("vif3.0")!.Tag.Value);

    [Fact]
    public void An_interface_has_link_speed_driver_and_errors()
    {
        var eth0 = OpenVSwitchTableParsers.Interfaces(Member.Of(OpenVSwitchSamples.Interfaces))!.Find("eth0")!;

        Assert.True(eth0.HasLink);
        Assert.Equal((10_000_000_000, "full", 1500, "00:19:d1:79:75:10"), (eth0.BitsPerSecond.Value, eth0.Duplex.Value, eth0.Mtu.Value, eth0.MacAddress.Value));
        Assert.Equal(("bnxt_en", 7), (eth0.Driver.Value, eth0.ReceiveErrors.Value));
        Assert.Equal("up", FactPlaces.TextAt(eth0.HasLink.Place));
    }

    [Fact]
    public void Without_a_link_there_is_neither_speed_nor_duplex()
    {
        var eth1 = OpenVSwitchTableParsers.Interfaces(Member.Of(OpenVSwitchSamples.Interfaces))!.Find("eth1")!;

        Assert.False(eth1.HasLink);
        Assert.True(eth1.IsSwitchedOn);
        Assert.True(eth1.BitsPerSecond.IsAbsent);
        Assert.True(eth1.Duplex.IsAbsent);
        Assert.True(eth1.ReceiveErrors.IsAbsent);
    }

    [Theory]
    [InlineData(""" "a \"b\" \\ \t" """, "a \"b\" \\ \t")]
    [InlineData("plain", "plain")]
    [InlineData("\"\"", "")]
    public void Unusual_letters_are_written_as_in_json(string written, string expected) =>
        Assert.Equal(expected, OpenVSwitchTableParsers.Ports(Member.Of($"_uuid : 1\nname : {written}\n"))!.All[0].Name);

    [Theory]
    [InlineData("""a\q""")]
    [InlineData(""" "\ud800" """)]
    public void What_is_not_written_that_way_is_not_readable(string written) =>
        Assert.False(OpenVSwitchTableParsers.Ports(Member.Of($"_uuid : 1\nname : {written}\n"))!.All[0].Name.IsKnown);

    [Fact]
    public void Another_text_is_no_table()
    {
        Assert.Null(OpenVSwitchTableParsers.Ports(Member.Of("ovs-vsctl: unix:/var/run/openvswitch/db.sock: database connection failed\n")));
        Assert.Null(OpenVSwitchTableParsers.Interfaces(Member.Of("name : eth0\n")));
    }
}
