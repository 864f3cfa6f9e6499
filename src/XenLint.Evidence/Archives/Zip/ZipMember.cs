namespace XenLint.Evidence;

/// <summary>A member of a zip archive on disk, found by the directory and compared with the header before its content.</summary>
internal sealed class ZipMember : IDisposable
{
    private ZipMember(ZipEntry entry) => Entry = entry;

    /// <summary>What the directory tells.</summary>
    public ZipEntry Entry { get; }

    /// <summary>The content; null when the header before it is damaged.</summary>
    public ZipContent? Content { get; private init; }

    /// <summary>False when the header has another name.</summary>
    public bool IsNameCertain { get; private init; }

    public static ZipMember Open(ArchiveLevel level, FileSource file, ZipEntry entry)
    {
        var header = new byte[ZipRecords.LocalBytes + entry.RawName.Length];
        if (file.FillAt(entry.HeaderOffset, header) != header.Length || ZipRecords.UInt32(header, 0) != ZipRecords.LocalSignature)
        {
            return new ZipMember(entry);
        }

        var data = entry.HeaderOffset + ZipRecords.LocalBytes + ZipRecords.UInt16(header, 26) + ZipRecords.UInt16(header, 28);
        return new ZipMember(entry)
        {
            Content = new ZipContent(entry, new FilePackedData(file, data, entry.PackedSize), level, level.Show(entry.Name)),
            IsNameCertain = ZipRecords.UInt16(header, 26) == entry.RawName.Length && header.AsSpan(ZipRecords.LocalBytes).SequenceEqual(entry.RawName),
        };
    }

    public void Dispose() => Content?.Dispose();
}
