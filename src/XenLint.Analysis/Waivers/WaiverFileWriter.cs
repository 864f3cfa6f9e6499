using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace XenLint.Analysis;

/// <summary>Writes a waiver file: always in the same order and form, so that adding an entry changes only the lines of that entry.</summary>
internal static class WaiverFileWriter
{
    private static readonly JsonWriterOptions Style = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(WaiverFile file)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Style))
        {
            json.WriteStartObject();
            Write(json, "$schema", file.EditorSchema);
            json.WriteString("schema", WaiverFile.Schema);
            json.WriteStartArray("waivers");
            foreach (var waiver in Sorted(file))
            {
                Write(json, waiver);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static IEnumerable<Waiver> Sorted(WaiverFile file) => file.Waivers
        .OrderBy(waiver => waiver.RuleId, StringComparer.Ordinal)
        .ThenBy(waiver => waiver.Object.Class, StringComparer.Ordinal)
        .ThenBy(waiver => waiver.Object.Name, StringComparer.Ordinal)
        .ThenBy(waiver => waiver.Object.Uuid, StringComparer.Ordinal);

    private static void Write(Utf8JsonWriter json, Waiver waiver)
    {
        json.WriteStartObject();
        json.WriteString("rule", waiver.RuleId);
        json.WriteStartObject("object");
        Write(json, "uuid", waiver.Object.Uuid);
        Write(json, "class", waiver.Object.Class);
        Write(json, "name", waiver.Object.Name);
        json.WriteEndObject();
        json.WriteString("reason", waiver.Reason);
        Write(json, "ticket", waiver.Ticket);
        Write(json, "expires", waiver.Expires is { } expires ? WaiverGrammar.Text(expires) : null);
        Write(json, "created", waiver.Created is { } created ? WaiverGrammar.Text(created) : null);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
