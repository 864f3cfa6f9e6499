using XenLint.Evidence;
using XenLint.Model;

namespace XenLint.Redaction;

/// <summary>
/// Writes a database anew without what tells of the pool. Everything else stays byte for byte, so that places in it can be told as places of the input.
/// </summary>
internal sealed class DatabaseRedactor(PoolNames names, ValueRedactor values, TextRedactor texts, bool hashesIds)
{
    private readonly List<ByteEdit> edits = [];

    /// <summary>The database without names.</summary>
    /// <param name="database">The database.</param>
    /// <param name="path">The path to show.</param>
    /// <param name="jobs">Number of threads.</param>
    public DatabaseFile Redact(DatabaseFile database, string path, int jobs)
    {
        foreach (var entry in database.Manifest.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value))
        {
            AddWhole(entry.Place, entry.Value, texts.Redact(entry.Value, NameUse.InEvidence), isColumn: false);
        }

        // Labels are numbered as they are asked for. What changes from one export to the next comes last, so that it does not change the others.
        var tables = database.Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        tables.ForEach(table => Redact(table, isVolatile: false));
        tables.ForEach(table => Redact(table, isVolatile: true));
        edits.AddRange(DamagedEnd.Of(database));
        edits.Sort((one, other) => one.Start.CompareTo(other.Start));
        var file = database.Source.Rewrite(path, edits);
        return DatabaseReader.Read(file, Unlimited, jobs).Database ?? throw new InvalidOperationException($"The database could not be read again: {path}.");
    }

    /// <summary>What was read within its limits once is no larger now.</summary>
    private static DatabaseLimits Unlimited { get; } = new()
    {
        DatabaseBytes = Array.MaxLength,
        AttributeBytes = Array.MaxLength,
        RowsPerTable = int.MaxValue,
        Depth = int.MaxValue,
    };

    private void Redact(RawTable table, bool isVolatile)
    {
        var slotsOf = new Dictionary<RowShape, int[]>(ReferenceEqualityComparer.Instance);
        foreach (var index in table.Rows.Concat(table.SupersededRows))
        {
            var row = table[index];
            if (!slotsOf.TryGetValue(row.Shape, out var slots))
            {
                slotsOf.Add(row.Shape, slots = SlotsOf(table, row.Shape, isVolatile));
            }

            foreach (var slot in slots)
            {
                Redact(table, row, slot);
            }
        }
    }

    private static int[] SlotsOf(RawTable table, RowShape shape, bool isVolatile) =>
    [
        .. Enumerable.Range(0, shape.Count)
            .Where(slot => shape.Name(slot) is not ("__ctime" or "__mtime") && (VolatileData.IsLeftOut(table.Name) || VolatileData.IsLeftOut(table.Name, shape.Name(slot))) == isVolatile)
            .OrderBy(shape.Name, StringComparer.Ordinal),
    ];

    private void Redact(RawTable table, RawRow row, int slot)
    {
        var raw = row.ValueBytes(slot);
        var name = row.Shape.Name(slot);
        var column = table.Info?.Find(name);
        if (raw.IsEmpty || IsHarmless(column, raw))
        {
            return;
        }

        var isColumn = name is not ("ref" or "_ref");
        var text = isColumn ? StoredText.Decode(raw) : StoredText.DecodeXml(raw);
        Add(row.Value(slot).Start, raw, isColumn, name is "uuid" ? Whole(text, texts.RedactUuid(text)) : !isColumn ? texts.Edits(text, NameUse.InEvidence) : EditsOf(table, row, column, name, text));
    }

    /// <summary>Values that tell of nobody, told from their bytes: the fate of most.</summary>
    private bool IsHarmless(Column? column, ReadOnlySpan<byte> raw) => column?.Kind switch
    {
        ColumnKind.Boolean or ColumnKind.Integer or ColumnKind.Real or ColumnKind.Time or ColumnKind.Enumeration => ValueGrammar.Follows(column, raw),
        ColumnKind.Reference => !hashesIds && ValueGrammar.Follows(column, raw),
        ColumnKind.Set or ColumnKind.Map or ColumnKind.Option => raw.SequenceEqual("()"u8),
        _ => false,
    };

    private IReadOnlyList<TextEdit> EditsOf(RawTable table, RawRow row, Column? column, string name, string text)
    {
        var treatment = Sensitivity.Of(table.Name, name);
        if (treatment == Treatment.Name)
        {
            var isObjects = table.Info?.NameColumn?.Name == name;
            return isObjects && names.LabelOf(table, row.Index) is { } label ? Whole(text, label)
                : isObjects ? texts.Edits(text, NameUse.InEvidence) // what is called so in every pool, with the name of a host in it at most
                : Whole(text, values.Of(text, treatment));
        }

        if (column?.Kind == ColumnKind.Map && SExpression.ParseMap(text) is { } pairs)
        {
            var edits = new List<TextEdit>();
            foreach (var pair in pairs)
            {
                AddItem(edits, text, pair.Key, Treatment.Text);
                AddItem(edits, text, pair.Value, Sensitivity.OfEntry(table.Name, name, pair.Key.Text));
            }

            return edits;
        }

        if (column?.Kind is ColumnKind.Set or ColumnKind.Option && SExpression.ParseSet(text) is { } items)
        {
            var edits = new List<TextEdit>();
            foreach (var item in items)
            {
                AddItem(edits, text, item, treatment);
            }

            return edits;
        }

        return treatment == Treatment.Text ? texts.Edits(text, NameUse.InEvidence) : Whole(text, values.Of(text, treatment));
    }

    private void AddItem(List<TextEdit> edits, string text, SString item, Treatment treatment)
    {
        var isPlain = item.End - item.Start - 2 == item.Text.Length;
        if (treatment == Treatment.Text && isPlain)
        {
            edits.AddRange(texts.Edits(item.Text, NameUse.InEvidence).Select(edit => edit with { Start = edit.Start + item.Start + 1 }));
        }
        else if (values.Of(item.Text, treatment) is var after && after != item.Text)
        {
            var quote = text[item.Start].ToString();
            edits.Add(new TextEdit(
                item.Start + 1,
                item.End - item.Start - 2,
                after.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(quote, $"\\{quote}", StringComparison.Ordinal)));
        }
    }

    private static IReadOnlyList<TextEdit> Whole(string before, string after) => before == after ? [] : [new TextEdit(0, before.Length, after)];

    private void Add(int start, ReadOnlySpan<byte> raw, bool isColumn, IReadOnlyList<TextEdit> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var ranges = StoredText.RawRanges(raw, isColumn, changes.Select(edit => (edit.Start, edit.End)));
        for (var index = 0; index < changes.Count; index++)
        {
            var (from, to) = ranges[index];
            edits.Add(new ByteEdit(start + from, to - from, StoredText.Encode(changes[index].Replacement, isColumn)));
        }
    }

    private void AddWhole(Place place, string before, string after, bool isColumn)
    {
        if (before != after)
        {
            edits.Add(new ByteEdit(place.Start, place.Length, StoredText.Encode(after, isColumn)));
        }
    }
}
