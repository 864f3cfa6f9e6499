namespace XenLint.Evidence;

/// <summary>Walks through a folder on disk, in the order of names. Links are named and not followed.</summary>
internal static class FolderWalk
{
    public static ArchiveReport Walk(WalkSession session, string root, string shown)
    {
        var level = new ArchiveLevel(session, shown, ArchiveFormat.Folder, ArchiveFormat.None, depth: 0);
        WalkFolder(level, new DirectoryInfo(root), "");
        return level.Finish();
    }

    /// <summary>Walks one folder and those in it.</summary>
    /// <returns>False when the walk must end.</returns>
    private static bool WalkFolder(ArchiveLevel level, DirectoryInfo folder, string name)
    {
        foreach (var entry in EntriesOf(level, folder, name))
        {
            if (!level.Admit(0))
            {
                return false;
            }

            var entryName = name.Length == 0 ? entry.Name : $"{name}/{entry.Name}";
            var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
            if (entry is FileInfo file && !isLink)
            {
                using var content = new FileContentOnDisk(file);
                var end = level.Offer(new MemberFacts(entryName, MemberKind.File) { Size = content.Size, Modified = file.LastWriteTimeUtc }, content);
                if (content.Loss is { } loss && end.State != MemberState.Entered)
                {
                    level.ReportMember(entryName, content.Passed, loss, "its content");
                }

                continue;
            }

            level.Offer(new MemberFacts(entryName, isLink ? MemberKind.Link : MemberKind.Folder) { Modified = entry.LastWriteTimeUtc }, null);
            if (!isLink && !WalkFolder(level, (DirectoryInfo)entry, entryName))
            {
                return false;
            }
        }

        return true;
    }

    private static FileSystemInfo[] EntriesOf(ArchiveLevel level, DirectoryInfo folder, string name)
    {
        try
        {
            var entries = folder.GetFileSystemInfos();
            Array.Sort(entries, (left, right) => string.CompareOrdinal(left.Name, right.Name));
            return entries;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            level.ReportMember(name, 0, new SourceLoss(LossKind.Unreadable, $"the folder cannot be read: {problem.Message.TrimEnd('.')}"), "all files in it");
            return [];
        }
    }

    /// <summary>A file, opened when it is first asked for.</summary>
    private sealed class FileContentOnDisk(FileInfo file) : MemberContent
    {
        private readonly long length = LengthOf(file);
        private FileSource? source;

        public override long? Size => length;

        public override FileSource? Whole => source;

        public override int Read(Span<byte> buffer)
        {
            source ??= new FileSource(file.FullName);
            var read = source.Read(buffer);
            Passed += read;
            Loss = source.Loss;
            return read;
        }

        public override ReadOnlySpan<byte> Head(int count)
        {
            source ??= new FileSource(file.FullName);
            Loss = source.Loss;
            var head = new byte[count];
            return head.AsSpan(0, source.FillAt(0, head));
        }

        public override void Finish()
        {
        }

        protected override void Release() => source?.Dispose();

        /// <summary>A file that vanished since the folder was listed counts as empty; opening it will tell.</summary>
        private static long LengthOf(FileInfo file)
        {
            try
            {
                return file.Length;
            }
            catch (IOException)
            {
                return 0;
            }
        }
    }
}
