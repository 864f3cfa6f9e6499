using System.Globalization;

namespace XenLint.Evidence;

/// <summary>
/// Walks through a tar archive of any dialect. The library's reader is not used: on a damaged archive it ends without a word or throws,
/// and damaged archives are what the field sends. This one goes on at the next header whose checksum holds.
/// </summary>
internal sealed class TarWalk(ArchiveLevel level, ByteWindow window)
{
    private const int MaxExtensionBytes = 1 << 20;

    private TarExtensions extensions = new();
    private bool isModern;
    private string? unfinished;

    /// <summary>Walks to the end of the archive, or to where nothing more can be found.</summary>
    public void Run()
    {
        var goesOn = true;
        while (goesOn)
        {
            var block = window.Peek(TarHeader.BlockBytes);
            goesOn = TarHeader.TryRead(block, out var header) ? TakeHeader(header)
                : block.Length > 0 && block.IndexOfAnyExcept((byte)0) < 0 ? PassEndMark()
                : block.Length < TarHeader.BlockBytes ? PassLoss(block.Length)
                : SearchFrom(window.Position, "holds bytes that are no header where a member should begin");
        }
    }

    private bool TakeHeader(in TarHeader header)
    {
        isModern |= header.IsModern;
        if (TarType.IsExtension(header.Type))
        {
            TakeExtension(header.Type, header.Size);
            return true;
        }

        return level.Admit(window.Position) && TakeMember(header);
    }

    private void TakeExtension(byte type, long size)
    {
        var place = window.Position;
        window.Advance(TarHeader.BlockBytes);
        var isName = type == TarType.GnuLongName;
        var isRecords = type is TarType.PaxNext or TarType.PaxNextOld;
        if (isName && size > level.Limits.NameBytes + 1)
        {
            extensions.IsNameTooLong = true;
        }
        else if (isRecords && size > MaxExtensionBytes)
        {
            level.Report(ArchiveProblemKind.Damaged, place, $"an extension header tells {size} bytes, more than any writer needs, and was passed over", "the next member's full name");
        }
        else if (isName || isRecords)
        {
            var bytes = new byte[size];
            var filled = 0;
            for (int read; filled < bytes.Length && (read = window.Read(bytes.AsSpan(filled))) > 0;)
            {
                filled += read;
            }

            if (isName)
            {
                extensions.AddLongName(bytes.AsSpan(0, filled));
            }
            else
            {
                extensions.AddRecords(bytes.AsSpan(0, filled));
            }

            if (extensions.IsDamaged && filled == bytes.Length)
            {
                level.Report(ArchiveProblemKind.Damaged, place, "an extension header breaks the form of PAX records", "the next member's full name, perhaps");
            }

            size -= filled;
        }

        window.Skip(size);
        PassPadding(window.Position - place);
    }

    private bool TakeMember(in TarHeader header)
    {
        var told = extensions;
        extensions = new();
        var kind = TarType.KindOf(header.Type);
        var name = told.Name ?? NameOf(header);
        if (kind == MemberKind.File && name.EndsWith('/'))
        {
            // Before ustar, a slash at the end was all that told a folder.
            kind = MemberKind.Folder;
        }

        var topFolder = TarHeaderSearch.TopFolder(header);
        var isSparse = told.IsSparse || header.Type == TarType.GnuSparse;
        var size = TarType.HasContent(header.Type) ? told.Size ?? header.Size : 0;
        var place = window.Position;
        var facts = new MemberFacts(name, kind)
        {
            Offset = place,
            Size = kind == MemberKind.File ? size : null,
            Modified = told.Modified ?? (header.Modified is { } seconds ? UnixTime.Of(seconds) : null),
            IsNameTooLong = told.IsNameTooLong,
            Refusal = isSparse && kind == MemberKind.File
                ? new MemberRefusal(ArchiveProblemKind.Unsupported, "stored without its empty stretches (sparse), which is not read; pack again without --sparse")
                : null,
        };

        var mapGoesOn = header.Type == TarType.GnuSparse && header.MapGoesOn;
        window.Advance(TarHeader.BlockBytes);
        while (mapGoesOn && window.Peek(TarHeader.BlockBytes) is { Length: TarHeader.BlockBytes } map)
        {
            mapGoesOn = map[504] != 0;
            window.Advance(TarHeader.BlockBytes);
        }

        using var content = new TarContent(window, size, name, topFolder);
        level.Offer(facts, content);
        content.Finish();
        if (content.IsShort)
        {
            level.Report(
                ArchiveProblemKind.Damaged,
                window.Position,
                $"{level.Show(name)} has {content.Passed} of {size} bytes, then the next member begins: the file shrank while it was collected",
                $"{size - content.Passed} bytes of {level.Show(name)}");
            return true;
        }

        if (content.Loss is not null)
        {
            unfinished = string.Create(CultureInfo.InvariantCulture, $"{level.Show(name)} has {content.Passed} of {size} bytes");
            return true;
        }

        PassPadding(size);
        return true;
    }

