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
            using var ahead = new ZipAhead(level, file, directory.Entries, level.Pool);
            for (var index = 0; index < directory.Entries.Count && level.Admit(directory.Entries[index].HeaderOffset); index++)
            {
                using var member = ahead.Take(index);
                Offer(level, member);
                file.Reached?.Invoke(directory.Entries[index].HeaderOffset + directory.Entries[index].PackedSize);
            }
        }
        else
        {
            // What is wrong with the directory is told when the walk reaches it.
            new ZipStreamWalk(level, window).Run();
        }
    }

    private static void Offer(ArchiveLevel level, ZipMember member)
    {
        var entry = member.Entry;
        if (member.Content is not { } content)
        {
            level.Offer(entry.Facts with { Refusal = new MemberRefusal(ArchiveProblemKind.Damaged, "without its header, which is damaged, and was not read") }, null);
            return;
        }

        // A name is in no checksum. But it is written twice.
        if (!member.IsNameCertain)
        {
            level.Report(
                ArchiveProblemKind.Damaged,
                entry.HeaderOffset,
                $"the directory and the header disagree about the name of {level.Show(entry.Name)}; one of them is damaged",
                "perhaps its name");
        }

        var end = level.Offer(entry.Facts, content);
        if (content.Loss is { } loss && end.State != MemberState.Entered)
        {
            level.ReportMember(entry.Name, entry.HeaderOffset, loss, "its content, in part at least");
        }
    }
}
