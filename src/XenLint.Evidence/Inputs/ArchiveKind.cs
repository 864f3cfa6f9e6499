namespace XenLint.Evidence;

/// <summary>Recognises archives by their first bytes, never by their name.</summary>
internal static class ArchiveKind
{
    private const int TarMagic = 257;

    /// <summary>What the content is, in words that follow "it is"; null when it is no archive.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("BZh"u8) ? "a bzip2 archive"
        : bytes.StartsWith("PK\x3\x4"u8) ? "a zip archive"
        : bytes.StartsWith("\x1F\x8B"u8) ? "a gzip archive"
        : bytes.StartsWith(new byte[] { 0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z' }) ? "an xz archive"
        : bytes.Length > TarMagic + 5 && bytes[TarMagic..].StartsWith("ustar"u8) ? "a tar archive"
        : null;
}
