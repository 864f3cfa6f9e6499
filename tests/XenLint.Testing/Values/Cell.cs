namespace XenLint.Testing;

/// <summary>A part of a value's decoded text.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsFlagged">True when a finding is expected exactly here.</param>
internal readonly record struct Piece(string Text, bool IsFlagged = false);

/// <summary>What stands in one column of one row.</summary>
internal abstract class Cell
{
    /// <summary>True when the text is written as it is, without protection and escapes.</summary>
    public virtual bool IsRaw => false;

    /// <summary>The text in the pieces that can be flagged.</summary>
    public abstract IEnumerable<Piece> Pieces(char quote);

    /// <summary>The whole decoded text.</summary>
    public string Text => string.Concat(Pieces('\'').Select(piece => piece.Text));

    public static implicit operator Cell(string text) => new TextCell(text);

    public static implicit operator Cell(FieldText text) => new TextCell(text);
}

/// <summary>A text that is protected and escaped when it is written.</summary>
internal sealed class TextCell(FieldText text) : Cell
{
    public override IEnumerable<Piece> Pieces(char quote) => [new Piece(text.Text, text.IsFlagged)];
}

/// <summary>Bytes between quotes as the test wants them.</summary>
internal sealed class RawCell(FieldText stored) : Cell
{
    public override bool IsRaw => true;

    public override IEnumerable<Piece> Pieces(char quote) => [new Piece(stored.Text, stored.IsFlagged)];
}

/// <summary>A set.</summary>
internal sealed class SetCell(IReadOnlyList<string> items, bool isFlagged = false) : Cell
{
    public override IEnumerable<Piece> Pieces(char quote) =>
        [new Piece($"({string.Join(' ', items.Select(item => Quoted.Text(item, quote)))})", isFlagged)];
}

/// <summary>A map.</summary>
internal sealed class MapCell(IReadOnlyList<MapEntry> entries) : Cell
{
    public IReadOnlyList<MapEntry> Entries => entries;

    public MapCell With(MapEntry entry) => new([.. entries.Where(known => known.Key != entry.Key), entry]);

    public override IEnumerable<Piece> Pieces(char quote)
    {
        yield return new Piece("(");
        for (var index = 0; index < entries.Count; index++)
        {
            if (index > 0)
            {
                yield return new Piece(" ");
            }

            var entry = entries[index];
            yield return new Piece($"({Quoted.Text(entry.Key, quote)} {Quoted.Text(entry.Value, quote)})", entry.IsFlagged);
        }

        yield return new Piece(")");
    }
}