    private static string NameOf(in TarHeader header)
    {
        var name = NameText.Decode(header.Name);
        return header.Prefix.IsEmpty ? name : $"{NameText.Decode(header.Prefix)}/{name}";
    }

    /// <summary>Passes what fills the last block. It should be zeros; where it is not, the next header may already stand in it, and nothing is passed.</summary>
    private void PassPadding(long size)
    {
        var count = (int)(-size & (TarHeader.BlockBytes - 1));
        var ahead = window.Peek(count + TarHeader.BlockBytes);
        var padding = ahead[..Math.Min(count, ahead.Length)];
        if (padding.IndexOfAnyExcept((byte)0) < 0 || TarHeader.IsHeader(ahead[padding.Length..]))
        {
            window.Advance(padding.Length);
        }
    }

    /// <summary>
    /// Passes the zeros at the end. An archive that goes on behind them is either several that were joined or one with a hole, as failed
    /// downloads leave them; what follows is read in both cases.
    /// </summary>
    private bool PassEndMark()
    {
        var from = window.Position;
        while (window.Peek(ByteWindow.LookAhead) is { IsEmpty: false } ahead)
        {
            var other = ahead.IndexOfAnyExcept((byte)0);
            window.Advance(other < 0 ? ahead.Length : other);
            if (other < 0)
            {
                continue;
            }

            if (TarHeader.IsHeader(window.Peek(TarHeader.BlockBytes)))
            {
                level.Report(
                    ArchiveProblemKind.Damaged,
                    from,
                    $"the archive goes on at byte {window.Position}, behind {window.Position - from} zeros that should be its end",
                    "whatever stood where the zeros are");
                return true;
            }

            return SearchFrom(from, "ends, and something that is no member follows", isAfterEnd: true);
        }

        return window.Loss is not null && PassLoss(0);
    }

    /// <summary>The bytes end where they should not.</summary>
    private bool PassLoss(int rest)
    {
        var place = window.Position + rest;
        var what = window.Loss?.What ?? (rest > 0 ? "it ends in the middle of a header" : "it ends without the two blocks of zeros that mark an end");
        var kind = window.Loss?.ProblemKind ?? ArchiveProblemKind.Cut;
        var inside = unfinished is null ? "" : $" ({unfinished})";
        unfinished = null;
        if (!window.Resume())
        {
            level.Report(kind, place, what, $"everything behind this place{inside}");
            return false;
        }

        extensions = new();
        return SearchFrom(place, what + inside, kind: kind);
    }

    /// <summary>Looks for the next header.</summary>
    private bool SearchFrom(long place, string what, bool isAfterEnd = false, ArchiveProblemKind kind = ArchiveProblemKind.Damaged)
    {
        extensions = new();
        var from = window.Position;
        while (window.Position - from <= level.Limits.SearchBytes)
        {
            var ahead = window.Peek(ByteWindow.LookAhead);
            if (ahead.IsEmpty || (window.Loss is not null && ahead.Length < TarHeader.BlockBytes))
            {
                if (window.Resume())
                {
                    continue;
                }

                level.Report(
                    isAfterEnd ? ArchiveProblemKind.TrailingBytes : kind,
                    place,
                    $"{Subject(what)}; no further member was found in {window.Position - from} bytes",
                    isAfterEnd && window.Loss is null ? null : "everything behind this place");
                return false;
            }

            var header = TarHeaderSearch.Find(ahead, topFolder: null);
            if (header < 0 && !isModern)
            {
                header = TarHeaderSearch.FindOld(ahead);
            }

            if (header >= 0)
            {
                window.Advance(header);
                level.Report(
                    kind,
                    place,
                    $"{Subject(what)}; the next member was found at byte {window.Position}",
                    $"the members in the {window.Position - from} bytes between");
                return true;
            }

            // Whole blocks are passed, so that old headers are still looked for where blocks begin.
            window.Advance(ahead.Length < ByteWindow.LookAhead ? ahead.Length : ahead.Length - TarHeader.BlockBytes);
        }

        level.ReportLimit(
            window.Position,
            string.Create(CultureInfo.InvariantCulture, $"no member was found in {level.Limits.SearchBytes} bytes behind the damage at byte {place}"),
            "--limit-search-bytes");
        return false;
    }

    private static string Subject(string what) => what.StartsWith("it", StringComparison.Ordinal) ? what : $"it {what}";
}
