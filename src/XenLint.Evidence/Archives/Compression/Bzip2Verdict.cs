namespace XenLint.Evidence;

/// <summary>How the decoding of a bzip2 block ended.</summary>
internal enum Bzip2Verdict
{
    /// <summary>It is whole and its checksum holds.</summary>
    Whole,

    /// <summary>The bytes end inside it.</summary>
    Cut,

    /// <summary>It breaks the format or its checksum.</summary>
    Damaged,
}
