using System.Globalization;

namespace XenLint.Testing;

/// <summary>Builds a host with its interfaces, its metrics and its control domain.</summary>
public sealed class HostBuilder : RowBuilder<HostBuilder>
{
    private readonly Row metrics;

    private HostBuilder(PoolRows pool, Row row, Row metrics)
        : base(pool, row) => this.metrics = metrics;

    /// <summary>The management address as the pool sees it.</summary>
    public HostBuilder Address(FieldText address) => Say("address", address);

    /// <summary>Whether the pool's coordinator hears from the host.</summary>
    public HostBuilder Live(FieldText live) => Metrics(row => row.Say("live", live));

    /// <summary>Whether virtual machines may start here; <c>false</c> is maintenance.</summary>
    public HostBuilder Enabled(FieldText enabled) => Say("enabled", enabled);

    /// <summary>Whether the storage drivers use several paths: both the field and the key that the drivers read.</summary>
    public HostBuilder Multipathing(bool isOn)
    {
        Row.Usually("multipathing", new FieldText(isOn ? "true" : "false"));
        return isOn
            ? OtherConfig("multipathing", "true").OtherConfig("multipathhandle", "dmp")
            : OtherConfig("multipathing", "false");
    }

    /// <summary>Where the host takes the time from: <c>DHCP</c>, <c>Custom</c>, <c>Factory</c> or <c>Disabled</c>.</summary>
    public HostBuilder NtpMode(FieldText mode) => Say("ntp_mode", mode);

    /// <summary>The time servers of mode <c>Custom</c>.</summary>
    public HostBuilder NtpServers(params string[] servers) => SayItems("ntp_custom_servers", servers);

    /// <summary>Puts an entry into <c>software_version</c>.</summary>
    public HostBuilder Software(string key, FieldText value) => Enter("software_version", MapEntry.Of(key, value));

    /// <summary>One row for each logical processor, as the database has them beside <c>cpu_info</c>.</summary>
    public HostBuilder CPUs(int count)
    {
        Enter("cpu_info", new MapEntry("cpu_count", count.ToString(CultureInfo.InvariantCulture)));
        for (var number = 0; number < count; number++)
        {
            UsualHost.AddProcessor(Pool, Row, number);
        }

        return this;
    }

    /// <summary>The row of the host's metrics.</summary>
    public HostBuilder Metrics(Action<RowBuilder> build)
    {
        build(new RowBuilder(Pool, metrics));
        return this;
    }

    /// <summary>A port of a network card. A second call with the same device goes on with the same interface.</summary>
    public HostBuilder PIF(string device, Action<PIFBuilder>? build = null)
    {
        var port = Port(device);
        build?.Invoke(port);
        return this;
    }

    /// <summary>A bond, with the interface that it makes. Members that are not there yet are made.</summary>
    /// <param name="device">The device of the bond's interface.</param>
    /// <param name="members">The devices of its members.</param>
    /// <param name="network">The network of the bond's interface.</param>
    /// <param name="bond">Says more about the bond and its interface.</param>
    public HostBuilder Bond(string device, string[] members, string? network = null, Action<BondBuilder>? bond = null)
    {
        var key = Key(device);
        var pif = Interface(device, device, network ?? $"Bond {string.Join('+', members.Select(member => member.TrimStart('e', 't', 'h')))}");
        var row = Pool.Add("Bond", key);
        row.Say("master", pif.Reference);
        foreach (var member in members)
        {
            Port(member).JoinBond(row.Reference);
        }

        row.Usually("links_up", new FieldText(members.Length.ToString(CultureInfo.InvariantCulture)));
        row.Usually("primary_slave", members.Length > 0 ? Pool.Reference("PIF", Key(members[0])) : "OpaqueRef:NULL");
        bond?.Invoke(new BondBuilder(Pool, row, pif));
        return this;
    }

