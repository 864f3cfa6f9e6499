namespace XenLint.Evidence;

/// <summary>How it ended with a member.</summary>
public enum MemberState
{
    /// <summary>It was read to its end, and its checksum holds where the format has one.</summary>
    Read,

    /// <summary>The reader stopped before the end because it had seen enough.</summary>
    Left,

    /// <summary>Nobody asked for its content.</summary>
    Skipped,

    /// <summary>It is an archive itself and was walked; its own report tells the rest.</summary>
    Entered,

    /// <summary>It is a folder, a link or a device: there is no content.</summary>
    NotAFile,

    /// <summary>It ends before the length that the archive tells.</summary>
    Truncated,

    /// <summary>Its compression or its checksum is damaged, or it cannot be read from disk; what was handed out may be wrong.</summary>
    Damaged,

    /// <summary>A limit on what inputs may do was reached.</summary>
    OverLimit,

    /// <summary>It was not opened: encrypted, compressed in an unknown way, or named in a way that is not trusted.</summary>
    Refused,
}
