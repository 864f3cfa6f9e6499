namespace XenLint.Model;

/// <summary>How a pool is wired: the way of each host to its networks, and to its storage. Made when it is first asked for.</summary>
public sealed class PoolTopology
{
    internal PoolTopology(Capture capture) => Hosts = [.. capture.HostEvidence.Select(evidence => new HostTopology(evidence))];

    /// <summary>The hosts, in the order of <see cref="Capture.HostEvidence"/>.</summary>
    public IReadOnlyList<HostTopology> Hosts { get; }
}

/// <summary>How one host is wired.</summary>
public sealed class HostTopology
{
    private readonly Lazy<HostNetwork> network;
    private readonly Lazy<HostStorage> storage;

    internal HostTopology(HostEvidence evidence)
    {
        Evidence = evidence;
        network = new(() => HostNetworkReading.Of(evidence));
        storage = new(() => HostStorageReading.Of(evidence));
    }

    /// <summary>The host with what is known of it.</summary>
    public HostEvidence Evidence { get; }

    /// <summary>Its way to its networks.</summary>
    public HostNetwork Network => network.Value;

    /// <summary>Its way to its storage.</summary>
    public HostStorage Storage => storage.Value;
}

/// <content>How the pool is wired.</content>
public sealed partial class Capture
{
    private PoolTopology? topology;

    /// <summary>How the pool is wired.</summary>
    public PoolTopology Topology => LazyInitializer.EnsureInitialized(ref topology, () => new PoolTopology(this));
}
