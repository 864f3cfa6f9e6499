using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Writes a database so that two exports of one pool differ only where the pool does: one attribute a line, everything sorted, no secrets and nothing volatile.
/// A database that is cut off stays one: what is written ends where the other did, so that nobody takes it for whole.
/// </summary>
internal static class CanonicalDatabase
{
    /// <summary>Stands where the text that was read is no database any more: nothing else is wrong there in the same way.</summary>
    private const string Broken = "    </damaged>\n";

    /// <summary>Writes.</summary>
    /// <param name="capture">The capture whose database it is.</param>
    /// <param name="stream">Where to; UTF-8 without a byte order mark, lines end with LF.</param>
    public static void Write(Capture capture, Stream stream)
    {
        var database = capture.Database;
        using var output = new BufferedStream(stream, 1 << 16);
        Put(output, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<database>\n");
        WriteManifest(database, output);
        var tables = database.Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var cut = database.Damage is null ? null : tables.Find(table => !table.IsComplete);
        foreach (var table in tables.Where(table => table != cut))
        {
            WriteTable(capture, table, output, isWhole: true);
        }

        if (cut is not null)
        {
            WriteTable(capture, cut, output, isWhole: false);
        }

        if (database.Damage is { Kind: not DamageKind.Truncated })
        {
            Put(output, Broken);
        }
        else if (database.Damage is null)
        {
            Put(output, "</database>\n");
        }

        output.Flush();
    }

    private static void WriteManifest(DatabaseFile database, Stream output)
    {
        if (database.Manifest.Count == 0)
        {
            return;
        }

        Put(output, "  <manifest>\n");
        foreach (var (key, entry) in database.Manifest.Where(pair => !VolatileData.ManifestKeys.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Put(output, "    <pair key=\"");
            CanonicalValue.WriteText(key, output);
            Put(output, "\" value=\"");
            if (SecretKeys.IsSecret(key) && entry.Value.Length > 0)
            {
                Put(output, StoredSecrets.Removed);
            }
            else
            {
                CanonicalValue.WriteText(entry.Value, output);
            }

            Put(output, "\"/>\n");
        }

        Put(output, "  </manifest>\n");
    }

    private static void WriteTable(Capture capture, RawTable table, Stream output, bool isWhole)
    {
        Put(output, "  <table name=\"");
        CanonicalValue.WriteText(table.Name, output);
        var isEmpty = VolatileData.IsLeftOut(table.Name) || table.Rows.Count == 0;
        if (isEmpty && isWhole)
        {
            Put(output, "\"/>\n");
            return;
        }

        Put(output, "\">\n");
        var orders = new Dictionary<RowShape, int[]>();
        foreach (var index in isEmpty ? [] : table.Rows)
        {
            WriteRow(capture, table[index], orders, output);
        }

        Put(output, isWhole ? "  </table>\n" : "");
    }

    private static void WriteRow(Capture capture, RawRow row, Dictionary<RowShape, int[]> orders, Stream output)
    {
        if (!orders.TryGetValue(row.Shape, out var order))
        {
            orders.Add(row.Shape, order = OrderOf(row.Shape));
        }

        Put(output, "    <row");
        foreach (var slot in order)
        {
            if (VolatileData.IsLeftOut(row, slot))
            {
                continue;
            }

            Put(output, "\n      ");
            output.Write(row.Shape.NameUtf8(slot));
            Put(output, "=\"");
            if (VolatileData.RoundedDown(capture, row, slot) is { } rounded)
            {
                Put(output, rounded);
            }
            else
            {
                CanonicalValue.Write(row, slot, output);
            }

            Put(output, "\"");
        }

        Put(output, "/>\n");
    }

    /// <summary>Whose row it is comes first; the rest by name.</summary>
    private static int[] OrderOf(RowShape shape) =>
    [
        .. Enumerable.Range(0, shape.Count)
            .OrderBy(slot => shape.Name(slot) switch { "ref" => 0, "uuid" => 1, _ => 2 })
            .ThenBy(shape.Name, StringComparer.Ordinal),
    ];

    private static void Put(Stream output, string ascii)
    {
        Span<byte> bytes = stackalloc byte[ascii.Length];
        Encoding.ASCII.GetBytes(ascii, bytes);
        output.Write(bytes);
    }
}
