namespace XenLint.Model;

/// <summary>A row element: what is secret is decided column by column.</summary>
internal sealed class MaskedRow : MaskedText
{
    /// <summary>Longer values are hidden whole when it would take decoding to tell what is secret in them.</summary>
    private const int LongestExamined = 64 * 1024;

    private readonly RawRow row;

    public MaskedRow(RawRow row)
        : base(row.Table.File.Source, row.Start, row.Start + row.Length) => this.row = row;

    /// <summary>
    /// The whole row if it fits; else the attributes around the place, from the row's beginning if that fits; of a long value the part
    /// around the place.
    /// </summary>
    public override (int Start, int End) Surroundings(Place place, int maximumBytes)
    {
        if (End - Start <= maximumBytes)
        {
            return (Start, End);
        }

        var attributes = Attributes();
        var own = attributes.FindIndex(attribute => attribute.Start <= place.Start && place.End <= attribute.End);
        if (own < 0)
        {
            return default;
        }

        var (start, end) = attributes[own];
        if (end - start > maximumBytes)
        {
            var margin = Math.Max(0, maximumBytes - place.Length) / 2;
            start = NextCharacter(Math.Max(start, place.Start - margin));
            return (start, Math.Max(place.End, FitsBefore(Math.Min(end, start + maximumBytes))));
        }

        if (end - Start <= maximumBytes)
        {
            start = Start;
        }
        else
        {
            for (var before = own - 1; before >= 0 && end - attributes[before].Start <= (maximumBytes + end - attributes[own].Start) / 2; before--)
            {
                start = attributes[before].Start;
            }
        }

        for (var after = own + 1; after < attributes.Count && attributes[after].End - start <= maximumBytes; after++)
        {
            end = attributes[after].End;
        }

        return (start, end);
    }

    protected override IEnumerable<(int Start, int End)> SecretBytes(int start, int end)
    {
        for (var slot = 0; slot < row.Shape.Count; slot++)
        {
            var (valueStart, length) = row.Value(slot);
            if (valueStart >= end)
            {
                yield break;
            }

            if (valueStart + length <= start || length == 0)
            {
                continue;
            }

            foreach (var (from, to) in SecretsOf(slot, valueStart, length))
            {
                yield return (from, to);
            }
        }
    }

    /// <summary>Each attribute from its name to its closing quote.</summary>
    private List<(int Start, int End)> Attributes()
    {
        var bytes = File.Bytes.Span;
        var attributes = new List<(int Start, int End)>(row.Shape.Count);
        var end = Start + "<row".Length;
        for (var slot = 0; slot < row.Shape.Count; slot++)
        {
            var (valueStart, length) = row.Value(slot);
            var start = end + bytes[end..valueStart].IndexOfAnyExcept(" \t\r\n"u8);
            end = valueStart + length + 1;
            attributes.Add((start, end));
        }

        return attributes;
    }

    private List<(int Start, int End)> SecretsOf(int slot, int valueStart, int length)
    {
        var raw = File.Bytes.Span.Slice(valueStart, length);
        var name = row.Shape.Name(slot);
        return SecretRanges.IsHarmless(row.Table, name, raw) ? []
            : length > LongestExamined ? [(valueStart, valueStart + length)]
            : [
                .. StoredText.RawRanges(raw, isColumn: true, SecretRanges.InAttribute(row.Table, name, StoredText.Decode(raw)).Select(range => (range.Start, range.End)))
                    .Select(range => (valueStart + range.Start, valueStart + range.End)),
            ];
    }

    private int NextCharacter(int offset)
    {
        var bytes = File.Bytes.Span;
        while (offset < End && (bytes[offset] & 0xC0) == 0x80)
        {
            offset++;
        }

        return offset;
    }
}
