using XenLint.Testing;

namespace XenLint.Model.Tests.Pool;

public sealed class StateOfAHost
{
    [Fact]
    public void Is_up_in_service() => Assert.Equal(HostState.Up, Host(_ => { }).State);

    [Fact]
    public void Is_down_when_it_does_not_answer_even_in_maintenance() =>
        Assert.Equal(HostState.Down, Host(host => host.Live(false).Enabled(false)).State);

    [Fact]
    public void Is_maintenance_when_it_is_disabled() => Assert.Equal(HostState.Maintenance, Host(host => host.Enabled(false)).State);

    [Fact]
    public void Is_maintenance_when_the_client_has_marked_it() =>
        Assert.Equal(HostState.Maintenance, Host(host => host.OtherConfig("MAINTENANCE_MODE", "true")).State);

    [Fact]
    public void Is_up_where_the_oldest_schemas_have_no_metrics() =>
        Assert.Equal(HostState.Up, Host(host => host.Raw("metrics", "OpaqueRef:lost"), schema: 55).State);

    [Fact]
    public void Has_its_multipathing_decided_by_the_key_that_drivers_read()
    {
        Assert.True(Host(host => host.Set("multipathing", false).OtherConfig("multipathing", "true")).EffectiveMultipathing);
        Assert.False(Host(host => host.Set("multipathing", true).OtherConfig("multipathing", "false")).EffectiveMultipathing);
        Assert.True(Host(host => host.Set("multipathing", true)).EffectiveMultipathing);
        Assert.False(Host(_ => { }, schema: 66).EffectiveMultipathing);
    }

    [Fact]
    public void Has_one_management_interface_and_its_base()
    {
        var host = new PoolBuilder("lab").Network("Management")
            .Host("xs-01", xs => xs.PIF("eth0").VLAN(10, on: "eth0", network: "Management", pif: pif => pif.Management()))
            .Write().Capture().Hosts.Single();

        Assert.Equal(["eth0.10"], host.ManagementPIFs.Select(pif => pif.DisplayName));
        Assert.Equal("eth0", host.ManagementBase?.DisplayName);
    }

    private static Host Host(Action<HostBuilder> build, int schema = PoolBuilder<PoolBuilder>.UsualSchema) =>
        new PoolBuilder("lab").Schema(schema).Host("xs-01", build).Write().Capture().Hosts.Single();
}
