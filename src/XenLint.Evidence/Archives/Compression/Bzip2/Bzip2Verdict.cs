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

/// <summary>What decoding a bzip2 block gave.</summary>
/// <param name="Verdict">How it ended.</param>
/// <param name="End">The bit behind the block, when it is whole.</param>
/// <param name="Symbols">The block's size as its stream's level limits it.</param>
internal readonly record struct Bzip2Result(Bzip2Verdict Verdict, long End, int Symbols);
