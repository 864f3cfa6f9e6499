namespace XenLint.Evidence;

/// <summary>Tells archives by their first bytes. Names lie: a report is downloaded under any name, and renamed before it is sent on.</summary>
internal static class ContentFormat
{
    /// <summary>Bytes that are needed to tell: one tar header.</summary>
    public const int HeadBytes = TarHeader.BlockBytes;

    /// <summary>What begins with these bytes.</summary>
    public static ArchiveFormat Of(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => ArchiveFormat.Zip,
        [(byte)'P', (byte)'K', 7, 8, (byte)'P', (byte)'K', 3, 4, ..] => ArchiveFormat.Zip,
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, ..] => ArchiveFormat.Bzip2,
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x17, 0x72, 0x45, 0x38, 0x50, 0x90, ..] => ArchiveFormat.Bzip2,
        [0x1F, 0x8B, 8, ..] => ArchiveFormat.Gzip,
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => ArchiveFormat.Xz,
        [0x28, 0xB5, 0x2F, 0xFD, ..] => ArchiveFormat.Zstandard,
        [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => ArchiveFormat.SevenZip,
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 7, ..] => ArchiveFormat.Rar,
        [(byte)'L', (byte)'Z', (byte)'I', (byte)'P', 1, ..] => ArchiveFormat.Lzip,
        [4, (byte)'"', (byte)'M', 0x18, ..] => ArchiveFormat.Lz4,
        [0x1F, 0x9D, >= 0x80, ..] => ArchiveFormat.UnixCompress,
        _ => TarHeader.IsHeader(head) ? ArchiveFormat.Tar : ArchiveFormat.None,
    };

    /// <summary>As <see cref="Of"/>, and for archives whose first bytes are damaged or cut: what they probably were.</summary>
    public static ArchiveFormat OfDamaged(ReadOnlySpan<byte> head) =>
        Of(head) is not ArchiveFormat.None and var format ? format
        : head.Length > 10 && (head[4..10] is [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) ? ArchiveFormat.Bzip2
        : head is [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', ..] && head.Length <= 10 ? ArchiveFormat.Bzip2
        : head is [0x1F, 0x8B] ? ArchiveFormat.Gzip
        : TarHeader.HasMagic(head) ? ArchiveFormat.Tar
        : ArchiveFormat.None;

    /// <summary>True for compression around something else.</summary>
    public static bool IsCompression(ArchiveFormat format) => format is ArchiveFormat.Gzip or ArchiveFormat.Bzip2;

    /// <summary>True for archives with members.</summary>
    public static bool IsContainer(ArchiveFormat format) => format is ArchiveFormat.Tar or ArchiveFormat.Zip;
}
