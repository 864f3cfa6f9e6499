namespace XenLint.Model;

/// <summary>One row element: its attributes by name or by described column, still as bytes.</summary>
/// <param name="Table">The table that the row belongs to.</param>
/// <param name="Index">The row's position in the file's order.</param>
public readonly record struct RawRow(RawTable Table, int Index)
{
    /// <summary>The attribute names.</summary>
    public RowShape Shape => Table.ShapeOf(Index);

    /// <summary>The byte offset of the row's <c>&lt;</c>.</summary>
    public int Start => Table.RowStart(Index);

    /// <summary>The row's start tag, from <c>&lt;</c> to <c>&gt;</c>; all of the row, since rows hold nothing but attributes.</summary>
    public int Length
    {
        get
        {
            var shape = Shape;
            var from = Start;
            if (shape.Count > 0)
            {
                var last = Value(shape.Count - 1);
                from = last.Start + last.Length;
            }

            return from + Bytes[from..].IndexOf((byte)'>') + 1 - Start;
        }
    }

    /// <summary>The row's key: attribute <c>ref</c>, or <c>_ref</c> when a hand-made file lacks it; empty when both are missing.</summary>
    public ReadOnlySpan<byte> Reference
    {
        get
        {
            var (start, length) = ReferenceRange;
            return Bytes.Slice(start, length);
        }
    }

    /// <summary>The attribute <c>uuid</c>; empty when it is missing.</summary>
    public ReadOnlySpan<byte> Uuid => Attribute(Shape.UuidSlot);

    /// <summary>The byte range of <see cref="Reference"/>.</summary>
    internal (int Start, int Length) ReferenceRange
    {
        get
        {
            var shape = Shape;
            var range = shape.ReferenceSlot >= 0 ? Value(shape.ReferenceSlot) : default;
            return range.Length > 0 ? range
                : shape.SlotOf("_ref"u8) is var slot and >= 0 ? Value(slot)
                : default;
        }
    }

    private ReadOnlySpan<byte> Bytes => Table.File.Source.Bytes.Span;

    private ReadOnlySpan<byte> Attribute(int slot) => slot < 0 ? [] : ValueBytes(slot);

    /// <summary>The slot of a described column, or -1 when the row lacks it.</summary>
    public int SlotOf(Column column) =>
        Table.Info is { } info && (ReferenceEquals(info.Name, column.Table) || info.Name == column.Table) ? Shape.SlotOf(info, column.Ordinal) : -1;

    /// <summary>The byte range of a value, between its quotes.</summary>
    public (int Start, int Length) Value(int slot)
    {
        var start = Table.ValueStart(Index, slot);
        var quote = Bytes[start - 1];
        return (start, Bytes[start..].IndexOf(quote));
    }

    /// <summary>The stored bytes of a value.</summary>
    public ReadOnlySpan<byte> ValueBytes(int slot)
    {
        var (start, length) = Value(slot);
        return Bytes.Slice(start, length);
    }
}
