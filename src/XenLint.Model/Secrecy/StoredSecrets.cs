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
            .. StoredText.RawRanges(raw, isColumn: true, ranges.Select(range => (range.Start, range.End))).Zip(ranges, (bytes, range) => new StoredSecret(
                bytes.Start,
                bytes.End,
                range.IsComment ? Brackets(range, text.Length) : isUnreadable ? RemovedUnreadable : Removed)),
        ];
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
