namespace XenLint.Model;

/// <summary>The pairs of a map column, and where they stand in the stored text.</summary>
/// <param name="pairs">The pairs in the order written.</param>
/// <param name="place">The value's bytes.</param>
internal sealed class MapContent(IReadOnlyList<SPair> pairs, Place place)
{
    private IReadOnlyList<(int Start, int End)>? ranges;

    public IReadOnlyList<SPair> Pairs => pairs;

    /// <summary>The bytes of a whole entry, brackets included. All entries are found in one pass, since who asks for one asks for others.</summary>
    public Place PlaceOf(int index)
    {
        ranges ??= StoredText.RawRanges(place.File.Bytes.Span.Slice(place.Start, place.Length), isColumn: true, pairs.Select(pair => (pair.Start, pair.End)));
        var (start, end) = ranges[index];
        return place with { Start = place.Start + start, Length = end - start, Field = $"{place.Field}:{pairs[index].Key.Text}" };
    }
}
