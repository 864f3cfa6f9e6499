namespace XenLint.Evidence;

/// <summary>The directory at the end of a zip archive.</summary>
/// <param name="Entries">The members in the order of their places.</param>
internal sealed record ZipDirectory(IReadOnlyList<ZipEntry> Entries)
{
    private const int LongestComment = ushort.MaxValue;
    private const int LocatorBytes = 20;
    private const int LargeEndBytes = 56;

    /// <summary>True when the record stands there that ends zip archives.</summary>
    public static bool HasEnd(FileSource file) => FindEnd(file) is not null;

    /// <summary>Reads the directory.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="mostEntries">How many entries to read at most.</param>
    /// <returns>Null when it is missing, damaged, or tells of members that lie inside each other, as only forged archives do.</returns>
    public static ZipDirectory? Read(FileSource file, int mostEntries)
    {
        if (FindEnd(file) is not { } end)
        {
            return null;
        }

        // Something may stand before the archive; then all places in it are off by as much.
        var start = end.At - end.Size;
        var shift = start - end.Offset;
        if (start < 0 || shift < 0)
        {
            return null;
        }

        var entries = ReadEntries(file, start, end, shift, mostEntries);
        if (entries is null)
        {
            return null;
        }

        var limit = 0L;
        foreach (var entry in entries)
        {
            if (entry.HeaderOffset < limit || entry.PackedSize > start - entry.HeaderOffset)
            {
                return null;
            }

            limit = entry.HeaderOffset + ZipRecords.LocalBytes + entry.RawName.Length + entry.PackedSize;
        }

        return limit > start || !BelongsToWhole(file, entries) ? null : new ZipDirectory(entries);
    }

    private static List<ZipEntry>? ReadEntries(FileSource file, long start, End end, long shift, int mostEntries)
    {
        var entries = new List<ZipEntry>();
        using var window = new ByteWindow(new FilePackedData(file, start, end.Size));
        while (entries.Count < mostEntries)
        {
            var ahead = window.Peek(ByteWindow.LookAhead);
            if (ahead.IsEmpty)
            {
                break;
            }

            if (ZipRecords.Directory(ahead, out var length) is not { } entry)
            {
                // The longest entry just fits into sight but for absurd comments; then the walk over the headers finds the members.
                return null;
            }

            if (entry.HeaderOffset > start - shift)
            {
                return null;
            }

            entries.Add(entry with { HeaderOffset = entry.HeaderOffset + shift });
            window.Advance(length);
        }

        // Below the highest number the count is of 16 bits, and writers that go beyond let it run over.
        var isCounted = entries.Count == mostEntries || entries.Count == end.Count || (!end.IsLarge && (ushort)entries.Count == end.Count);
        return isCounted ? [.. entries.OrderBy(entry => entry.HeaderOffset)] : null;
    }

    /// <summary>In a cut archive the last thing that looks like an end may be that of an archive inside, which does not reach to the beginning.</summary>
    private static bool BelongsToWhole(FileSource file, List<ZipEntry> entries)
    {
        Span<byte> first = stackalloc byte[4];
        return file.FillAt(0, first) < 4 || ZipRecords.UInt32(first, 0) != ZipRecords.LocalSignature || (entries.Count > 0 && entries[0].HeaderOffset == 0);
    }

    private static End? FindEnd(FileSource file)
    {
        var tail = new byte[Math.Min(file.Length, ZipRecords.EndBytes + LongestComment)];
        var tailStart = file.Length - tail.Length;
        if (file.FillAt(tailStart, tail) < tail.Length)
        {
            return null;
        }

        for (var at = tail.Length - ZipRecords.EndBytes; at >= 0; at--)
        {
            at = tail.AsSpan(0, at + 4).LastIndexOf("PK\x5\x6"u8);
            if (at < 0)
            {
                return null;
            }

            var end = tail.AsSpan(at);
            if (end.Length < ZipRecords.EndBytes || ZipRecords.UInt16(end, 20) > end.Length - ZipRecords.EndBytes)
            {
                continue;
            }

            var small = new End(tailStart + at, ZipRecords.UInt16(end, 10), ZipRecords.UInt32(end, 12), ZipRecords.UInt32(end, 16), IsLarge: false);
            return small.Count == ushort.MaxValue || small.Size == uint.MaxValue || small.Offset == uint.MaxValue
                ? FindLargeEnd(file, small.At) ?? small
                : small;
        }

        return null;
    }

    /// <summary>The record for archives with more than 4 GiB or 65,535 members, which a locator before the small one tells the place of.</summary>
    private static End? FindLargeEnd(FileSource file, long smallEnd)
    {
        Span<byte> locator = stackalloc byte[LocatorBytes];
        Span<byte> large = stackalloc byte[LargeEndBytes];
        if (smallEnd < LocatorBytes || file.FillAt(smallEnd - LocatorBytes, locator) < LocatorBytes
            || ZipRecords.UInt32(locator, 0) != ZipRecords.LargeEndLocatorSignature)
        {
            return null;
        }

        // With something before the archive the locator is off; but then the record stands directly before it.
        foreach (var place in (ReadOnlySpan<long>)[ZipRecords.Int64(locator, 8), smallEnd - LocatorBytes - LargeEndBytes])
        {
            if (place >= 0 && place <= smallEnd - LargeEndBytes && file.FillAt(place, large) == LargeEndBytes
                && ZipRecords.UInt32(large, 0) == ZipRecords.LargeEndSignature)
            {
                return new End(place, ZipRecords.Int64(large, 32), ZipRecords.Int64(large, 40), ZipRecords.Int64(large, 48), IsLarge: true);
            }
        }

        return null;
    }

    /// <summary>What the end tells of the directory.</summary>
    private readonly record struct End(long At, long Count, long Size, long Offset, bool IsLarge);
}
