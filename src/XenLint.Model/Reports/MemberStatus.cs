namespace XenLint.Model;

/// <summary>What became of one piece of evidence in a report.</summary>
public enum MemberStatus
{
    /// <summary>It is there, whole.</summary>
    Read,

    /// <summary>It is there with 0 bytes: the program is missing on the host, or it printed nothing.</summary>
    Empty,

    /// <summary>It is cut off where the archive is.</summary>
    Truncated,

    /// <summary>The archive's checksum does not hold for it: any of its bytes may be wrong.</summary>
    Damaged,

    /// <summary>It was not read to its end because of a limit on what inputs may do.</summary>
    OverLimit,

    /// <summary>The command did not finish in the collector's time; what it had printed until then is there.</summary>
    TimedOut,

    /// <summary>The collector failed on it and wrote its own error into it.</summary>
    Failed,

    /// <summary>The collector left it out because its part of the report had become too large.</summary>
    LeftOut,

    /// <summary>It is not there and may have stood in a part of the archive that is lost.</summary>
    Lost,

    /// <summary>It was not collected.</summary>
    Absent,
}
