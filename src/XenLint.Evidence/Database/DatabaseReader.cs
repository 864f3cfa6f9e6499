using System.Buffers;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Reads a database dump: bytes in UTF-8, five element names, attributes only. Values stay where they are; the result knows where
/// each one begins. What can be read of a damaged file is read, and the damage is told.
/// </summary>
public static class DatabaseReader
{
    /// <summary>Files below this size are walked in one go.</summary>
    private const int SmallFile = 1 << 20;

    /// <summary>Reads a database.</summary>
    /// <param name="file">The decompressed file.</param>
    /// <param name="limits">Limits on what the file may do.</param>
    /// <param name="jobs">Number of stretches of a large file that are walked at the same time.</param>
    /// <returns>The database, or why the file is none.</returns>
    public static DatabaseReading Read(SourceFile file, DatabaseLimits limits, int jobs = 1) => Read(file, limits, jobs, SmallFile);

    /// <param name="file">The decompressed file.</param>
    /// <param name="limits">Limits on what the file may do.</param>
    /// <param name="jobs">Number of stretches of a large file that are walked at the same time.</param>
    /// <param name="smallFile">Files below this size are walked in one go.</param>
    internal static DatabaseReading Read(SourceFile file, DatabaseLimits limits, int jobs, int smallFile)
    {
        var bytes = file.Bytes.Span;
        if (bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return DatabaseReading.Refuse(bytes.IsEmpty ? "it is empty (0 bytes)" : "it holds nothing but blanks");
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return DatabaseReading.Refuse("it is written in UTF-16; save it as UTF-8");
        }

        var readable = Utf8Stretches.ValidLength(file.Bytes, jobs);
        var (root, refusal) = DumpProlog.Read(bytes[..readable], file.BomLength, limits);
        if (refusal is not null)
        {
            return DatabaseReading.Refuse(refusal);
        }

        var segments = jobs > 1 && readable >= smallFile ? ScanStretches(file, readable, root, limits, jobs) : null;
        segments ??= [ScanStretch(file, readable, root, readable, isInner: false, limits).Index];
        if (readable < bytes.Length && segments[^1].Damage is not { Kind: DamageKind.NotWellFormed or DamageKind.OverLimit })
        {
            segments[^1].Damage = segments[^1].Damage is not null && IsCutCharacter(bytes[readable..])
                ? DumpSyntaxException.Truncated(bytes.Length).Damage
                : DumpSyntaxException.NotWellFormed(readable, $"byte 0x{bytes[readable]:X2} is not valid UTF-8").Damage;
        }

        return DatabaseReading.Of(IndexAssembler.Assemble(file, segments, ForbiddenCharacters.Find(file.Bytes[..readable], root, jobs)));
    }

    /// <summary>Walks a large file in stretches.</summary>
    /// <returns>The stretches up to the first damage, or null when the file must be walked in one go.</returns>
    private static List<SegmentIndex>? ScanStretches(SourceFile file, int readable, int root, DatabaseLimits limits, int jobs)
    {
        var cuts = Cuts(file.Bytes.Span[..readable], root, jobs);
        var segments = new SegmentIndex[cuts.Count - 1];
        var irregular = false;
        Workers.Share(segments.Length, jobs, stretch =>
        {
            (segments[stretch], var isIrregular) = ScanStretch(file, readable, cuts[stretch], cuts[stretch + 1], isInner: stretch > 0, limits);
            if (isIrregular)
            {
                Volatile.Write(ref irregular, true);
            }
        });

        var firstDamage = Array.FindIndex(segments, segment => segment.Damage is not null);
        List<SegmentIndex> whole = firstDamage < 0 ? [.. segments] : [.. segments[..(firstDamage + 1)]];
        return irregular || !IndexAssembler.IsWithin(limits, whole) ? null : whole;
    }

    private static (SegmentIndex Index, bool IsIrregular) ScanStretch(
        SourceFile file, int readable, int start, int end, bool isInner, DatabaseLimits limits)
    {
        var scanner = new DumpScanner(file, file.Bytes.Span[..readable], start, end, isInner, limits);
        var index = scanner.Scan();
        return (index, scanner.IsIrregular);
    }

    /// <summary>The root element, places shortly after each equal share of the file where a row begins, and the end.</summary>
    private static List<int> Cuts(ReadOnlySpan<byte> bytes, int root, int jobs)
    {
        var cuts = new List<int> { root };
        for (var share = 1; share < jobs; share++)
        {
            var from = Math.Max((int)((long)bytes.Length * share / jobs), cuts[^1] + 1);
            var row = bytes[from..].IndexOf("<row "u8);
            if (row < 0)
            {
                break;
            }

            cuts.Add(from + row);
        }

        cuts.Add(bytes.Length);
        return cuts;
    }

    /// <summary>True when the file ends in the middle of a character.</summary>
    private static bool IsCutCharacter(ReadOnlySpan<byte> rest) =>
        System.Text.Rune.DecodeFromUtf8(rest, out _, out _) == OperationStatus.NeedMoreData;
}
