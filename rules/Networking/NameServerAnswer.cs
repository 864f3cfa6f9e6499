using XenLint.Model;

namespace XenLint.Rules.Networking;

/// <summary>Which name servers one host asks, from the database and from its report.</summary>
/// <param name="Evidence">The host.</param>
/// <param name="Configured">What the database has; null for a host that is known by its report only.</param>
/// <param name="Resolver">What is in force; null without a report.</param>
internal sealed record NameServerAnswer(HostEvidence Evidence, DnsSettings? Configured, ResolverConfiguration? Resolver)
{
    /// <summary>The servers in force; null when the report does not tell.</summary>
    public IReadOnlyList<NameServer>? InForce { get; } = Resolver is null
        ? null
        : [.. Resolver.NameServers.Where(server => server.IsKnown).Select(server => new NameServer(server.Value, server.Place)).DistinctBy(server => server.Key)];

    /// <summary>The servers that the host asks: those in force where the report tells, else those of the configuration.</summary>
    public IReadOnlyList<NameServer> Servers => InForce ?? Configured!.Servers;

    public IReadOnlyList<string> InForceTexts => [.. (InForce ?? []).Select(server => server.Text)];

    public string ResolverPath => Evidence.Resolver.Member.Path;

    public Place Place => Configured?.Place ?? Resolver!.Place;

    /// <summary>Reads both sides.</summary>
    /// <exception cref="NotKnownException">Neither side tells what is in force.</exception>
    public static NameServerAnswer Of(HostEvidence evidence)
    {
        var resolver = evidence.Resolver.TryGet(out var known) ? known : null;
        var configured = resolver is null ? evidence.Host?.DnsSettings : Known.OrNull(() => evidence.Host?.DnsSettings);
        if (configured is not { IsFixed: true } && resolver is null)
        {
            // What a lease told when the toolstack last looked need not be what is in force.
            throw evidence.Resolver.Member.NotKnown();
        }

        if (configured is { IsFixed: true } && configured.Servers.Any(server => server.Address is null))
        {
            throw new NotKnownException(NotEvaluatedReason.Unparsable, "PIF.DNS holds what is no address");
        }

        return new NameServerAnswer(evidence, configured, resolver);
    }
}
