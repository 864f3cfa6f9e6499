namespace XenLint.Testing;

/// <summary>One member of a composed report.</summary>
/// <param name="Path">The path inside the report.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Modified">The file's time; of a command's output the time of collection.</param>
public sealed record BuiltMember(string Path, byte[] Content, DateTimeOffset Modified)
{
    /// <summary>
    /// The ranges at which findings are expected, in the order of their first bytes: in <see cref="Content"/>, of a <c>.gz</c> member in
    /// what it unpacks to.
    /// </summary>
    public IReadOnlyList<ByteSpan> Flags { get; init; } = [];

    /// <summary>
    /// How many bytes fewer a tar archive holds than the member's header tells: the log was emptied while it was being read, and what
    /// follows is out of step.
    /// </summary>
    public int Missing { get; init; }

    /// <summary>What the collector's list has a checksum of; null for what is archived.</summary>
    public byte[]? Listed { get; init; }
}
