using System.Globalization;
using System.Text.Json;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>A view of several pools: one section for each, with what is to be known of the whole.</summary>
internal sealed class PoolSections(View view)
{
    /// <summary>Shows the pools to people.</summary>
    public void Print(Fleet fleet, Printer printer)
    {
        var legend = new Legend();
        foreach (var capture in fleet.Captures)
        {
            if (capture != fleet.Captures[0])
            {
                printer.Line();
            }

            printer.Title($"Pool {capture.DisplayName}");
            printer.Line(Summary(capture));
            foreach (var table in Incomplete(capture))
            {
                printer.Line(table.State == TableState.Truncated
                    ? $"Table {table.Info.Name} is cut off: rows may be missing."
                    : $"Table {table.Info.Name} is not in the input.");
            }

            view.Print(capture, printer, legend);
        }

        legend.Print(printer);
    }

    /// <summary>Writes the pools for programs. Tables go out as they are, one document a line for each pool.</summary>
    public void Write(Fleet fleet, Stream stream)
    {
        if (view is TablesView)
        {
            foreach (var capture in fleet.Captures)
            {
                WriteDocument(stream, JsonStyle.Compact, json => view.Write(capture, json));
            }
        }
        else
        {
            WriteDocument(stream, JsonStyle.Indented, json =>
            {
                json.WriteStartArray("pools");
                foreach (var capture in fleet.Captures)
                {
                    WritePool(capture, json);
                }

                json.WriteEndArray();
            });
        }
    }

    private void WritePool(Capture capture, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", capture.Id);
        json.WriteString("uuid", capture.PoolUuid);
        json.WriteString("name", capture.DisplayName);
        json.WriteString("schema", capture.Database.Schema);
        json.WriteString("capturedAt", capture.ReferenceTime?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("input", capture.Database.Source.Path);
        json.WriteStartArray("incomplete");
        foreach (var table in Incomplete(capture))
        {
            json.WriteStartObject();
            json.WriteString("table", table.Info.Name);
            json.WriteString("reason", table.State == TableState.Truncated ? "truncated" : "missing");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        view.Write(capture, json);
        json.WriteEndObject();
    }

    private static void WriteDocument(Stream stream, JsonWriterOptions style, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, style))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static string Summary(Capture capture)
    {
        var database = capture.Database;
        var product = database.SchemaMinor is { } minor && XapiDataModel.ReleaseOf(minor)?.Product is { } name ? $" (that of {name})" : "";
        var schema = database.Schema is { } version ? $"schema {version}{product}" : "schema not recorded";
        var time = capture.ReferenceTime is { } moment
            ? $"captured {moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}"
            : "time of capture not known";
        return $"{capture.Id}, {schema}, {time}, from {database.Source.Path}";
    }

    private IEnumerable<ITable> Incomplete(Capture capture) =>
        view.Sources(capture).Where(table => table.State is TableState.Truncated or TableState.Missing);
}
