namespace XenLint.Evidence;

/// <summary>What all archives of one input share while they are walked.</summary>
internal sealed class WalkSession(ArchiveVisitor visitor, ArchiveLimits limits, CancellationToken cancellation)
{
    public ArchiveVisitor Visitor { get; } = visitor;

    public ArchiveLimits Limits { get; } = limits;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>What decompression may still produce.</summary>
    public ExpansionAllowance Allowance { get; } = new(limits, cancellation);
}
