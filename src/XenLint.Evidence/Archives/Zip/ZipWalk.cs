namespace XenLint.Evidence;

/// <summary>
/// Walks through a zip archive: by its directory when it lies on disk and the directory is sound, else by the headers before each member's
/// content. The library's reader is not used for the directory: it keeps all of it in memory whatever its size, refuses the whole archive for
/// one bad entry, and does not compare checksums.
/// </summary>
internal static class ZipWalk
{
    public static void Run(ArchiveLevel level, ByteWindow window)
    {
        if (window.Whole is not { } file)
        {
            new ZipStreamWalk(level, window).Run();
        }
        else if (ZipDirectory.Read(file, level.Limits.MembersPerArchive + 1) is { } directory)
        {
            foreach (var entry in directory.Entries)
            {
                if (!level.Admit(entry.HeaderOffset))
                {
                    return;
                }

                Offer(level, file, entry);
            }
        }
        else
        {
            // What is wrong with the directory is told when the walk reaches it.
            new ZipStreamWalk(level, window).Run();
        }
    }

    private static void Offer(ArchiveLevel level, FileSource file, ZipEntry entry)
    {
        var header = new byte[ZipRecords.LocalBytes + entry.RawName.Length];
        var isWhole = file.FillAt(entry.HeaderOffset, header) == header.Length && ZipRecords.UInt32(header, 0) == ZipRecords.LocalSignature;
        var facts = entry.Facts;
        if (!isWhole)
        {
            level.Offer(facts with { Refusal = new MemberRefusal(ArchiveProblemKind.Damaged, "without its header, which is damaged, and was not read") }, null);
            return;
        }

        // A name is in no checksum. But it is written twice.
        if (ZipRecords.UInt16(header, 26) != entry.RawName.Length || !header.AsSpan(ZipRecords.LocalBytes).SequenceEqual(entry.RawName))
        {
            level.Report(
                ArchiveProblemKind.Damaged,
                entry.HeaderOffset,
                $"the directory and the header disagree about the name of {level.Show(entry.Name)}; one of them is damaged",
                "perhaps its name");
        }

        var data = entry.HeaderOffset + ZipRecords.LocalBytes + ZipRecords.UInt16(header, 26) + ZipRecords.UInt16(header, 28);
        using var content = new ZipContent(entry, new FilePackedData(file, data, entry.PackedSize), level, level.Show(entry.Name));
        var end = level.Offer(facts, content);
        if (content.Loss is { } loss && end.State != MemberState.Entered)
        {
            level.ReportMember(entry.Name, entry.HeaderOffset, loss, "its content, in part at least");
        }
    }
}
