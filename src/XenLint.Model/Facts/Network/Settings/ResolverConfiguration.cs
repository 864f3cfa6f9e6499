namespace XenLint.Model;

/// <summary>How the host resolves names, <c>etc/resolv.conf</c>: what is in force, whoever wrote it.</summary>
/// <param name="NameServers">The name servers, in the order of the file; the resolver asks no more than the first three.</param>
/// <param name="SearchDomains">The domains that are tried behind short names: those of the last such line, which is the one that counts.</param>
/// <param name="Place">The beginning of the file.</param>
public sealed record ResolverConfiguration(IReadOnlyList<Sourced<string>> NameServers, IReadOnlyList<Sourced<string>> SearchDomains, Place Place);

/// <content>How the host resolves names.</content>
public sealed partial class HostEvidence
{
    /// <summary>Name servers and search domains in force.</summary>
    public Fact<ResolverConfiguration> Resolver => Fact<ResolverConfiguration>(MemberName.Resolver);
}
