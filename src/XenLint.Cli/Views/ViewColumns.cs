using System.Text.Json;

namespace XenLint.Cli;

/// <summary>The facts that a view tells of objects of one class, for tables and for JSON alike.</summary>
/// <typeparam name="T">The class of the objects.</typeparam>
internal sealed class ViewColumns<T>(params ViewColumn<T>[] columns)
{
    /// <summary>The objects as a table.</summary>
    public TextTable Table(IEnumerable<T> items, Legend legend)
    {
        var shown = columns.Where(column => column.Title is not null).ToArray();
        var rows = new List<IReadOnlyList<string>>();
        foreach (var item in items)
        {
            rows.Add([.. shown.Select(column => legend.Note(column.Of(item)).Text)]);
        }

        return new TextTable([.. shown.Select(column => new TextColumn(column.Title!, column.IsNumeric))], rows);
    }

    /// <summary>The objects as an array.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="name">The array's name.</param>
    /// <param name="items">The objects.</param>
    /// <param name="more">Writes what belongs to an object besides its facts.</param>
    public void WriteArray(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T>? more = null)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            WriteFacts(json, item);
            more?.Invoke(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFacts(Utf8JsonWriter json, T item)
    {
        var unknown = new List<string>();
        foreach (var column in columns)
        {
            if (column.Property is { } property)
            {
                var cell = column.Of(item);
                json.WritePropertyName(property);
                cell.WriteTo(json);
                if (cell.IsUnknown)
                {
                    unknown.Add(property);
                }
            }
        }

        json.WriteStartArray("unknown");
        unknown.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }
}
