namespace XenLint.Model;

/// <summary>The collector's own log, <c>xen-bugtool.log</c>, since July 2023.</summary>
/// <param name="Capabilities">The parts of the report that were asked for; null when the command line names none, which means the usual ones.</param>
/// <param name="Omissions">The files that were left out because their part of the report had become too large.</param>
public sealed record CollectorLog(IReadOnlySet<string>? Capabilities, IReadOnlyList<OmittedFile> Omissions);

/// <summary>A file that the collector left out.</summary>
/// <param name="Path">The path on the host, without the leading slash.</param>
/// <param name="Capability">The part of the report whose size limit was reached.</param>
/// <param name="Place">The line of the log.</param>
public sealed record OmittedFile(string Path, string Capability, Place Place);

/// <content>What the collector left out.</content>
public sealed partial class HostEvidence
{
    /// <summary>The collector's own log.</summary>
    public Fact<CollectorLog> CollectorLog => Fact<CollectorLog>(MemberName.CollectorLog);
}
