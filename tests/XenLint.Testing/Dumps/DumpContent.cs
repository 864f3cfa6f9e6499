using System.Globalization;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>The tables of a dump with every column that their schema has, sets on the one side of relations filled in.</summary>
internal sealed class DumpContent
{
    private readonly Schema schema;
    private readonly PoolRows rows;
    private readonly IReadOnlySet<string> withoutTables;
    private readonly Lazy<ILookup<(string Target, string Set, string Reference), string>> redundant;

    public DumpContent(Schema schema, PoolRows rows, IReadOnlySet<string> withoutTables)
    {
        this.schema = schema;
        this.rows = rows;
        this.withoutTables = withoutTables;
        redundant = new(FindRedundant);
    }

    public void Write(DumpWriter writer, DumpForm form)
    {
        // A network that only a default names is made when its reference is asked for; so ask before listing tables.
        _ = redundant.Value;
        var random = new Random(form.Seed);
        var names = schema.Tables.Select(table => table.Name).Union(rows.All.Select(row => row.Table)).Except(withoutTables)
            .Order(StringComparer.Ordinal).ToArray();
        foreach (var name in Ordered(names, form.Tables, random))
        {
            var members = rows.Of(name).ToArray();
            if (members.Length == 0)
            {
                writer.EmptyTable(name);
                continue;
            }

            writer.OpenTable(name);
            foreach (var row in Ordered(members, form.Rows, random))
            {
                writer.Row(Ordered([.. Attributes(row, form.Attributes)], form.Attributes, random), row.IsFlagged);
            }

            writer.CloseTable();
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

    private IEnumerable<DumpAttribute> Attributes(Row row, DumpOrder order)
    {
        var head = HeadOf(row).Where(attribute => !row.Lacks(attribute.Name));
        var columns = ColumnsOf(row).Where(attribute => !row.Lacks(attribute.Name)).OrderBy(attribute => attribute.Name, StringComparer.Ordinal);
        return order == DumpOrder.Sorted
            ? head.Concat(columns).OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
            : head.Concat(columns);
    }

    private IEnumerable<DumpAttribute> HeadOf(Row row)
    {
        yield return new DumpAttribute("ref", row.CellOf("ref", schema) ?? row.Reference, IsColumn: false);
        if (schema.HasRowGenerations)
        {
            var created = (rows.Digest(row.Table, row.Key)[0] * 7).ToString(CultureInfo.InvariantCulture);
            yield return new DumpAttribute("__ctime", row.CellOf("__ctime", schema) ?? created, IsColumn: false);
            yield return new DumpAttribute("__mtime", row.CellOf("__mtime", schema) ?? "20401", IsColumn: false);
        }
    }

    private IEnumerable<DumpAttribute> ColumnsOf(Row row)
    {
        yield return new DumpAttribute("_ref", row.CellOf("_ref", schema) ?? row.Reference);
        yield return new DumpAttribute("uuid", row.CellOf("uuid", schema) ?? row.Uuid);
        var described = new HashSet<string>(StringComparer.Ordinal) { "ref", "__ctime", "__mtime", "_ref", "uuid" };
        foreach (var column in schema.Find(row.Table) is { } table ? schema.ColumnsOf(table) : [])
        {
            if (described.Add(column.Name))
            {
                yield return new DumpAttribute(column.Name, row.CellOf(column.Name, schema) ?? RedundantSet(row, column) ?? Schema.UsualText(column));
            }
        }

        foreach (var name in row.SetColumns.Where(described.Add))
        {
            yield return new DumpAttribute(name, row.CellOf(name, schema)!);
        }
    }

    private Cell? RedundantSet(Row row, Column column) =>
        redundant.Value[(row.Table, column.Name, row.Reference)].ToArray() is { Length: > 0 } members ? new SetCell(members) : null;

    private ILookup<(string Target, string Set, string Reference), string> FindRedundant() => Schema.Relations
        .SelectMany(relation => rows.Of(relation.Table).ToList(), (relation, row) => (relation, row))
        .Select(pair => (pair.relation, pair.row, Reference: pair.row.CellOf(pair.relation.Column, schema)?.Text))
        .Where(found => found.Reference is not null)
        .ToLookup(found => (found.relation.Target, found.relation.Set, found.Reference!), found => found.row.Reference);
}
