namespace XenLint.Evidence;

/// <summary>
/// Walks through a zip archive from its beginning, by the headers before each member's content: for archives that come as a stream,
/// and for those whose directory is missing because the upload was cut.
/// </summary>
internal sealed class ZipStreamWalk(ArchiveLevel level, ByteWindow window)
{
    private readonly ZipDirectoryCheck directory = new(level, window);

    /// <summary>Walks to the directory, or to where nothing more can be found.</summary>
    public void Run()
    {
        // Archives that were meant to be split begin with a mark.
        if (SignatureOf(window.Peek(4)) == ZipRecords.DescriptorSignature)
        {
            window.Advance(4);
        }

        while (true)
        {
            var ahead = window.Peek(ByteWindow.LookAhead);
            var place = window.Position;
            switch (SignatureOf(ahead))
            {
                case ZipRecords.LocalSignature when ZipRecords.Local(ahead, place, out var length) is { } entry:
                    if (!level.Admit(place))
                    {
                        return;
                    }

                    window.Advance(length);
                    directory.Expect(entry);
                    Offer(entry);
                    break;

                case ZipRecords.DirectorySignature or ZipRecords.EndSignature or ZipRecords.LargeEndSignature or ZipRecords.ExtraDataSignature:
                    directory.Run();
                    return;

                default:
                    if (!Search(ahead.Length))
                    {
                        return;
                    }

                    break;
            }
        }
    }

    private static uint SignatureOf(ReadOnlySpan<byte> bytes) => bytes.Length < 4 ? 0 : ZipRecords.UInt32(bytes, 0);

    private void Offer(ZipEntry entry)
    {
        PackedData packed = entry.HasSizesBehind
            ? new DescribedPackedData(window, ZipMethod.Decoder(entry.Method) == CompressionMethod.Stored)
            : new StreamedPackedData(window, entry.PackedSize);
        using var content = new ZipContent(entry, packed, level, level.Show(entry.Name));
        var end = level.Offer(entry.Facts, content);
        packed.Finish();
        if (content.Loss is { } loss && end.State != MemberState.Entered)
        {
            level.ReportMember(entry.Name, entry.HeaderOffset, loss, "its content, in part at least");
        }

        PassDescriptor(entry);
    }

    /// <summary>Some writers tell the sizes before the content and once more behind it.</summary>
    private void PassDescriptor(ZipEntry entry)
    {
        var record = window.Peek(ZipRecords.LocalBytes);
        if (SignatureOf(record) == ZipRecords.DescriptorSignature && ZipDescriptor.Read(record, hasSignature: true, entry.PackedSize) is { } behind)
        {
            window.Advance(behind.Length);
        }
    }

    private bool Search(int rest)
    {
        var from = window.Position;
        if (rest < ZipRecords.LocalBytes)
        {
            window.Advance(rest);
        }

        while (window.Position - from <= level.Limits.SearchBytes)
        {
            var ahead = window.Peek(ByteWindow.LookAhead);
            if (ahead.IsEmpty)
            {
                var what = window.Loss?.What ?? "it ends without its directory";
                var kind = window.Loss?.ProblemKind ?? ArchiveProblemKind.Cut;
                if (window.Resume())
                {
                    continue;
                }

                level.Report(kind, window.Position, what, "everything behind this place");
                return false;
            }

            var header = FindHeader(ahead);
            if (header >= 0)
            {
                window.Advance(header);
                level.Report(
                    ArchiveProblemKind.Damaged,
                    from,
                    $"it has no header where a member should begin; the next one was found at byte {window.Position}",
                    $"the members in the {window.Position - from} bytes between");
                return true;
            }

            window.Advance(ahead.Length < ByteWindow.LookAhead ? ahead.Length : ahead.Length - ZipRecords.DirectoryBytes);
        }

        level.ReportLimit(
            window.Position, $"no member was found in {level.Limits.SearchBytes} bytes behind the damage at byte {from}", "--limit-search-bytes");
        return false;
    }

    private static int FindHeader(ReadOnlySpan<byte> bytes)
    {
        for (var at = 1; at < bytes.Length; at++)
        {
            var hit = bytes[at..].IndexOf("PK"u8);
            if (hit < 0)
            {
                return -1;
            }

            at += hit;
            if (ZipRecords.IsPlausibleLocal(bytes[at..]) || ZipRecords.Directory(bytes[at..], out _) is not null || SignatureOf(bytes[at..]) == ZipRecords.EndSignature)
            {
                return at;
            }
        }

        return -1;
    }
}
