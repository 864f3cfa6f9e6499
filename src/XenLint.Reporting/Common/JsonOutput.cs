using System.Text.Encodings.Web;
using System.Text.Json;

namespace XenLint.Reporting;

/// <summary>How all JSON is written: UTF-8 without a byte order mark, LF, only what must be escaped is escaped.</summary>
internal static class JsonOutput
{
    /// <summary>Bytes that may wait in memory before they are handed on.</summary>
    private const int BlockSize = 1 << 16;

    public static Utf8JsonWriter Open(Stream output, bool indented) => new(output, new JsonWriterOptions
    {
        Indented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Hands on what was written once enough has gathered, so that a report of any length needs little memory.</summary>
    public static void Trickle(this Utf8JsonWriter json)
    {
        if (json.BytesPending >= BlockSize)
        {
            json.Flush();
        }
    }

    public static void Close(this Utf8JsonWriter json, Stream output)
    {
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <summary>A number property, or null when the number is not known.</summary>
    public static void Number(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
