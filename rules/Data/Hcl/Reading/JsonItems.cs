using System.Text;
using System.Text.Json;

namespace XenLint.Rules.Data.Hcl.Reading;

/// <summary>Where the items of a document's lists begin: the reader of whole documents does not tell.</summary>
internal static class JsonItems
{
    /// <summary>The lines, counted from zero, of the items of a list that is a property of the document itself.</summary>
    public static IReadOnlyList<int> Lines(string json, string property)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes);
        var lines = new List<int>();
        var current = "";
        var (counted, line) = (0, 0);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
            {
                current = reader.GetString()!;
            }
            else if (current == property && reader is { CurrentDepth: 2, TokenType: not (JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.PropertyName) })
            {
                line += bytes.AsSpan(counted, (int)reader.TokenStartIndex - counted).Count((byte)'\n');
                counted = (int)reader.TokenStartIndex;
                lines.Add(line);
            }
        }

        return lines;
    }
}
