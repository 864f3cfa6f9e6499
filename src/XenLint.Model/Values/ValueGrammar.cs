namespace XenLint.Model;

/// <summary>Whether stored values follow the grammar of their column's type.</summary>
public static class ValueGrammar
{
    /// <summary>Rows that are looked at in one go.</summary>
    private const int RowsOfPart = 2048;

    /// <summary>The rows of a capture in parts that can be looked at side by side, table by table in the order of the data model, rows by uuid.</summary>
    public static IReadOnlyList<RowRange> PartsOf(Capture capture)
    {
        var parts = new List<RowRange>();
        foreach (var info in XapiDataModel.Tables)
        {
            if (!capture.Database.Tables.TryGetValue(info.Name, out var table))
            {
                continue;
            }

            // Rows that are written twice count once, but to know them means to sort all: that is left to those who look at a part.
            for (var from = 0; from < table.WrittenRows; from += RowsOfPart)
            {
                parts.Add(new RowRange(table, from, from + RowsOfPart));
            }
        }

        return parts;
    }

    /// <summary>Every value of a described column that does not follow its grammar, in the order of <see cref="PartsOf"/>.</summary>
    public static IEnumerable<GrammarViolation> Violations(Capture capture) => PartsOf(capture).SelectMany(part => Violations(capture, part));

    /// <summary>Every value of a part's described columns that does not follow its grammar. Values that the collector replaced are not violations.</summary>
    public static IEnumerable<GrammarViolation> Violations(Capture capture, RowRange part)
    {
        var typed = part.Table.Info!.Columns.Where(column => column.Kind != ColumnKind.Text).ToArray();
        for (var rank = part.From; rank < Math.Min(part.To, part.Table.Rows.Count); rank++)
        {
            var row = part.Table[part.Table.Rows[rank]];
            foreach (var column in typed)
            {
                var slot = row.SlotOf(column);
                if (slot >= 0 && !Follows(column, row.ValueBytes(slot)))
                {
                    var record = capture.RecordOf(row);
                    yield return new GrammarViolation(record, column, record.PlaceOf(slot, column.Name), Expected(column));
                }
            }
        }
    }

    /// <summary>True when a stored value follows its column's grammar, or was replaced by the collector.</summary>
    /// <param name="column">The column.</param>
    /// <param name="raw">The bytes between the quotes.</param>
    public static bool Follows(Column column, ReadOnlySpan<byte> raw) => IsCommon(column.Kind, raw) || FollowsDecoded(column, StoredText.Decode(raw));

    /// <summary>The values that nearly all columns of a kind hold, told from their bytes.</summary>
    private static bool IsCommon(ColumnKind kind, ReadOnlySpan<byte> raw) => kind switch
    {
        ColumnKind.Boolean => raw.SequenceEqual("true"u8) || raw.SequenceEqual("false"u8),
        ColumnKind.Reference => raw.IsEmpty || (raw.StartsWith("OpaqueRef:"u8) && !raw.Contains((byte)'&')),
        ColumnKind.Set or ColumnKind.Map or ColumnKind.Option => raw.SequenceEqual("()"u8),
        ColumnKind.Integer => raw.Length is > 0 and < 18 && !raw.ContainsAnyExceptInRange((byte)'0', (byte)'9'),
        _ => false,
    };

    private static bool FollowsDecoded(Column column, string text) => FieldReader.IsRemoved(text) || column.Kind switch
    {
        ColumnKind.Boolean => ScalarText.TryBoolean(text, out _),
        ColumnKind.Integer => ScalarText.TryInteger(text, out _),
        ColumnKind.Real => ScalarText.TryReal(text, out _),
        ColumnKind.Time => ScalarText.TryTime(text, out _),
        ColumnKind.Reference => ScalarText.TryReference(text, out _),
        ColumnKind.Enumeration => column.Literals.Contains(text, StringComparer.OrdinalIgnoreCase),
        ColumnKind.Set => SExpression.ParseSet(text) is not null,
        ColumnKind.Option => SExpression.ParseSet(text) is { Count: <= 1 },
        ColumnKind.Map => SExpression.ParseMap(text) is not null,
        _ => true,
    };

    private static string Expected(Column column) => column.Kind switch
    {
        ColumnKind.Boolean => "true or false",
        ColumnKind.Integer => "a whole number",
        ColumnKind.Real => "a number",
        ColumnKind.Time => "a date with a time",
        ColumnKind.Reference => "a reference",
        ColumnKind.Enumeration => $"one of {string.Join(", ", column.Literals)}",
        ColumnKind.Set => "a set",
        ColumnKind.Option => "an optional value",
        _ => "a map",
    };
}

/// <summary>Some rows of a described table.</summary>
/// <param name="Table">The table.</param>
/// <param name="From">The first row's place in the table's order.</param>
/// <param name="To">The place behind the last row, or further when the table ends before.</param>
public sealed record RowRange(RawTable Table, int From, int To);

/// <summary>A stored value that does not follow the grammar of its column's type.</summary>
/// <param name="Record">The object that has it.</param>
/// <param name="Column">The column.</param>
/// <param name="Place">The value's bytes.</param>
/// <param name="Expected">What should stand there, in words that follow "is not".</param>
public sealed record GrammarViolation(PoolObject Record, Column Column, Place Place, string Expected);
