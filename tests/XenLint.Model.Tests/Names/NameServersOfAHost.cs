using XenLint.Testing;

namespace XenLint.Model.Tests.Names;

public sealed class NameServersOfAHost
{
    [Fact]
    public void Are_those_of_the_management_interface_each_once()
    {
        var settings = Settings(host => host.PIF("eth0", pif => pif.Management().Set("DNS", "10.0.0.53,10.0.0.54, 10.0.0.53").OtherConfig("domain", "lab.example,example")));

        Assert.Equal(["10.0.0.53", "10.0.0.54"], settings.Servers.Select(server => server.Text));
        Assert.Equal(["lab.example", "example"], settings.SearchDomains);
        Assert.Equal("pool/host[xs-01]/PIF[eth0].DNS", settings.Place.LogicalPath);
        Assert.True(settings.IsFixed);
    }

    [Fact]
    public void Are_those_of_an_interface_that_is_marked() => Assert.Equal("eth1", Settings(host => host
        .PIF("eth0", pif => pif.Management())
        .PIF("eth1", pif => pif.IP("10.1.0.1").OtherConfig("peerdns", "true"))).Interface.DisplayName);

    [Fact]
    public void Are_not_those_of_a_marked_interface_without_an_address() => Assert.Equal("eth0", Settings(host => host
        .PIF("eth0", pif => pif.Management())
        .PIF("eth1", pif => pif.IPMode("None").OtherConfig("peerdns", "true"))).Interface.DisplayName);

    [Fact]
    public void Cannot_be_told_when_two_interfaces_are_marked() => Assert.Equal(NotEvaluatedReason.Ambiguous, Assert.Throws<NotKnownException>(() => Settings(host => host
        .PIF("eth0", pif => pif.Management().OtherConfig("peerdns", "true"))
        .PIF("eth1", pif => pif.IP("10.1.0.1").OtherConfig("peerdns", "true")))).Reason);

    [Fact]
    public void Are_a_hint_only_where_a_lease_tells_them() => Assert.False(Settings(host => host.PIF("eth0", pif => pif.Management().IPMode("DHCP"))).IsFixed);

    [Fact]
    public void Are_the_host_itself_when_they_are_loopback() =>
        Assert.True(Settings(host => host.PIF("eth0", pif => pif.Management().Set("DNS", "127.0.0.1"))).Servers.Single().IsLoopback);

    [Fact]
    public void Are_compared_by_address() => Assert.Equal(
        new NameServer("2001:DB8::53", default).Key,
        new NameServer("2001:db8:0:0::53", default).Key);

    private static DnsSettings Settings(Action<HostBuilder> host) => new PoolBuilder("lab").Host("xs-01", host).Write().Capture().Hosts.Single().DnsSettings;
}
