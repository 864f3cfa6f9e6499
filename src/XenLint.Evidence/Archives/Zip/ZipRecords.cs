using System.Buffers.Binary;

namespace XenLint.Evidence;

/// <summary>The records of a zip archive: their signatures, and how the two that describe members are read.</summary>
internal static class ZipRecords
{
    public const uint LocalSignature = 0x04034B50;
    public const uint DirectorySignature = 0x02014B50;
    public const uint EndSignature = 0x06054B50;
    public const uint LargeEndSignature = 0x06064B50;
    public const uint LargeEndLocatorSignature = 0x07064B50;
    public const uint DescriptorSignature = 0x08074B50;
    public const uint ExtraDataSignature = 0x08064B50;

    /// <summary>Bytes of a header before content, without name and extra fields.</summary>
    public const int LocalBytes = 30;

    /// <summary>Bytes of a directory entry, without name, extra fields and comment.</summary>
    public const int DirectoryBytes = 46;

    /// <summary>Bytes of the record at the end, without the comment.</summary>
    public const int EndBytes = 22;

    private const uint InExtraField = uint.MaxValue;

    /// <summary>Reads the header before a member's content.</summary>
    /// <param name="bytes">Bytes from its signature on.</param>
    /// <param name="offset">Where it stands in the archive.</param>
    /// <param name="length">The header's own length with name and extra fields.</param>
    /// <returns>The entry; null when the bytes are none or end inside it.</returns>
    public static ZipEntry? Local(ReadOnlySpan<byte> bytes, long offset, out int length)
    {
        length = 0;
        if (bytes.Length < LocalBytes || UInt32(bytes, 0) != LocalSignature)
        {
            return null;
        }

        var nameLength = UInt16(bytes, 26);
        length = LocalBytes + nameLength + UInt16(bytes, 28);
        if (bytes.Length < length)
        {
            return null;
        }

        long size = UInt32(bytes, 22), packed = UInt32(bytes, 18);
        var extra = new ZipExtraFields(bytes[(LocalBytes + nameLength)..length]);
        extra.Widen(ref size, ref packed, InExtraField);
        return new ZipEntry
        {
            RawName = bytes.Slice(LocalBytes, nameLength).ToArray(),
            Flags = UInt16(bytes, 6),
            Method = UInt16(bytes, 8),
            Crc = UInt32(bytes, 14),
            PackedSize = packed,
            Size = size,
            Modified = extra.Modified ?? DosTime(UInt16(bytes, 12), UInt16(bytes, 10)),
            HeaderOffset = offset,
        };
    }

    /// <summary>True when the bytes look like a header before content, and not like compressed bytes that happen to hold its signature.</summary>
    public static bool IsPlausibleLocal(ReadOnlySpan<byte> bytes)
    {
        const int HighestVersion = 100;
        return bytes.Length >= LocalBytes && UInt32(bytes, 0) == LocalSignature && UInt16(bytes, 4) <= HighestVersion
            && ZipMethod.IsPlausible(UInt16(bytes, 8)) && UInt16(bytes, 26) is > 0 and <= 4096
            && (bytes.Length == LocalBytes || bytes[LocalBytes] >= ' ');
    }

    /// <summary>Reads an entry of the directory at the end.</summary>
    /// <param name="bytes">Bytes from its signature on.</param>
    /// <param name="length">The entry's own length.</param>
    /// <returns>The entry; null when the bytes are none or end inside it.</returns>
    public static ZipEntry? Directory(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.Length < DirectoryBytes || UInt32(bytes, 0) != DirectorySignature)
        {
            return null;
        }

        int nameLength = UInt16(bytes, 28), extraLength = UInt16(bytes, 30);
        length = DirectoryBytes + nameLength + extraLength + UInt16(bytes, 32);
        if (bytes.Length < length)
        {
            return null;
        }

        long size = UInt32(bytes, 24), packed = UInt32(bytes, 20), offset = UInt32(bytes, 42);
        var extra = new ZipExtraFields(bytes.Slice(DirectoryBytes + nameLength, extraLength));
        extra.Widen(ref size, ref packed, ref offset, InExtraField);
        return new ZipEntry
        {
            RawName = bytes.Slice(DirectoryBytes, nameLength).ToArray(),
            Flags = UInt16(bytes, 8),
            Method = UInt16(bytes, 10),
            Crc = UInt32(bytes, 16),
            PackedSize = packed,
            Size = size,
            Modified = extra.Modified ?? DosTime(UInt16(bytes, 14), UInt16(bytes, 12)),
            HeaderOffset = offset,
            MadeBy = bytes[5],
            Attributes = UInt32(bytes, 38),
        };
    }

    public static ushort UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    public static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    /// <summary>A number of eight bytes; those above what a signed one holds become the highest, which no file reaches.</summary>
    public static long Int64(ReadOnlySpan<byte> bytes, int at) => (long)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]), long.MaxValue);

    /// <summary>Wall-clock time in steps of two seconds, without a zone.</summary>
    private static DateTime? DosTime(int date, int time)
    {
        int year = 1980 + (date >> 9), month = (date >> 5) & 15, day = date & 31, hour = time >> 11, minute = (time >> 5) & 63, second = (time & 31) * 2;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && hour < 24 && minute < 60 && second < 60
            ? new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified)
            : null;
    }
}
