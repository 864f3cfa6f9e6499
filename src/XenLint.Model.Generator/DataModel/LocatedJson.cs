using System.Globalization;
using System.Text;
using System.Text.Json;

namespace XenLint.Model.Generator;

/// <summary>A JSON value that knows where it stands, so that the compiler can show a mistake at its line.</summary>
internal sealed class LocatedJson
{
    private readonly Dictionary<string, LocatedJson> properties = [];
    private readonly List<LocatedJson> items = [];
    private readonly JsonTokenType token;
    private readonly string text;
    private readonly int start;
    private readonly int length;

    private LocatedJson(ref Utf8JsonReader reader)
    {
        token = reader.TokenType;
        start = (int)reader.TokenStartIndex;
        length = (int)reader.BytesConsumed - start;
        text = token == JsonTokenType.String ? Decode(ref reader) : Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
        if (token == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(new(ref reader));
            }
        }
        else if (token == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                ReadProperty(ref reader);
            }
        }
    }

    public IEnumerable<string> Keys => properties.Keys;

    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static LocatedJson Parse(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        var root = new LocatedJson(ref reader);
        reader.Read();
        return root;
    }

    public DataModelMistakeException Mistake(string message) => new(message, start, length);

    /// <summary>The property's value; a null counts as missing.</summary>
    public LocatedJson? Find(string key) =>
        properties.TryGetValue(key, out var value) && value.token != JsonTokenType.Null ? value : null;

    public LocatedJson Get(string key) => token == JsonTokenType.StartObject
        ? Find(key) ?? throw Mistake($"\"{key}\" is missing here")
        : throw Mistake("an object is expected here");

    public IReadOnlyList<LocatedJson> AsList() => token == JsonTokenType.StartArray ? items : throw Mistake("a list is expected here");

    public string AsText() => token == JsonTokenType.String ? text : throw Mistake("a string is expected here");

    public string AsName() => AsText().Length > 0 ? text : throw Mistake("a name is expected here");

    public int AsNumber() =>
        token == JsonTokenType.Number && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Mistake("a whole number is expected here");

    public bool AsFlag() => token switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Mistake("true or false is expected here"),
    };

    private void ReadProperty(ref Utf8JsonReader reader)
    {
        var key = Decode(ref reader);
        reader.Read();
        var value = new LocatedJson(ref reader);
        if (properties.ContainsKey(key))
        {
            throw value.Mistake($"\"{key}\" stands here a second time");
        }

        properties.Add(key, value);
    }

    /// <summary>Half a surrogate pair is JSON, but no text.</summary>
    private static string Decode(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException notText)
        {
            var start = (int)reader.TokenStartIndex;
            throw new DataModelMistakeException(notText.Message, start, (int)reader.BytesConsumed - start);
        }
    }
}
