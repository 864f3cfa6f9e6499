namespace XenLint.Evidence;

/// <summary>The record behind the content of a member whose writer did not know its sizes before.</summary>
/// <param name="Length">The record's own length.</param>
/// <param name="Crc">The content's checksum.</param>
/// <param name="Size">The content's length.</param>
internal readonly record struct ZipDescriptor(int Length, uint Crc, long Size)
{
    /// <summary>Reads a record, if its compressed length is the one that it should be. Nothing in it tells whether its lengths have four bytes or eight.</summary>
    /// <param name="bytes">Bytes from the record on, with what follows it.</param>
    /// <param name="hasSignature">True when it begins with its signature, which is optional.</param>
    /// <param name="packed">The compressed length.</param>
    public static ZipDescriptor? Read(ReadOnlySpan<byte> bytes, bool hasSignature, long packed)
    {
        var head = hasSignature ? 4 : 0;
        var record = bytes[Math.Min(head, bytes.Length)..];
        ZipDescriptor? small = record.Length >= 12 && ZipRecords.UInt32(record, 4) == (uint)packed
            ? new(head + 12, ZipRecords.UInt32(record, 0), ZipRecords.UInt32(record, 8))
            : null;
        ZipDescriptor? large = record.Length >= 20 && ZipRecords.Int64(record, 4) == packed
            ? new(head + 20, ZipRecords.UInt32(record, 0), ZipRecords.Int64(record, 12))
            : null;

        // Both fit an empty content. The right one is followed by a signature.
        return large is not null && (small is null || bytes[large.Value.Length..].StartsWith("PK"u8)) ? large : small;
    }
}
