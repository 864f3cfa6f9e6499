namespace XenLint.Model;

/// <summary>The collector's list of what it took, <c>inventory.xml</c>, written near the end of a report.</summary>
/// <param name="Date">The collection time in the host's local time without a zone, as the host's locale writes it.</param>
/// <param name="HostName">The host's name.</param>
/// <param name="Uptime">The output of <c>uptime</c>.</param>
/// <param name="Entries">The files, in the order of the list.</param>
public sealed record CollectorInventory(
    Sourced<string> Date,
    Sourced<string> HostName,
    Sourced<string> Uptime,
    IReadOnlyList<CollectedFile> Entries);

/// <summary>One file that the collector took.</summary>
/// <param name="Path">The path without the report's top folder.</param>
/// <param name="Capability">The part of the report that it belongs to.</param>
/// <param name="Md5">The checksum in lower-case hexadecimal.</param>
/// <param name="Place">The entry in the list.</param>
public sealed record CollectedFile(string Path, string Capability, string Md5, Place Place);

/// <content>What the collector took.</content>
public sealed partial class HostEvidence
{
    /// <summary>The collector's list of what it took.</summary>
    public Fact<CollectorInventory> CollectorInventory => Fact<CollectorInventory>(MemberName.CollectorInventory);
}
