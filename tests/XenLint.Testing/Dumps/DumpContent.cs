namespace XenLint.Testing;

/// <summary>The tables of a dump: those of the schema and those that a test has asked for, sets on the one side of relations filled in.</summary>
internal sealed class DumpContent
{
    private readonly Schema schema;
    private readonly PoolRows rows;
    private readonly Lazy<ILookup<(string Target, string Set, string Reference), string>> redundant;

    public DumpContent(Schema schema, PoolRows rows)
    {
        this.schema = schema;
        this.rows = rows;
        redundant = new(FindRedundant);
    }

    /// <summary>Tables that are left out.</summary>
    public IReadOnlySet<string> WithoutTables { get; init; } = new HashSet<string>();

    /// <summary>Columns that are left out of all rows of their tables.</summary>
    public IReadOnlySet<(string Table, string Column)> WithoutColumns { get; init; } = new HashSet<(string, string)>();

    /// <summary>Further rows of a table, made while they are written.</summary>
    public Func<string, IEnumerable<Row>> More { get; init; } = _ => [];

    public void Write(DumpWriter writer, DumpForm form)
    {
        // A network that only a usual value names is made when its reference is asked for; so ask before listing tables.
        _ = redundant.Value;
        var random = new Random(form.Seed);
        var attributes = new RowAttributes(schema, (row, column) =>
            redundant.Value[(row.Table, column.Name, row.Reference)].ToArray() is { Length: > 0 } members ? new SetCell(members) : null);
        var names = schema.Tables.Union(rows.All.Select(row => row.Table)).Except(WithoutTables)
            .Order(StringComparer.Ordinal).ToArray();
        foreach (var name in Ordered(names, form.Tables, random))
        {
            var isOpen = false;
            foreach (var row in Ordered(rows.Of(name).ToArray(), form.Rows, random).Concat(More(name)))
            {
                if (!isOpen)
                {
                    writer.OpenTable(name);
                    isOpen = true;
                }

                var written = attributes.Of(row, form.Attributes == DumpOrder.Sorted).Where(attribute => !WithoutColumns.Contains((name, attribute.Name))).ToArray();
                writer.Row(Ordered(written, form.Attributes, random), row.IsFlagged);
            }

            if (isOpen)
            {
                writer.CloseTable();
            }
            else
            {
                writer.EmptyTable(name);
            }
        }
    }

    private static T[] Ordered<T>(T[] items, DumpOrder order, Random random)
    {
        if (order == DumpOrder.Shuffled)
        {
            random.Shuffle(items);
        }

        return items;
    }

    private ILookup<(string Target, string Set, string Reference), string> FindRedundant() => Schema.Relations
        .SelectMany(relation => rows.Of(relation.Table).ToList(), (relation, row) => (relation, row))
        .Select(pair => (pair.relation, pair.row, Reference: pair.row.CellOf(pair.relation.Column, schema)?.Text))
        .Where(found => found.Reference is not null)
        .ToLookup(found => (found.relation.Target, found.relation.Set, found.Reference!), found => found.row.Reference);
}
