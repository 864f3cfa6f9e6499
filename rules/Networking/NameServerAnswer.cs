using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>Which name servers one host asks, from the database and from its report.</summary>
/// <param name="Evidence">The host.</param>
/// <param name="Configured">What the database has; null for a host that is known by its report only, and where it is not known.</param>
/// <param name="Loss">Why what the database has is not known; null when it is, and for a host that the database does not have.</param>
/// <param name="Resolver">What is in force; null without a report.</param>
internal sealed record NameServerAnswer(HostEvidence Evidence, DnsSettings? Configured, NotKnownException? Loss, ResolverConfiguration? Resolver)
{
    /// <summary>The servers in force; null when the report does not tell.</summary>
    public IReadOnlyList<NameServer>? InForce { get; } = Resolver is null
        ? null
        : [.. Resolver.NameServers.Where(server => server.IsKnown).Select(server => new NameServer(server.Value, server.Place)).DistinctBy(server => server.Key)];

    /// <summary>The servers that the host is told to ask: those of a fixed configuration, else those in force; none where the configuration is not known.</summary>
    public IReadOnlyList<NameServer> Told => Loss is not null ? [] : Configured is { IsFixed: true } ? Configured.Servers : InForce ?? [];

    public string ResolverPath => Evidence.Resolver.Member.Path;

    public Place Place => Configured?.Place ?? Resolver!.Place;

    /// <summary>Reads both sides.</summary>
    /// <exception cref="NotKnownException">Neither side tells what is in force.</exception>
    public static NameServerAnswer Of(HostEvidence evidence)
    {
        var resolver = evidence.Resolver.TryGet(out var known) ? known : null;
        var (configured, loss) = ConfiguredOf(evidence);
        if (configured is not { IsFixed: true } && resolver is null)
        {
            // What a lease told when the toolstack last looked need not be what is in force.
            throw loss ?? evidence.Resolver.Member.NotKnown();
        }

        return new NameServerAnswer(evidence, configured, loss, resolver);
    }

    private static (DnsSettings? Configured, NotKnownException? Loss) ConfiguredOf(HostEvidence evidence)
    {
        try
        {
            var configured = evidence.Host?.DnsSettings;
            return configured is { IsFixed: true } && configured.Servers.Any(server => server.Address is null)
                ? (null, new NotKnownException(NotEvaluatedReason.Unparsable, "PIF.DNS holds what is no address"))
                : (configured, null);
        }
        catch (NotKnownException unknown)
        {
            return (null, unknown);
        }
    }
}
