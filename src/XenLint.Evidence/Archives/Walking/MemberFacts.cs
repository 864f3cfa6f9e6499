namespace XenLint.Evidence;

/// <summary>Why a member is not opened, whatever the visitor wants.</summary>
/// <param name="Kind">The kind of problem.</param>
/// <param name="Why">A clause that follows "is" or "are", with what to do.</param>
internal sealed record MemberRefusal(ArchiveProblemKind Kind, string Why);

/// <summary>What an archive's own records tell of a member, before any of it is believed.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Kind">What it is.</param>
internal sealed record MemberFacts(string Name, MemberKind Kind)
{
    /// <summary>Where its record stands in the archive.</summary>
    public long Offset { get; init; }

    /// <summary>Length of the content, if told.</summary>
    public long? Size { get; init; }

    /// <summary>Compressed length, if it is compressed by itself and told.</summary>
    public long? PackedSize { get; init; }

    /// <summary>When it was last changed, if told.</summary>
    public DateTime? Modified { get; init; }

    /// <summary>True when the name was too long to be kept.</summary>
    public bool IsNameTooLong { get; init; }

    /// <summary>True when a name without any slash may have been written with backslashes instead, as old Windows programs do.</summary>
    public bool MayUseBackslashes { get; init; }

    /// <summary>Why it cannot be opened, or null.</summary>
    public MemberRefusal? Refusal { get; init; }
}
