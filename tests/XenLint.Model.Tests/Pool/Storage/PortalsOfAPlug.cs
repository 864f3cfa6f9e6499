using XenLint.Testing;

namespace XenLint.Model.Tests.Pool;

public sealed class PortalsOfAPlug
{
    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1:3260")]
    [InlineData("10.0.0.1:860", "10.0.0.1:860")]
    [InlineData(" 10.0.0.1 , 10.0.1.1 ", "10.0.0.1:3260 10.0.1.1:3260")]
    [InlineData("10.0.0.1,10.0.0.1:3260", "10.0.0.1:3260")]
    [InlineData("[fd00::1]:3260,fd00:0::1", "[fd00::1]:3260")]
    [InlineData("fd00::2", "[fd00::2]:3260")]
    [InlineData("san.example.com", "san.example.com:3260")]
    [InlineData("san.example.com:3261", "san.example.com:3261")]
    [InlineData("10.1", "10.1:3260")]
    [InlineData("", "")]
    public void Are_read_from_its_targets(string target, string expected) =>
        Assert.Equal(expected, string.Join(' ', Plug(pbd => pbd.DeviceConfig("target", target)).Portals));

    [Theory]
    [InlineData("10.0.0.1:")]
    [InlineData("10.0.0.1:0")]
    [InlineData("10.0.0.1:65536")]
    [InlineData("10.0.0.1:iscsi")]
    [InlineData("[10.0.0.1")]
    [InlineData("[san]:3260")]
    [InlineData(":3260")]
    [InlineData("san 1")]
    public void Are_not_known_when_one_of_them_cannot_be_read(string target) =>
        Assert.Equal(NotEvaluatedReason.Unparsable, Assert.Throws<NotKnownException>(() => Plug(pbd => pbd.DeviceConfig("target", target)).Portals).Reason);

    [Fact]
    public void Have_the_port_that_the_configuration_names()
    {
        Assert.Equal("10.0.0.1:860 10.0.1.1:3261", string.Join(' ', Plug(pbd => pbd.DeviceConfig("target", "10.0.0.1,10.0.1.1:3261").DeviceConfig("port", "860")).Portals));
        Assert.Throws<NotKnownException>(() => Plug(pbd => pbd.DeviceConfig("target", "10.0.0.1").DeviceConfig("port", "many")).Portals);
    }

    [Fact]
    public void Are_completed_by_those_that_the_driver_found() => Assert.Equal(
        "10.0.0.1:3260 10.0.1.1:3260 10.0.2.1:3260",
        string.Join(' ', Plug(pbd => pbd.DeviceConfig("target", "10.0.0.1").DeviceConfig("multihomelist", "10.0.0.1:3260,10.0.1.1:3260").DeviceConfig("multiSession", "10.0.2.1,3260,iqn.a|10.0.0.1,3260,iqn.b|")).Portals));

    [Fact]
    public void Leave_out_a_name_where_addresses_are_written() =>
        Assert.Equal("10.0.0.1:3260", string.Join(' ', Plug(pbd => pbd.DeviceConfig("target", "san").DeviceConfig("multihomelist", "10.0.0.1:3260")).Portals));

    [Fact]
    public void Of_sessions_over_ipv6_are_read_too() =>
        Assert.Equal("[fd00::1]:3260", string.Join(' ', Plug(pbd => pbd.DeviceConfig("multiSession", "fd00::1,3260,iqn.a|")).Portals));

    [Fact]
    public void Of_a_gfs2_repository_are_its_ips_when_it_uses_iscsi()
    {
        Assert.Equal("10.0.0.1:3260 10.0.1.1:3260", string.Join(' ', Plug(pbd => pbd.DeviceConfig("provider", "iscsi").DeviceConfig("ips", "10.0.0.1,10.0.1.1"), "gfs2").Portals));
        Assert.False(Plug(pbd => pbd.DeviceConfig("provider", "hba"), "gfs2").UsesIscsi);
    }

    [Fact]
    public void Of_an_old_array_are_those_that_the_driver_wrote_down_without_the_management_address() =>
        Assert.Equal("10.0.0.1:3260", string.Join(' ', Plug(pbd => pbd.DeviceConfig("target", "192.0.2.1").DeviceConfig("multihomelist", "10.0.0.1:3260"), "netapp").Portals));

    [Fact]
    public void Carry_sessions_that_the_driver_counts()
    {
        Assert.Equal(2, Plug(pbd => pbd.OtherConfig("iscsi_sessions", "2")).IscsiSessions);
        Assert.Null(Plug(_ => { }).IscsiSessions);
        Assert.Throws<NotKnownException>(() => Plug(pbd => pbd.OtherConfig("iscsi_sessions", "two")).IscsiSessions);
    }

    [Fact]
    public void Are_logged_in_to_under_the_hosts_name_or_one_of_its_own()
    {
        Assert.Equal("iqn.host", Plug(_ => { }, host: host => host.OtherConfig("iscsi_iqn", "iqn.host")).InitiatorName.Value);
        Assert.Equal("iqn.own", Plug(pbd => pbd.DeviceConfig("localIQN", "iqn.own"), host: host => host.OtherConfig("iscsi_iqn", "iqn.host")).InitiatorName.Value);
        Assert.Equal("iqn.field", Plug(_ => { }, host: host => host.Set("other_config", "()").Set("iscsi_iqn", "iqn.field")).InitiatorName.Value);
        Assert.Equal("", Plug(_ => { }, host: host => host.Set("other_config", "()"), schema: 66).InitiatorName.Value);
    }

    private static PBD Plug(Action<PBDBuilder> plug, string type = "lvmoiscsi", Action<HostBuilder>? host = null, int schema = PoolBuilder.UsualSchema) =>
        new PoolBuilder("lab").Schema(schema).Host("xs-01", host).SR("SAN", type, sr => sr.PBD("xs-01", plug)).Write().Capture().PBDs.Single();
}
