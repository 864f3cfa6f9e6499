namespace XenLint.Model;

/// <summary>Names that the host resolves without asking a name server, <c>etc/hosts</c>.</summary>
/// <param name="All">The lines, in the order of the file.</param>
public sealed record HostNames(IReadOnlyList<HostNamesLine> All)
{
    /// <summary>The addresses of a name, in the order of the file; none when the file does not have it.</summary>
    /// <param name="name">The name, whatever the case of its letters.</param>
    public IEnumerable<Sourced<string>> AddressesOf(string name) => All
        .Where(line => line.Names.Any(known => known.Value.Equals(name, StringComparison.OrdinalIgnoreCase)))
        .Select(line => line.Address);
}

/// <summary>One line: an address and its names.</summary>
/// <param name="Address">The address.</param>
/// <param name="Names">The names: the full one first, then others.</param>
/// <param name="Place">The line.</param>
public sealed record HostNamesLine(Sourced<string> Address, IReadOnlyList<Sourced<string>> Names, Place Place);

/// <content>Names with fixed addresses.</content>
public sealed partial class HostEvidence
{
    /// <summary>Names that the host resolves without asking a name server.</summary>
    public Fact<HostNames> HostNames => Fact<HostNames>(MemberName.HostNames);
}
