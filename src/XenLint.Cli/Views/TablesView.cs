using System.Globalization;
using System.Text.Json;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>
/// The tables of the database as they are, those of future releases included. Their rows are shown as JSON only: each column's decoded
/// text, without secrets.
/// </summary>
internal sealed class TablesView : View
{
    /// <summary>Bytes that the writer may keep back: a dump is never held in memory a second time.</summary>
    private const int Pending = 1 << 16;

    public override string Name => "tables";

    public override string What => "all tables with their rows and unknown columns; with --format json every row";

    public override IEnumerable<ITable> Sources(Capture capture) => [];

    public override void Print(Capture capture, Printer printer, Legend legend)
    {
        printer.Line();
        printer.Table(new TextTable(
            [new("Table"), new("Rows", IsNumeric: true), new("Known"), new("Unknown columns")],
            [.. Tables(capture).Select(table => (string[])
            [
                table.Name,
                table.Rows.Count.ToString(CultureInfo.InvariantCulture),
                table.Info is null ? "no" : "yes",
                string.Join(", ", UnknownColumns(table)),
            ])]));
        if (Tables(capture).FirstOrDefault(table => !table.IsComplete) is { } cut)
        {
            printer.Line();
            printer.Line($"The input ends, or stops being readable, in table {cut.Name}: rows and tables may be missing.");
        }
    }

    public override void Write(Capture capture, Utf8JsonWriter json)
    {
        json.WriteStartObject("tables");
        foreach (var table in Tables(capture))
        {
            json.WriteStartObject(table.Name);
            WriteRows(table, json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static IEnumerable<RawTable> Tables(Capture capture) => capture.Database.Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal);

    private static IEnumerable<string> UnknownColumns(RawTable table) => table.Info is not { } info
        ? []
        : table.Shapes.SelectMany(Columns).Select(column => column.Name).Distinct(StringComparer.Ordinal)
            .Where(name => name is not "_ref" && info.Find(name) is null)
            .Order(StringComparer.Ordinal);

    private static void WriteRows(RawTable table, Utf8JsonWriter json)
    {
        var columnsOf = new Dictionary<RowShape, (string Name, int Slot, Column? Known)[]>(ReferenceEqualityComparer.Instance);
        foreach (var (reference, row) in table.Rows
            .Select(index => (Reference: StoredText.DecodeXml(table[index].Reference), Row: table[index]))
            .OrderBy(entry => entry.Reference, StringComparer.Ordinal))
        {
            if (!columnsOf.TryGetValue(row.Shape, out var columns))
            {
                columns = [.. Columns(row.Shape).OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => (column.Name, column.Slot, table.Info?.Find(column.Name)))];
                columnsOf.Add(row.Shape, columns);
            }

            json.WriteStartObject(reference);
            foreach (var (name, slot, known) in columns)
            {
                json.WriteString(name, SecretText.Mask(known, name, StoredText.Decode(row.ValueBytes(slot))));
            }

            json.WriteEndObject();
            if (json.BytesPending > Pending)
            {
                json.Flush();
            }
        }
    }

    /// <summary>The attributes of a row that are columns: not its key, nor the counts of its writes.</summary>
    private static IEnumerable<(string Name, int Slot)> Columns(RowShape shape) => Enumerable.Range(0, shape.Count)
        .Select(slot => (Name: shape.Name(slot), Slot: slot))
        .Where(column => column.Name is not ("ref" or "__ctime" or "__mtime"));
}
