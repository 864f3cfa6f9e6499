using System.Net;
using XenLint.Testing;

namespace XenLint.Model.Tests.Pool.Addresses;

/// <summary>The addresses and subnets that the rows of interfaces tell.</summary>
public sealed class AddressesOfAnInterface
{
    [Fact]
    public void Of_the_older_family_have_the_subnet_of_their_mask()
    {
        var pif = Interface(pif => pif.IP("10.80.226.111", netmask: "255.255.240.0"));

        Assert.True(pif.IsIpConfigured);
        Assert.Equal([IPNetwork.Parse("10.80.224.0/20")], pif.Subnets);
        Assert.Equal("IP", pif.Addresses.Single().Place.Field);
    }

    [Fact]
    public void Of_the_newer_family_have_the_subnet_of_their_length_and_what_every_link_has_does_not_count()
    {
        var pif = Interface(pif => pif.IPv6Mode("Static").Items("IPv6", "2001:db8:0:1::11/64", "fe80::1/64"));

        Assert.Equal(2, pif.Addresses.Count);
        Assert.Equal([IPNetwork.Parse("2001:db8:0:1::/64")], pif.Subnets);
    }

    [Fact]
    public void That_stand_alone_reach_nothing() => Assert.Empty(Interface(pif => pif.IP("192.0.2.11", netmask: "255.255.255.255")).Subnets);

    [Fact]
    public void That_the_mode_does_not_ask_for_are_left_over()
    {
        var pif = Interface(pif => pif.IP("192.0.2.11").IPMode("None"));

        Assert.False(pif.IsIpConfigured);
        Assert.Empty(pif.Addresses);
    }

    [Fact]
    public void Of_bond_members_are_left_over()
    {
        var pif = Interface(pif => pif.IP("192.0.2.11"), host => host.Bond("bond0", ["eth0"]));

        Assert.False(pif.IsIpConfigured);
        Assert.Empty(pif.Addresses);
    }

    [Fact]
    public void Are_missing_without_a_lease()
    {
        Assert.True(Interface(pif => pif.IPMode("DHCP")).LacksAddress);
        Assert.False(Interface(pif => pif.IPMode("DHCP").IP("192.0.2.11")).LacksAddress);
        Assert.False(Interface(_ => { }).LacksAddress);
    }

    [Theory]
    [InlineData("192.0.2.300", "255.255.255.0", NotEvaluatedReason.Unparsable)]
    [InlineData("192.0.2.11", "255.0.255.0", NotEvaluatedReason.Unparsable)]
    [InlineData("192.0.2.11", "", NotEvaluatedReason.FieldAbsent)]
    public void That_cannot_be_read_give_no_subnet(string address, string mask, NotEvaluatedReason reason)
    {
        var pif = Interface(pif => pif.IP(address, mask));

        Assert.Equal(reason, Assert.Throws<NotKnownException>(() => pif.Subnets).Reason);
    }

    [Fact]
    public void In_schemas_without_ipv6_are_of_the_older_family()
    {
        var pif = new PoolBuilder("lab").Schema(55).Host("xs-01", host => host.PIF("eth0", pif => pif.IP("192.0.2.11")))
            .Write().Capture().PIFs.Single();

        Assert.Equal(["192.0.2.11"], pif.Addresses.Select(address => address.Address.ToString()));
        Assert.False(pif.PrefersIPv6);
    }

    [Fact]
    public void Lead_to_machines_in_the_smallest_subnet_that_holds_them()
    {
        var host = new PoolBuilder("lab").Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management().IP("10.0.0.11", netmask: "255.0.0.0"))
                .PIF("eth1", pif => pif.IP("10.0.1.11"))
                .PIF("eth2", pif => pif.IP("10.0.2.11").Attached(false)))
            .Write().Capture().Hosts.Single();

        Assert.Equal(["eth1"], Toward("10.0.1.99"));
        Assert.Equal(["eth0"], Toward("10.0.2.99"));
        Assert.Empty(Toward("192.0.2.99"));

        IEnumerable<string> Toward(string address) => host.InterfacesToward(IPAddress.Parse(address)).Select(pif => pif.DisplayName);
    }

    private static PIF Interface(Action<PIFBuilder> build, Action<HostBuilder>? more = null) => new PoolBuilder("lab")
        .Host("xs-01", host =>
        {
            host.PIF("eth0", build);
            more?.Invoke(host);
        })
        .Write().Capture().PIFs.Single(pif => pif.DisplayName == "eth0");
}
