namespace XenLint.Evidence;

/// <summary>What kind of thing a member is.</summary>
public enum MemberKind
{
    /// <summary>A file with content.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic or hard link. Links are named, never followed.</summary>
    Link,

    /// <summary>A device, pipe, volume label or something else that has no content.</summary>
    Special,
}
