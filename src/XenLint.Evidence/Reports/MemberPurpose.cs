namespace XenLint.Evidence;

/// <summary>Why a member is read.</summary>
internal enum MemberPurpose
{
    /// <summary>It is not read.</summary>
    None,

    /// <summary>Rules read it.</summary>
    Evidence,

    /// <summary>It may be a database: its beginning tells.</summary>
    Database,

    /// <summary>It is a log in which something is looked for.</summary>
    Log,

    /// <summary>It is not kept: its checksum and its end tell whether it is what the collector took, and all of it.</summary>
    Look,
}