    /// <summary>A VLAN on top of another interface.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="on">The device below: a port or a bond.</param>
    /// <param name="network">The network of the tagged traffic.</param>
    /// <param name="pif">Says more about the VLAN's own interface.</param>
    /// <param name="vlan">Says more about the VLAN itself.</param>
    public HostBuilder VLAN(long tag, string on, string network, Action<PIFBuilder>? pif = null, Action<RowBuilder>? vlan = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{on}.{tag}");
        var own = Interface(name, on, network);
        var row = Pool.Add("VLAN", Key(name));
        own.Say("VLAN", tag).Say("VLAN_master_of", row.Reference);
        row.Say("tagged_PIF", Pool.Reference("PIF", Key(on)));
        row.Say("untagged_PIF", own.Reference);
        row.Say("tag", new FieldText(tag.ToString(CultureInfo.InvariantCulture)));
        pif?.Invoke(own);
        vlan?.Invoke(new RowBuilder(Pool, row));
        return this;
    }

    /// <summary>A tunnel over another interface.</summary>
    /// <param name="on">The device that carries it.</param>
    /// <param name="network">The network of the tunnelled traffic.</param>
    /// <param name="pif">Says more about the tunnel's access interface.</param>
    /// <param name="tunnel">Says more about the tunnel itself.</param>
    public HostBuilder Tunnel(string on, string network, Action<PIFBuilder>? pif = null, Action<RowBuilder>? tunnel = null)
    {
        var name = $"tunnel-{network}";
        var access = Interface(name, $"tunnel{Pool.Of("tunnel").Count()}", network);
        var row = Pool.Add("tunnel", Key(name));
        row.Say("access_PIF", access.Reference);
        row.Say("transport_PIF", Pool.Reference("PIF", Key(on)));
        row.Usually("status", new MapCell([new MapEntry("active", "true")]));
        pif?.Invoke(access);
        tunnel?.Invoke(new RowBuilder(Pool, row));
        return this;
    }

    /// <summary>An SR-IOV network on a port.</summary>
    /// <param name="on">The port.</param>
    /// <param name="network">The network of the virtual functions.</param>
    /// <param name="pif">Says more about the logical interface.</param>
    /// <param name="sriov">Says more about the SR-IOV network itself.</param>
    public HostBuilder Sriov(string on, string network, Action<PIFBuilder>? pif = null, Action<RowBuilder>? sriov = null)
    {
        var name = $"sriov-{network}";
        var logical = Interface(name, on, network);
        var row = Pool.Add("network_sriov", Key(name));
        row.Say("physical_PIF", Pool.Reference("PIF", Key(on)));
        row.Say("logical_PIF", logical.Reference);
        row.Usually("configuration_mode", "sysfs");
        pif?.Invoke(logical);
        sriov?.Invoke(new RowBuilder(Pool, row));
        return this;
    }

    /// <summary>The host of this name; made, with its metrics and its control domain, if the pool does not have it yet.</summary>
    internal static HostBuilder FindOrMake(PoolRows pool, string name) =>
        pool.Find("host", name) is { } row ? new(pool, row, pool.Find("host_metrics", name)!) : Make(pool, name);

    private static HostBuilder Make(PoolRows pool, string name)
    {
        var row = pool.Add("host", name);
        var metrics = pool.Add("host_metrics", name);
        metrics.Usually("live", "true");
        metrics.Usually("memory__total", "274726912000");
        metrics.Usually("memory__free", "137363456000");
        metrics.Usually("last_updated", PoolClock.Now);
        UsualHost.Fill(row, pool.Of("host").Count());
        row.Say("name__label", name);
        row.Usually("hostname", name);
        row.Say("metrics", metrics.Reference);
        row.Usually("control_domain", ControlDomain.Make(pool, row).Reference);
        return new(pool, row, metrics);
    }

    private string Key(string device) => $"{Row.Key}/{device}";

    private PIFBuilder Port(string device) => PIFBuilder.FindOrMake(Pool, Row, Key(device), device);

    /// <summary>An interface that is no port: the bond's, the VLAN's, the tunnel's, the SR-IOV network's.</summary>
    private PIFBuilder Interface(string name, string device, string network) =>
        PIFBuilder.FindOrMake(Pool, Row, Key(name), device).Network(network).Say("physical", false);
}
