namespace XenLint.Model;

/// <summary>One piece of evidence of one host: a file or the output of a command, with what became of it.</summary>
public sealed class ReportMember
{
    /// <summary>Which evidence it is.</summary>
    public required MemberName Name { get; init; }

    /// <summary>What tells several members of one kind apart, such as the interface of <c>ethtool-eth0.out</c>; empty where there is only one.</summary>
    public string Instance { get; init; } = "";

    /// <summary>The path inside the report (<c>etc/chrony.conf</c>); of a member that is not there the place where it would be today.</summary>
    public required string Path { get; init; }

    /// <summary>What became of it.</summary>
    public required MemberStatus Status { get; init; }

    /// <summary>What is wrong, as a sentence without a full stop; null for a member that is there whole.</summary>
    public string? Detail { get; init; }

    /// <summary>The bytes; null when there are none or they were not kept.</summary>
    public SourceFile? File { get; init; }

    /// <summary>The beginning of the member; nowhere when there are no bytes.</summary>
    public Place Place => File is null ? default : new Place(File, 0, 0);

    /// <summary>What a rule is told that asks for something that this member does not give.</summary>
    public NotKnownException NotKnown() => new(
        Status switch
        {
            MemberStatus.Empty => NotEvaluatedReason.MemberEmpty,
            MemberStatus.Truncated or MemberStatus.Damaged or MemberStatus.OverLimit or MemberStatus.Lost => NotEvaluatedReason.MemberTruncated,
            MemberStatus.TimedOut => NotEvaluatedReason.TimedOut,
            MemberStatus.LeftOut or MemberStatus.Absent => NotEvaluatedReason.MemberAbsent,
            _ => NotEvaluatedReason.Unparsable,
        },
        Detail ?? $"{Path} does not follow its format");
}
