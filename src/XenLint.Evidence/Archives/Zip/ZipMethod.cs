using System.Globalization;

namespace XenLint.Evidence;

/// <summary>The numbers that zip archives give to ways of compression.</summary>
internal static class ZipMethod
{
    private const int Stored = 0, Deflate = 8, Bzip2 = 12, HighestInUse = 99;

    /// <summary>True for compression that is read.</summary>
    public static bool IsRead(int method) => method is Stored or Deflate or Bzip2;

    /// <summary>True for numbers that occur; others mean that a header is none.</summary>
    public static bool IsPlausible(int method) => method <= HighestInUse;

    /// <summary>The decoder for a number.</summary>
    public static CompressionMethod Decoder(int method) => method switch
    {
        Deflate => CompressionMethod.Deflate,
        Bzip2 => CompressionMethod.Bzip2,
        _ => CompressionMethod.Stored,
    };

    /// <summary>What people call it.</summary>
    public static string NameOf(int method) => method switch
    {
        1 => "Shrink",
        6 => "Implode",
        9 => "Deflate64 (Windows Explorer uses it for files of more than 2 GB)",
        14 => "LZMA",
        93 => "Zstandard",
        95 => "xz",
        98 => "PPMd",
        _ => string.Create(CultureInfo.InvariantCulture, $"method {method}"),
    };
}
