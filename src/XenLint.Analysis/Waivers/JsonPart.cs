using System.Collections.Immutable;
using System.Text.Json;

namespace XenLint.Analysis;

/// <summary>A value of a JSON document that remembers where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after it.</param>
/// <param name="Text">The text of a string; null for everything else.</param>
/// <param name="Members">The members of an object.</param>
/// <param name="Items">The items of an array.</param>
internal sealed record JsonPart(JsonValueKind Kind, int Start, int End, string? Text, ImmutableArray<JsonMember> Members, ImmutableArray<JsonPart> Items)
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">It is no JSON; the exception knows the line.</exception>
    public static JsonPart Read(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        reader.Read();
        var part = ReadValue(ref reader);
        reader.Read(); // complains of anything behind it
        return part;
    }

    private static JsonPart ReadValue(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var items = ImmutableArray.CreateBuilder<JsonPart>();
        var kind = JsonValueKind.Number;
        string? text = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                kind = JsonValueKind.Object;
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var (name, at) = (TextOf(ref reader), (int)reader.TokenStartIndex);
                    reader.Read();
                    members.Add(new JsonMember(name, at, ReadValue(ref reader)));
                }

                break;
            case JsonTokenType.StartArray:
                kind = JsonValueKind.Array;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(ref reader));
                }

                break;
            case JsonTokenType.String:
                (kind, text) = (JsonValueKind.String, TextOf(ref reader));
                break;
            case JsonTokenType.Null:
                kind = JsonValueKind.Null;
                break;
            case JsonTokenType.True or JsonTokenType.False:
                kind = JsonValueKind.True;
                break;
        }

        return new JsonPart(kind, start, (int)reader.BytesConsumed, text, members.ToImmutable(), items.ToImmutable());
    }

    /// <summary>An escape such as <c>\ud800</c> stands for half a character, which is no text.</summary>
    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("A text holds half a character.");
        }
    }
}

/// <summary>A named value of an object.</summary>
/// <param name="Name">The name.</param>
/// <param name="Start">The first byte of the name.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string Name, int Start, JsonPart Value);
