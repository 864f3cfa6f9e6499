namespace XenLint.Model;

/// <summary>Which product a pool runs, as far as its hosts say so.</summary>
/// <param name="Brand">The product's name, such as <c>XenServer</c> or <c>XCP-ng</c>; null when it is not known.</param>
/// <param name="Version">The product's version, such as <c>8.2.1</c>; null when it is not known.</param>
public sealed record ProductIdentity(string? Brand, string? Version)
{
    /// <summary>
    /// What the pool coordinator says of itself; what the hosts agree on when the rows do not tell which host that is. Never throws.
    /// </summary>
    public static ProductIdentity Of(Capture capture)
    {
        var coordinator = Known.OrNull(() => capture.Pool?.Coordinator);
        IReadOnlyList<Host> hosts = coordinator is null ? [.. capture.Hosts.Readable] : [coordinator];
        return new(AgreedOn(hosts, "product_brand"), AgreedOn(hosts, "product_version"));
    }

    private static string? AgreedOn(IReadOnlyList<Host> hosts, string key)
    {
        var answers = hosts.Select(host => Answer(host, key)).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return answers is [{ Length: > 0 } only] ? only : null;
    }

    private static string? Answer(Host host, string key) =>
        host.SoftwareVersion.IsKnown && host.SoftwareVersion[key].TryGet(out var text) ? text : null;
}
