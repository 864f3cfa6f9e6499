using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>A database as plain text, one line for each fact, so that two readings can be compared.</summary>
internal static class PlainDatabase
{
    /// <summary>Everything that stands in the file: manifest, tables, rows in the order written with the attributes as XML has them.</summary>
    public static string Of(DatabaseFile database)
    {
        var text = new StringBuilder();
        foreach (var (key, entry) in database.Manifest.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.AppendLine(Pair(key, entry.Value));
        }

        foreach (var table in database.Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            text.AppendLine(Table(table.Name));
            for (var index = 0; index < table.WrittenRows; index++)
            {
                var row = table[index];
                text.AppendLine(Row(Enumerable.Range(0, row.Shape.Count).Select(
                    slot => (row.Shape.Name(slot), StoredText.DecodeXml(row.ValueBytes(slot))))));
            }
        }

        return text.ToString();
    }

    /// <summary>The same with what only our reader tells: damage, notices, repairs, places.</summary>
    public static string WithPlaces(DatabaseReading reading)
    {
        if (!reading.IsDatabase)
        {
            return $"refused: {reading.Refusal}";
        }

        var database = reading.Database;
        var text = new StringBuilder(Of(database));
        text.AppendLine($"damage {database.Damage}");
        text.AppendJoin('\n', database.Notices).AppendLine();
        text.AppendJoin(',', database.Repairs).AppendLine();
        foreach (var (key, entry) in database.Manifest.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.AppendLine($"{key} {entry.Place.Start}+{entry.Place.Length}");
        }

        foreach (var table in database.Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            text.AppendLine($"{table.Name} complete={table.IsComplete} rows={string.Join(',', table.Rows)} superseded={string.Join(',', table.SupersededRows)}");
            for (var index = 0; index < table.WrittenRows; index++)
            {
                var row = table[index];
                text.Append($"{row.Start}+{row.Length}:").AppendJoin(' ', Enumerable.Range(0, row.Shape.Count).Select(row.Value)).AppendLine();
            }
        }

        return text.ToString();
    }

    public static string Pair(string key, string value) => $"pair {key}={value}";

    public static string Table(string name) => $"table {name}";

    public static string Row(IEnumerable<(string Name, string Value)> attributes) =>
        $"row {string.Join('\u0001', attributes.Select(attribute => $"{attribute.Name}={attribute.Value}"))}";
}
