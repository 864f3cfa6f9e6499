using System.Text.Json;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>A part of a JSON text with its place: an object, an array, a text, a number or a word.</summary>
internal sealed class JsonPart
{
    private JsonPart(JsonTokenType kind, Place place, string text)
    {
        Kind = kind;
        Place = place;
        Text = text;
    }

    /// <summary>What it is: the token that it begins with.</summary>
    public JsonTokenType Kind { get; }

    /// <summary>The bytes: of a text those between its quotes, of an object or array those from bracket to bracket.</summary>
    public Place Place { get; private set; }

    /// <summary>The decoded text, the number's digits, or the word; empty for objects and arrays.</summary>
    public string Text { get; }

    /// <summary>The members of an object by name, the last of repeated ones; none for everything else.</summary>
    public Dictionary<string, JsonMember> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The items of an array; none for everything else.</summary>
    public List<JsonPart> Items { get; } = [];

    /// <summary>The value of a member of an object; null when there is none.</summary>
    public JsonPart? this[string name] => Members.GetValueOrDefault(name)?.Value;

    /// <summary>The text of a member; null when the whole is not JSON.</summary>
    public static JsonPart? Parse(SourceFile file)
    {
        try
        {
            var reader = new Utf8JsonReader(file.Bytes.Span[file.BomLength..]);
            return reader.Read() && Read(ref reader, file) is var part && !reader.Read() ? part : null;
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            // Not JSON, or a text in it that is no UTF-8.
            return null;
        }
    }

    private static JsonPart Read(ref Utf8JsonReader reader, SourceFile file)
    {
        var part = new JsonPart(reader.TokenType, PlaceOf(ref reader, file), TextOf(ref reader));
        switch (part.Kind)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = (Text: reader.GetString()!, Place: PlaceOf(ref reader, file));
                    reader.Read();
                    part.Members[name.Text] = new JsonMember(name.Place, Read(ref reader, file));
                }

                part.EndAt(ref reader, file);
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    part.Items.Add(Read(ref reader, file));
                }

                part.EndAt(ref reader, file);
                break;
        }

        return part;
    }

    private void EndAt(ref Utf8JsonReader reader, SourceFile file) =>
        Place = Place with { Length = file.BomLength + (int)reader.BytesConsumed - Place.Start };

    private static string TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
        _ => "",
    };

    private static Place PlaceOf(ref Utf8JsonReader reader, SourceFile file)
    {
        var quote = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0;
        return new Place(file, file.BomLength + (int)reader.TokenStartIndex + quote, reader.ValueSpan.Length);
    }
}

/// <summary>A member of a JSON object.</summary>
/// <param name="Place">The bytes of the name, between its quotes.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(Place Place, JsonPart Value);
