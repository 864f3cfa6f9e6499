namespace XenLint.Evidence;

/// <summary>What is wrong with an archive, in the words that decide what to do about it.</summary>
public enum ArchiveProblemKind
{
    /// <summary>It ends too early.</summary>
    Cut,

    /// <summary>Bytes in it are wrong or missing.</summary>
    Damaged,

    /// <summary>A limit was reached.</summary>
    OverLimit,

    /// <summary>The disk or the permissions do not let it be read.</summary>
    Unreadable,

    /// <summary>It is no archive.</summary>
    NotAnArchive,

    /// <summary>Members are encrypted.</summary>
    Encrypted,

    /// <summary>A compression or an archive format that is not read.</summary>
    Unsupported,

    /// <summary>Archives are nested too deep.</summary>
    NestedTooDeep,

    /// <summary>Names lead out of the archive or hold characters that no name should; the members were not read.</summary>
    UnsafeName,

    /// <summary>Names begin at a root or a drive; that part was taken off.</summary>
    AbsoluteName,

    /// <summary>Names use backslashes as separators; they were read as slashes.</summary>
    BackslashName,

    /// <summary>Two members have the same name.</summary>
    RepeatedName,

    /// <summary>Two names differ in upper and lower case only.</summary>
    CaseCollision,

    /// <summary>Links, which are never followed.</summary>
    Link,

    /// <summary>Devices, pipes and other things without content.</summary>
    SpecialFile,

    /// <summary>Bytes after the end of the archive.</summary>
    TrailingBytes,
}
