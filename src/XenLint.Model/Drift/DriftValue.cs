namespace XenLint.Model;

/// <summary>The parts of a value that can differ by themselves.</summary>
public enum DriftPart
{
    /// <summary>The value as a whole.</summary>
    Whole,

    /// <summary>An entry of a map.</summary>
    Entry,

    /// <summary>An element of a set.</summary>
    Element,
}

/// <summary>A value, an entry of a map or an element of a set of a row: where it stands, and what may be shown of it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Slot">The slot of the attribute.</param>
/// <param name="Part">Which part of the value.</param>
/// <param name="Index">The position of the entry or element as written, from zero.</param>
public sealed record DriftValue(DriftRow Row, int Slot, DriftPart Part = DriftPart.Whole, int Index = 0)
{
    /// <summary>In place of a reference that leads to nothing.</summary>
    private const string Nothing = "(an object that is not there)";

    /// <summary>In place of an empty reference.</summary>
    private const string None = "(none)";

    private string Column => Row.Row.Shape.Name(Slot);

    private Column? Described => Row.Row.Table.Info?.Find(Column);

    /// <summary>What may be shown: secrets are replaced by <see cref="SecretText.Hidden"/>, references by the names of what they lead to.</summary>
    public string Text => Shown(Masked, text => Referenced(text) ?? text);

    /// <summary>The key of an entry, as it may be shown; null for other parts.</summary>
    public string? Key => Part != DriftPart.Entry ? null
        : Pair(Masked) is { } pair ? Referenced(pair.Key.Text) ?? pair.Key.Text : SecretText.Hidden;

    /// <summary>The bytes of the value; of an entry or element its own, brackets and quotes included.</summary>
    public Place Place
    {
        get
        {
            var (start, length) = Row.Row.Value(Slot);
            var place = new Place(Row.Row.Table.File.Source, start, length, Row.Record, Key is { } key ? $"{Column}:{key}" : Column);
            var (from, to) = Part switch
            {
                DriftPart.Entry when Pair(Decoded) is { } pair => (pair.Start, pair.End),
                DriftPart.Element when Item(Decoded) is { } item => (item.Start, item.End),
                _ => (0, -1),
            };
            if (to < 0)
            {
                return place;
            }

            var (first, end) = StoredText.RawRanges(Row.Row.ValueBytes(Slot), isColumn: true, [(from, to)])[0];
            return place with { Start = start + first, Length = end - first };
        }
    }

    /// <summary>The decoded text of the whole value, secrets included.</summary>
    internal string Decoded => StoredText.Decode(Row.Row.ValueBytes(Slot));

    /// <summary>What may be shown, with references as they are stored.</summary>
    internal string MaskedPart => Shown(Masked, text => text);

    private string Masked => SecretText.MaskAttribute(Row.Row.Table, Column, Decoded);

    internal DriftValue In(Capture capture) => this with { Row = Row.In(capture) };

    /// <summary>Masking keeps the grammar of maps and sets unless it hides them whole.</summary>
    private string Shown(string masked, Func<string, string> tell) => Part switch
    {
        DriftPart.Entry => Pair(masked) is { } pair ? tell(pair.Value.Text) : SecretText.Hidden,
        DriftPart.Element => Item(masked) is { } item ? tell(item.Text) : SecretText.Hidden,
        _ => tell(masked),
    };

    private SPair? Pair(string text) => SExpression.ParseMap(text) is { } pairs && Index < pairs.Count ? pairs[Index] : null;

    private SString? Item(string text) => SExpression.ParseSet(text) is { } items && Index < items.Count ? items[Index] : null;

    /// <summary>The name of what a reference leads to; null for what is no reference.</summary>
    private string? Referenced(string text)
    {
        if (Described is not { Target: { } target })
        {
            return null;
        }

        if (text is "OpaqueRef:NULL" || (text.Length == 0 && Part == DriftPart.Whole))
        {
            return None;
        }

        if (!text.StartsWith("OpaqueRef:", StringComparison.Ordinal) && !text.StartsWith("Ref:", StringComparison.Ordinal))
        {
            return null;
        }

        return Row.Capture.Database.Tables.TryGetValue(target, out var table) && table.IndexOf(StoredText.Encode(text, isColumn: false)) is var index and >= 0
            ? new DriftRow(Row.Capture, table[index]).Title
            : Nothing;
    }
}
