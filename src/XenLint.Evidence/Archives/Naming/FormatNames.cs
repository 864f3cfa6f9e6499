namespace XenLint.Evidence;

/// <summary>What formats are called, and what to do with those that are not read.</summary>
internal static class FormatNames
{
    /// <summary>The name with its article, to follow "it is".</summary>
    public static string Of(ArchiveFormat format) => format switch
    {
        ArchiveFormat.Folder => "a folder",
        ArchiveFormat.Tar => "a tar archive",
        ArchiveFormat.Zip => "a zip archive",
        ArchiveFormat.Gzip => "a gzip file",
        ArchiveFormat.Bzip2 => "a bzip2 file",
        ArchiveFormat.Xz => "an xz file",
        ArchiveFormat.Zstandard => "a Zstandard file",
        ArchiveFormat.SevenZip => "a 7-Zip archive",
        ArchiveFormat.Rar => "a RAR archive",
        ArchiveFormat.Lzip => "an lzip file",
        ArchiveFormat.Lz4 => "an LZ4 file",
        ArchiveFormat.UnixCompress => "a file of the Unix compress program",
        _ => "no archive",
    };

    /// <summary>The command that makes a readable file of it.</summary>
    public static string Remedy(ArchiveFormat format) => format switch
    {
        ArchiveFormat.Xz => "unpack it with xz -dk and check the result",
        ArchiveFormat.Zstandard => "unpack it with zstd -d and check the result",
        ArchiveFormat.SevenZip => "unpack it with 7z x and check the folder",
        ArchiveFormat.Rar => "unpack it with unrar x and check the folder",
        ArchiveFormat.Lzip => "unpack it with lzip -dk and check the result",
        ArchiveFormat.Lz4 => "unpack it with lz4 -d and check the result",
        _ => "unpack it and check the result",
    };
}
