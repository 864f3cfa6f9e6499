using System.Globalization;

namespace XenLint.Testing;

/// <summary>Builds a network.</summary>
public sealed class NetworkBuilder : RowBuilder<NetworkBuilder>
{
    internal NetworkBuilder(PoolRows pool, Row row)
        : base(pool, row)
    {
    }

    /// <summary>The MTU that the network asks for.</summary>
    public NetworkBuilder Mtu(FieldText mtu) => Say("MTU", mtu);

    /// <summary>The bridge in the control domain.</summary>
    public NetworkBuilder Bridge(FieldText bridge) => Say("bridge", bridge);

    /// <summary>What the network may be used for, such as <c>nbd</c>.</summary>
    public NetworkBuilder Purpose(params string[] purposes) => SayItems("purpose", purposes);

    /// <summary>The network of a device on every host, as xapi makes it at installation.</summary>
    internal static Row OfDevice(PoolRows pool, string device)
    {
        var network = FindOrMake(pool, $"Pool-wide network associated with {device}");
        network.Usually("bridge", device.StartsWith("eth", StringComparison.Ordinal) ? $"xenbr{device[3..]}" : $"xapi-{device}");
        return network;
    }

    internal static Row FindOrMake(PoolRows pool, string name)
    {
        if (pool.Find("network", name) is { } known)
        {
            return known;
        }

        var network = pool.Add("network", name);
        network.Say("name__label", name);
        network.Usually("bridge", string.Create(CultureInfo.InvariantCulture, $"xapi{pool.Of("network").Count() - 1}"));
        network.Usually("MTU", "1500");
        network.Usually("managed", "true");
        return network;
    }
}
