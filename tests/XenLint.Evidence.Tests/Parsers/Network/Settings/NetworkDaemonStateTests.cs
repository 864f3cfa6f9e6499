using XenLint.Model;

namespace XenLint.Evidence;

public sealed class NetworkDaemonStateTests
{
    private static readonly NetworkDaemonState Sample = Parse(NetworkSamples.NetworkDaemon)!;

    [Fact]
    public void The_way_to_an_address_is_a_word_or_an_array_that_begins_with_it()
    {
        Assert.Equal(ConfiguredAddressMode.DHCP, Sample.Interfaces["xenbr0"].IPv4);
        Assert.Equal(ConfiguredAddressMode.None, Sample.Interfaces["xenbr0"].IPv6);
        Assert.Equal(ConfiguredAddressMode.Static, Sample.Interfaces["xapi1"].IPv4);
        Assert.Equal(ConfiguredAddressMode.Static, Sample.Interfaces["xapi1"].IPv6);
        Assert.Equal(ConfiguredAddressMode.DHCP, Sample.Interfaces["xenbr3"].IPv4);
        Assert.Equal(ConfiguredAddressMode.Autoconf, Sample.Interfaces["xenbr3"].IPv6);
    }

    [Fact]
    public void Fixed_addresses_gateway_name_servers_and_mtu_are_read()
    {
        var config = Sample.Interfaces["xapi1"];

        Assert.Equal(["10.228.10.40", "10.228.11.40"], config.IPv4Addresses.Select(address => address.Value));
        Assert.Equal(["fd00::40"], config.IPv6Addresses.Select(address => address.Value));
        Assert.Equal("10.228.10.1", config.IPv4Gateway);
        Assert.Equal(["10.20.0.53", "10.20.1.53"], config.NameServers.Select(server => server.Value));
        Assert.Equal(9000, config.Mtu.Value);
    }

    [Fact]
    public void A_value_that_may_be_missing_is_missing_as_an_empty_array_too()
    {
        Assert.True(Sample.Interfaces["xenbr0"].IPv4Gateway.IsAbsent);
        Assert.True(Sample.Interfaces["xenbr3"].IPv4Gateway.IsAbsent);
        Assert.True(Sample.Interfaces["xenbr3"].Mtu.IsAbsent);
        Assert.Equal("xenbr0", Sample.GatewayInterface);
        Assert.Equal("xapi1", Sample.DnsInterface);
    }

    [Fact]
    public void A_bond_is_a_port_with_several_interfaces()
    {
        var bond = Sample.Bridges["xapi1"].Ports["bond0"];

        Assert.Equal(["eth0", "eth1"], bond.Interfaces.Select(item => item.Value));
        Assert.Equal("lacp", bond.BondProperties["mode"]);
    }

    [Fact]
    public void A_word_stands_between_its_quotes()
    {
        Assert.Equal("DHCP4", FactPlaces.TextAt(Sample.Interfaces["xenbr0"].IPv4));
        Assert.Equal("Static4", FactPlaces.TextAt(Sample.Interfaces["xapi1"].IPv4));
        Assert.Equal("xapi1", FactPlaces.TextAt(Sample.Interfaces["xapi1"].Place));
        Assert.Equal("9000", FactPlaces.TextAt(Sample.Interfaces["xapi1"].Mtu));
    }

    [Fact]
    public void Words_that_are_not_known_here_are_kept_apart_from_values_that_are_no_words()
    {
        Assert.Equal(ConfiguredAddressMode.Unknown, Parse("""{"interface_config": {"xenbr0": {"ipv4_conf": "Quantum4"}}}""")!.Interfaces["xenbr0"].IPv4);
        Assert.Equal(ValueState.Unreadable, Parse("""{"interface_config": {"xenbr0": {"ipv4_conf": 4}}}""")!.Interfaces["xenbr0"].IPv4.State);
        Assert.Equal(ValueState.Absent, Parse("""{"interface_config": {"xenbr0": {}}}""")!.Interfaces["xenbr0"].IPv4.State);
    }

    [Theory]
    [InlineData("{\"interface_config\": {\"xenbr0\": ")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"interface_config\": {}} trailing")]
    [InlineData("{\"interface_config\": {\"\\ud800\": {}}}")]
    public void Another_text_is_no_configuration(string text) => Assert.Null(Parse(text));

    [Fact]
    public void A_byte_order_mark_moves_no_place() =>
        Assert.Equal("DHCP4", FactPlaces.TextAt(Parse('\uFEFF' + NetworkSamples.NetworkDaemon)!.Interfaces["xenbr0"].IPv4));

    private static NetworkDaemonState? Parse(string text) => NetworkDaemonStateParser.Parse(Member.Of(text));
}
