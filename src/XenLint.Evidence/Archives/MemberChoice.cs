namespace XenLint.Evidence;

/// <summary>What a visitor wants done with a member.</summary>
public enum MemberChoice
{
    /// <summary>Pass over it. In a zip archive it is not even looked at.</summary>
    Skip,

    /// <summary>Hand its content to <see cref="ArchiveVisitor.Read"/>.</summary>
    Read,

    /// <summary>Walk its members if its content is an archive or a compressed file; pass over it if not. At most its head is decompressed to find out.</summary>
    Enter,
}
