namespace XenLint.Evidence;

/// <summary>
/// Compares the directory of an archive with the members that were found without it. Names are in no checksum: that they are written twice is all
/// that guards them.
/// </summary>
internal sealed class ZipDirectoryCheck(ArchiveLevel level, ByteWindow window)
{
    private readonly Dictionary<long, int> expected = [];

    /// <summary>Notes a member that the directory should list.</summary>
    public void Expect(ZipEntry entry) => expected[entry.HeaderOffset] = HashOf(entry);

    /// <summary>Reads the directory, which comes next, and passes over what follows it.</summary>
    public void Run()
    {
        var start = window.Position;
        var listed = 0;
        for (; ZipRecords.Directory(window.Peek(ByteWindow.LookAhead), out var length) is { } entry; window.Advance(length))
        {
            listed++;
            Compare(entry);
        }

        if (!PassEnd(listed))
        {
            level.Report(ArchiveProblemKind.Damaged, window.Position, $"its directory, which begins at byte {start}, is cut or damaged; the members were found without it", null);
        }
        else if (expected.Count > 0)
        {
            level.Report(ArchiveProblemKind.Damaged, start, $"its directory does not list {expected.Count} of the members that were found, or lists them elsewhere", null);
        }

        window.Skip(long.MaxValue);
        if (window.Loss is { } loss)
        {
            level.Report(loss.ProblemKind, window.Position, loss.What, null);
        }
    }

    private static int HashOf(ZipEntry entry)
    {
        var hash = new HashCode();
        hash.AddBytes(entry.RawName);
        return hash.ToHashCode();
    }

    private void Compare(ZipEntry entry)
    {
        if (!expected.Remove(entry.HeaderOffset, out var hash))
        {
            level.Report(
                ArchiveProblemKind.Damaged, window.Position, $"its directory lists {level.Show(entry.Name)} at byte {entry.HeaderOffset}, where no member was found", "that member, perhaps");
        }
        else if (hash != HashOf(entry))
        {
            level.Report(
                ArchiveProblemKind.Damaged,
                window.Position,
                $"the directory and the header disagree about the name of {level.Show(entry.Name)}; one of them is damaged",
                "perhaps its name");
        }
    }

    /// <summary>Passes the records behind the entries; true when they tell as many entries as there were.</summary>
    private bool PassEnd(int listed)
    {
        const int LargeEndBytes = 56, LocatorBytes = 20;
        if (Passes(ZipRecords.LargeEndSignature, LargeEndBytes))
        {
            Passes(ZipRecords.LargeEndLocatorSignature, LocatorBytes);
        }

        var end = window.Peek(ZipRecords.EndBytes);
        return end.Length == ZipRecords.EndBytes && ZipRecords.UInt32(end, 0) == ZipRecords.EndSignature
            && ZipRecords.UInt16(end, 10) is var told && (told == (ushort)listed || (told == ushort.MaxValue && listed >= told));
    }

    private bool Passes(uint signature, int length)
    {
        var record = window.Peek(length);
        var isThere = record.Length == length && ZipRecords.UInt32(record, 0) == signature;
        window.Advance(isThere ? length : 0);
        return isThere;
    }
}
