namespace XenLint.Evidence;

/// <summary>One thing that an archive or a folder holds, as the archive describes it. Nothing of it has been read yet.</summary>
public sealed record ArchiveMember
{
    /// <summary>Packed bytes below which nothing that is worth walking fits into an archive: the smallest useful bundle is larger.</summary>
    private const long SmallestArchive = 4096;

    /// <summary>The logical path from the input on, levels separated by <c>!/</c>: <c>outer.zip!/inner.tar.bz2!/bug-report-1/xapi-db.xml</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The path within its own archive, forward slashes, no <c>.</c> or empty parts, never absolute.</summary>
    public required string Name { get; init; }

    /// <summary>The logical path of the archive or folder that holds it.</summary>
    public required string Container { get; init; }

    /// <summary>What holds it.</summary>
    public required ArchiveFormat ContainerFormat { get; init; }

    /// <summary>How many archives lie around it: 1 in an archive that the user named, 0 in a folder.</summary>
    public required int Depth { get; init; }

    /// <summary>File, folder, link or something special.</summary>
    public required MemberKind Kind { get; init; }

    /// <summary>Length of the content in bytes as the archive tells it, or null when it does not tell before the end.</summary>
    public long? Size { get; init; }

    /// <summary>Length in bytes of the compressed content, or null when the member is not compressed by itself or the archive does not tell.</summary>
    public long? PackedSize { get; init; }

    /// <summary>
    /// When the content was last changed, or null. Of kind <see cref="DateTimeKind.Utc"/> when the archive tells the moment,
    /// <see cref="DateTimeKind.Unspecified"/> when it tells wall-clock time without a zone, as zip does.
    /// </summary>
    public DateTime? Modified { get; init; }

    /// <summary>1 for the first member of this name in its archive, 2 for the second, and so on.</summary>
    public int Occurrence { get; init; } = 1;

    /// <summary>
    /// True when it is worth looking whether the content is an archive. A look is free inside a tar stream; from a zip or a folder the head
    /// has to be fetched, which small members without a telling name are not worth.
    /// </summary>
    public bool MayHoldArchive =>
        Kind == MemberKind.File && Size != 0 && (ContainerFormat == ArchiveFormat.Tar || ArchiveNames.LooksLikeArchive(Name) || !((PackedSize ?? Size) < SmallestArchive));
}
