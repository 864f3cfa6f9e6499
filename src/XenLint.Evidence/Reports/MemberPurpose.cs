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

    /// <summary>Its checksum is compared with the collector's list.</summary>
    Checksum,
}
