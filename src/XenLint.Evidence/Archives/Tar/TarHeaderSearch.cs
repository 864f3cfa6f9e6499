namespace XenLint.Evidence;

/// <summary>
/// Finds headers in the middle of other bytes. The collector writes a header from what it knows of a file, then the file; when a log shrinks in
/// between, fewer bytes follow than the header tells, nothing is padded, and the next header stands anywhere, inside what should be content.
/// </summary>
internal static class TarHeaderSearch
{
    /// <summary>The place of the first header, or -1.</summary>
    /// <param name="bytes">Bytes to look through.</param>
    /// <param name="topFolder">When not null, only a header whose name begins with this folder counts (empty: that has no folder).</param>
    public static int Find(ReadOnlySpan<byte> bytes, string? topFolder)
    {
        for (var from = TarHeader.MagicOffset; from < bytes.Length; from++)
        {
            var hit = bytes[from..].IndexOf("ustar"u8);
            if (hit < 0)
            {
                return -1;
            }

            from += hit;
            var at = from - TarHeader.MagicOffset;
            if (TarHeader.TryRead(bytes[at..], out var header) && (topFolder is null || LeadsInto(bytes[at..], header, topFolder)))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The place of the first header without the word <c>ustar</c>, which is only believed where blocks begin; or -1.</summary>
    public static int FindOld(ReadOnlySpan<byte> blocks)
    {
        for (var at = 0; at + TarHeader.BlockBytes <= blocks.Length; at += TarHeader.BlockBytes)
        {
            if (TarHeader.IsHeader(blocks[at..]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The first part of a name that has several; empty for a name of one part.</summary>
    public static string TopFolder(in TarHeader header)
    {
        var name = header.Prefix.IsEmpty ? header.Name : header.Prefix;
        while (name.StartsWith("./"u8))
        {
            name = name[2..];
        }

        var end = name.IndexOf((byte)'/');
        return end >= 0 ? NameText.Decode(name[..end]) : header.Prefix.IsEmpty ? "" : NameText.Decode(name);
    }

    /// <summary>True when a header, or the one that it announces, names something in a folder.</summary>
    public static bool LeadsInto(ReadOnlySpan<byte> bytes, TarHeader header, string topFolder)
    {
        while (TarType.IsExtension(header.Type))
        {
            var next = TarHeader.BlockBytes + ((header.Size + TarHeader.BlockBytes - 1) & -TarHeader.BlockBytes);
            if (next > bytes.Length - TarHeader.BlockBytes)
            {
                // Beyond sight. A header that announces another is rare enough in content to be believed.
                return true;
            }

            bytes = bytes[(int)next..];
            if (!TarHeader.TryRead(bytes, out header))
            {
                return false;
            }
        }

        return TopFolder(header) == topFolder;
    }
}
