namespace XenLint.Evidence;

/// <summary>What a stream of bytes turned out to be, judged by its content and never by its name.</summary>
public enum ArchiveFormat
{
    /// <summary>No archive that is known here.</summary>
    None,

    /// <summary>A folder on disk.</summary>
    Folder,

    /// <summary>A tar archive: GNU, PAX, ustar or older.</summary>
    Tar,

    /// <summary>A zip archive.</summary>
    Zip,

    /// <summary>gzip compression.</summary>
    Gzip,

    /// <summary>bzip2 compression.</summary>
    Bzip2,

    /// <summary>xz compression; recognised, not read.</summary>
    Xz,

    /// <summary>Zstandard compression; recognised, not read.</summary>
    Zstandard,

    /// <summary>A 7-Zip archive; recognised, not read.</summary>
    SevenZip,

    /// <summary>A RAR archive; recognised, not read.</summary>
    Rar,

    /// <summary>lzip compression; recognised, not read.</summary>
    Lzip,

    /// <summary>LZ4 compression; recognised, not read.</summary>
    Lz4,

    /// <summary>The compression of the old Unix <c>compress</c> program; recognised, not read.</summary>
    UnixCompress,
}
