using System.Globalization;

namespace XenLint.Testing;

/// <summary>Builds a network interface of a host, with its metrics.</summary>
public sealed class PIFBuilder : RowBuilder<PIFBuilder>
{
    private readonly Row host;
    private readonly Row metrics;

    private PIFBuilder(PoolRows pool, Row row, Row host, Row metrics)
        : base(pool, row)
    {
        this.host = host;
        this.metrics = metrics;
    }

    internal string Reference => Row.Reference;

    /// <summary>Makes it the management interface: at the host's address, which is fixed unless said otherwise.</summary>
    public PIFBuilder Management()
    {
        Row.Say("management", "true");
        Row.Usually("ip_configuration_mode", "Static");
        Row.Usually("IP", schema => host.CellOf("address", schema)!);
        Row.Usually("netmask", "255.255.255.0");
        Row.Usually("gateway", schema => GatewayOf(host.CellOf("address", schema)!.Text));
        Row.Usually("DNS", schema => GatewayOf(host.CellOf("address", schema)!.Text));
        return this;
    }

    /// <summary>How it gets its IPv4 address: <c>None</c>, <c>DHCP</c> or <c>Static</c>.</summary>
    public PIFBuilder IPMode(FieldText mode) => Say("ip_configuration_mode", mode);

    /// <summary>How it gets its IPv6 address: <c>None</c>, <c>DHCP</c>, <c>Static</c> or <c>Autoconf</c>.</summary>
    public PIFBuilder IPv6Mode(FieldText mode) => Say("ipv6_configuration_mode", mode);

    /// <summary>The family of its main address: <c>IPv4</c> or <c>IPv6</c>.</summary>
    public PIFBuilder PrimaryAddressType(FieldText type) => Say("primary_address_type", type);

    /// <summary>Gives it an IPv4 address, fixed unless said otherwise.</summary>
    public PIFBuilder IP(FieldText address, string netmask = "255.255.255.0", string gateway = "")
    {
        Row.Say("IP", address);
        Row.Say("netmask", netmask);
        Row.Say("gateway", gateway);
        Row.Usually("ip_configuration_mode", "Static");
        return this;
    }

    /// <summary>The MTU that is in force.</summary>
    public PIFBuilder Mtu(FieldText mtu) => Say("MTU", mtu);

    /// <summary>The MAC address.</summary>
    public PIFBuilder MAC(FieldText address) => Say("MAC", address);

    /// <summary>The network that it belongs to; the network is made if the pool does not have it yet.</summary>
    public PIFBuilder Network(string network)
    {
        Row.Say("network", NetworkBuilder.FindOrMake(Pool, network).Reference);
        return this;
    }

    /// <summary>Whether it is plugged.</summary>
    public PIFBuilder Attached(FieldText attached) => Say("currently_attached", attached);

    /// <summary>Whether xapi controls it.</summary>
    public PIFBuilder Managed(FieldText managed) => Say("managed", managed);

    /// <summary>Marks it as an interface for storage and the like, as XenCenter does for secondary addresses.</summary>
    public PIFBuilder Purpose(string purpose)
    {
        Row.Usually("disallow_unplug", "true");
        return OtherConfig("management_purpose", purpose);
    }

    /// <summary>The link: whether it is up, and how fast in Mbit/s.</summary>
    public PIFBuilder Link(bool isUp, long speed = 10000)
    {
        metrics.Say("carrier", new FieldText(isUp ? "true" : "false"));
        metrics.Say("speed", new FieldText((isUp ? speed : 0).ToString(CultureInfo.InvariantCulture)));
        metrics.Say("duplex", new FieldText(isUp ? "true" : "false"));
        return this;
    }

    /// <summary>The row of its metrics.</summary>
    public PIFBuilder Metrics(Action<RowBuilder> build)
    {
        build(new RowBuilder(Pool, metrics));
        return this;
    }

    /// <summary>Makes it a member of a bond; members are not plugged themselves.</summary>
    internal void JoinBond(string bond)
    {
        Row.Say("bond_slave_of", bond);
        Row.Usually("currently_attached", "false");
    }

    /// <summary>The interface of this key; made, with its metrics, if the host does not have it yet.</summary>
    internal static PIFBuilder FindOrMake(PoolRows pool, Row host, string key, string device) =>
        pool.Find("PIF", key) is { } row
            ? new(pool, row, host, pool.Find("PIF_metrics", key)!)
            : Make(pool, host, key, device);

    private static PIFBuilder Make(PoolRows pool, Row host, string key, string device)
    {
        var row = pool.Add("PIF", key);
        var metrics = NewMetrics(pool, row);
        row.Say("device", device);
        row.Say("host", host.Reference);
        row.Say("metrics", metrics.Reference);
        row.Usually("network", _ => NetworkBuilder.OfDevice(pool, device).Reference);
        row.Usually("device_name", device);
        row.Usually("MTU", "1500");
        row.Usually("VLAN", "-1");
        row.Usually("physical", "true");
        row.Usually("managed", "true");
        row.Usually("currently_attached", "true");
        row.Usually("MAC", MacOf(pool, host.Key, device));
        row.Usually("IPv6", new SetCell([""]));
        row.Usually("properties", new MapCell([new MapEntry("gro", "on")]));
        return new(pool, row, host, metrics);
    }

    private static string GatewayOf(string address) => address.LastIndexOf('.') is var dot and > 0 ? $"{address[..dot]}.254" : "";

    private static Row NewMetrics(PoolRows pool, Row pif)
    {
        var metrics = pool.Add("PIF_metrics", pif.Key);
        metrics.Usually("carrier", "true");
        metrics.Usually("speed", "10000");
        metrics.Usually("duplex", "true");
        metrics.Usually("last_updated", PoolClock.Now);
        metrics.Usually("pci_bus_path", "0000:3b:00.0");
        metrics.Usually("vendor_id", "8086");
        metrics.Usually("vendor_name", "Intel Corporation");
        metrics.Usually("device_id", "1572");
        metrics.Usually("device_name", "Ethernet Controller X710 for 10GbE SFP+");
        return metrics;
    }

    private static string MacOf(PoolRows pool, string host, string device)
    {
        var digest = pool.Digest("MAC", host, device);
        return string.Create(CultureInfo.InvariantCulture, $"3c:ec:ef:{digest[0]:x2}:{digest[1]:x2}:{digest[2]:x2}");
    }
}
