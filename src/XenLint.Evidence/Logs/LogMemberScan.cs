using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>What was found in one log file.</summary>
public sealed record LogMemberScan
{
    internal LogMemberScan(LogMember member, IReadOnlyList<MemberHits?> hits)
    {
        Member = member;
        Hits = hits;
    }

    /// <summary>The file.</summary>
    public LogMember Member { get; }

    /// <summary>Number of bytes that were there, decompressed.</summary>
    public long Bytes { get; init; }

    /// <summary>Number of lines that were there.</summary>
    public long Lines { get; init; }

    /// <summary>Number of lines that were longer than what is searched of one.</summary>
    public long LongLines { get; init; }

    /// <summary>What became of the file: the reader sets it when it knows how the file ended. Of a damaged file nothing that was found counts.</summary>
    public MemberStatus Status { get; init; } = MemberStatus.Read;

    /// <summary>What is lost of the file, as a sentence without a full stop; null when it is whole.</summary>
    public string? Loss { get; init; }

    /// <summary>What was found of each signature of the scanner; null for nothing.</summary>
    internal IReadOnlyList<MemberHits?> Hits { get; }

    /// <summary>The first time stamp; null when no line has one.</summary>
    internal LogStamp? First { get; init; }

    /// <summary>The last time stamp; null when no line has one.</summary>
    internal LogStamp? Last { get; init; }

    /// <summary>Number of New Years between first and last, as far as the stamps carry no year.</summary>
    internal int Turns { get; init; }

    /// <summary>The matching lines themselves; null when nobody wants them.</summary>
    internal MatchingLines? Matching { get; init; }

    /// <summary>True when nothing of it may be used.</summary>
    internal bool IsUseless => Status is not (MemberStatus.Read or MemberStatus.Empty or MemberStatus.Truncated or MemberStatus.OverLimit);
}
