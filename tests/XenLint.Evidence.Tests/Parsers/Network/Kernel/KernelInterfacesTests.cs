using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The three listings of interfaces tell the same of the same host.</summary>
public sealed class KernelInterfacesTests
{
    public static TheoryData<string> Listings => ["ip -s addr", "ifconfig, old style", "ifconfig, new style"];

    [Theory]
    [MemberData(nameof(Listings))]
    public void An_interface_has_mtu_hardware_address_and_errors(string listing)
    {
        var port = Find(listing, "eth0");

        Assert.Equal(1500, port.Mtu.Value);
        Assert.Equal("a4:ba:db:50:49:0e", port.MacAddress);
        Assert.Equal(17, port.ReceiveErrors.Value);
        Assert.Equal(3, port.TransmitErrors.Value);
        Assert.Empty(port.Addresses);
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public void An_interface_that_is_up_has_a_link_or_none_and_of_one_that_is_off_nobody_knows(string listing)
    {
        Assert.True(Find(listing, "eth0").Carrier);
        Assert.False(Find(listing, "eth1").Carrier);
        Assert.True(Find(listing, "eth1").IsUp);
        Assert.True(Find(listing, "eth2").Carrier.IsAbsent);
        Assert.False(Find(listing, "eth2").IsUp);
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public void Addresses_of_both_families_come_with_the_length_of_their_network(string listing) => Assert.Equal(
        [("10.80.229.40", 24), ("fe80::a6ba:dbff:fe50:490e", 64)],
        Find(listing, "xenbr0").Addresses.Select(address => (address.Address.Value, address.PrefixLength)));

    [Theory]
    [MemberData(nameof(Listings))]
    public void What_a_listing_does_not_count_is_absent(string listing) => Assert.True(Find(listing, "eth1").ReceiveErrors.IsAbsent);

    [Fact]
    public void Only_the_newer_listing_tells_a_leased_address() => Assert.Equal(
        [true, false],
        Find("ip -s addr", "xenbr0").Addresses.Select(address => address.IsDynamic));

    [Fact]
    public void A_vlan_is_called_by_its_name_without_what_is_below_and_an_address_by_itself_without_its_peer()
    {
        var vlan = Find("ip -s addr", "eth0.100");

        Assert.Equal(("10.1.0.1", (int?)null), (vlan.Addresses[0].Address.Value, vlan.Addresses[0].PrefixLength));
    }

    [Fact]
    public void A_mask_that_is_none_gives_no_length() =>
        Assert.Null(IfconfigParser.Parse(Member.Of(NetworkSamples.NewIfconfig.Replace("255.255.255.0", "255.0.255.0", StringComparison.Ordinal)))!
            .Find("xenbr0")!.Addresses[0].PrefixLength);

    [Fact]
    public void Another_text_is_no_listing()
    {
        Assert.Null(IpAddressParser.Parse(Member.Of("Object \"addr\" is unknown, try \"ip help\".\n")));
        Assert.Null(IfconfigParser.Parse(Member.Of("ifconfig: command not found\n")));
    }

    private static KernelInterface Find(string listing, string name) => (listing switch
    {
        "ip -s addr" => IpAddressParser.Parse(Member.Of(NetworkSamples.IpAddresses)),
        "ifconfig, old style" => IfconfigParser.Parse(Member.Of(NetworkSamples.OldIfconfig)),
        _ => IfconfigParser.Parse(Member.Of(NetworkSamples.NewIfconfig)),
    })!.Find(name)!;
}
