namespace XenLint.Evidence;

/// <summary>Limits on what an archive may do to the process that reads it. Each has an option on the command line.</summary>
public sealed record ArchiveLimits
{
    /// <summary>The limits that hold when the user gives none.</summary>
    public static ArchiveLimits Default { get; } = new();

    /// <summary>Members of one archive or folder. A report of one host has hundreds to thousands, a XenCenter zip those of all hosts.</summary>
    public int MembersPerArchive { get; init; } = 500_000;

    /// <summary>Archives inside each other: a user's zip of XenCenter's zip of a tar that holds <c>etc/systemd.tar</c> needs all four.</summary>
    public int NestingDepth { get; init; } = 4;

    /// <summary>Bytes that decompression may produce for one input in all, nested archives included: 32 GiB.</summary>
    public long ExpandedBytes { get; init; } = 32L << 30;

    /// <summary>
    /// How many times its packed length one compressed stream may expand to. Logs reach 10 to 50; only bombs and empty disk images reach more.
    /// </summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Bytes that a compressed stream may expand to before <see cref="Ratio"/> is applied: 64 MiB. Small streams of one repeated line are harmless.</summary>
    public long RatioFreeBytes { get; init; } = 64 << 20;

    /// <summary>Bytes of a member's name. File systems end at 4096.</summary>
    public int NameBytes { get; init; } = 4096;

    /// <summary>Bytes that are searched for the next member after a damaged place: 1 GiB.</summary>
    public long SearchBytes { get; init; } = 1L << 30;
}
