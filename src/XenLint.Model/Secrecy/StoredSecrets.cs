namespace XenLint.Model;

/// <summary>The secrets in stored values, by their bytes: for those who write databases again.</summary>
public static class StoredSecrets
{
    /// <summary>What stands in place of a secret that was taken out: what the collector of status reports writes too.</summary>
    public const string Removed = "REMOVED";

    /// <summary>In place of a value that does not follow its column's grammar: it tells no more, and still does not follow it.</summary>
    private const string RemovedUnreadable = "(REMOVED";

    /// <summary>The secrets of a value, in order, none of them overlapping.</summary>
    /// <param name="table">The table.</param>
    /// <param name="attribute">The attribute's name: a column, or bookkeeping such as <c>ref</c>.</param>
    /// <param name="raw">The bytes between the quotes.</param>
    public static IReadOnlyList<StoredSecret> In(RawTable table, string attribute, ReadOnlySpan<byte> raw)
    {
        if (SecretRanges.IsHarmless(table, attribute, raw))
        {
            return [];
        }

        var text = StoredText.Decode(raw);
        var ranges = SecretRanges.InAttribute(table, attribute, text);
        if (ranges.Count == 0)
        {
            return [];
        }

        var isUnreadable = table.Info?.Find(attribute) is { } column && !ValueGrammar.Follows(column, raw);
        return
        [
            .. Locate(raw, ranges).Zip(ranges, (bytes, range) => new StoredSecret(
                bytes.Start,
                bytes.End,
                range.IsComment ? Brackets(range, text.Length) : isUnreadable ? RemovedUnreadable : Removed)),
        ];
    }

    /// <summary>From positions in the decoded text to bytes of the value, in one pass over it.</summary>
    internal static List<(int Start, int End)> Locate(ReadOnlySpan<byte> raw, IReadOnlyList<TextRange> ranges)
    {
        var located = new List<(int Start, int End)>(ranges.Count);
        var reader = new StoredTextReader(raw, unprotect: true);
        var units = 0;
        foreach (var range in ranges)
        {
            var start = OffsetOf(ref reader, ref units, range.Start);
            located.Add((start, OffsetOf(ref reader, ref units, range.End)));
        }

        return located;
    }

    private static int OffsetOf(ref StoredTextReader reader, ref int units, int wanted)
    {
        while (units < wanted && reader.Read(out var rune))
        {
            units += rune.Utf16SequenceLength + reader.PendingUnits;
        }

        return reader.Offset;
    }

    /// <summary>A comment goes with the brackets of the map around it, which have to stay.</summary>
    private static string Brackets(TextRange range, int length) =>
        (range.Start == 0, range.End == length) switch
        {
            (true, true) => "()",
            (true, false) => "(",
            (false, true) => ")",
            _ => " ",
        };
}

/// <summary>A stretch of a stored value that must not leave the input.</summary>
/// <param name="Start">The first byte, counted from the value's beginning.</param>
/// <param name="End">The byte after the last.</param>
/// <param name="Replacement">What to write instead.</param>
public readonly record struct StoredSecret(int Start, int End, string Replacement);
