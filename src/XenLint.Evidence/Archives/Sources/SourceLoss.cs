namespace XenLint.Evidence;

/// <summary>Why bytes end before their natural end.</summary>
internal enum LossKind
{
    /// <summary>The bytes stop in the middle of something.</summary>
    Cut,

    /// <summary>The bytes are wrong.</summary>
    Damaged,

    /// <summary>A limit was reached.</summary>
    OverLimit,

    /// <summary>The operating system did not hand out the bytes.</summary>
    Unreadable,
}

/// <summary>Why bytes end before their natural end.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="What">What is wrong, as one sentence without a full stop.</param>
internal sealed record SourceLoss(LossKind Kind, string What)
{
    public ArchiveProblemKind ProblemKind => Kind switch
    {
        LossKind.Cut => ArchiveProblemKind.Cut,
        LossKind.OverLimit => ArchiveProblemKind.OverLimit,
        LossKind.Unreadable => ArchiveProblemKind.Unreadable,
        _ => ArchiveProblemKind.Damaged,
    };
}
