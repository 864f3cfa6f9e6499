using System.Globalization;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>The attributes of rows: every column that the schema has, what else a test has set, and what stands before the columns.</summary>
/// <param name="schema">The schema.</param>
/// <param name="redundantSet">The set that repeats a relation's other side; null when nothing points to the row.</param>
internal sealed class RowAttributes(Schema schema, Func<Row, Column, Cell?> redundantSet)
{
    private static readonly string[] OfEveryTable = ["ref", "__ctime", "__mtime", "_ref", "uuid"];

    /// <summary>The attributes in the order of xapi, or all by name.</summary>
    public DumpAttribute[] Of(Row row, bool sorted)
    {
        var head = HeadOf(row).Where(attribute => !row.Lacks(attribute.Name));
        var columns = ColumnsOf(row).Where(attribute => !row.Lacks(attribute.Name)).OrderBy(attribute => attribute.Name, StringComparer.Ordinal);
        return sorted
            ? [.. head.Concat(columns).OrderBy(attribute => attribute.Name, StringComparer.Ordinal)]
            : [.. head, .. columns];
    }

    private IEnumerable<DumpAttribute> HeadOf(Row row)
    {
        yield return new DumpAttribute("ref", row.CellOf("ref", schema) ?? row.Reference, IsColumn: false);
        if (schema.HasRowGenerations)
        {
            var created = (100 + row.Uuid[0]).ToString(CultureInfo.InvariantCulture);
            yield return new DumpAttribute("__ctime", row.CellOf("__ctime", schema) ?? created, IsColumn: false);
            yield return new DumpAttribute("__mtime", row.CellOf("__mtime", schema) ?? "20401", IsColumn: false);
        }
    }

    private IEnumerable<DumpAttribute> ColumnsOf(Row row)
    {
        yield return new DumpAttribute("_ref", row.CellOf("_ref", schema) ?? row.Reference);
        yield return new DumpAttribute("uuid", row.CellOf("uuid", schema) ?? row.Uuid);
        var described = schema.ColumnsOf(row.Table);
        foreach (var column in described.Where(column => !OfEveryTable.Contains(column.Name)))
        {
            yield return new DumpAttribute(column.Name, row.CellOf(column.Name, schema) ?? redundantSet(row, column) ?? Schema.UsualText(column));
        }

        foreach (var name in row.SetColumns.Where(name => !OfEveryTable.Contains(name) && described.All(column => column.Name != name)))
        {
            yield return new DumpAttribute(name, row.CellOf(name, schema)!);
        }
    }
}
