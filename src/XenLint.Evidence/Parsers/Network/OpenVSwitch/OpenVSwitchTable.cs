using System.Globalization;
using System.Text;
using System.Text.Json;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// A table of Open vSwitch's database as <c>ovs-vsctl list</c> prints it: rows with an empty line between them, columns as
/// <c>name : value</c>. A value is one word, <c>[a, b]</c>, or <c>{a=b, c=d}</c>; words with unusual letters stand in double quotes.
/// </summary>
internal sealed class OpenVSwitchTable
{
    private const string Id = "_uuid";

    private readonly List<OpenVSwitchRow> rows = [];

    private OpenVSwitchTable()
    {
    }

    /// <summary>The rows, in the order of the listing.</summary>
    public IReadOnlyList<OpenVSwitchRow> Rows => rows;

    /// <summary>The table; null for a text that is none.</summary>
    public static OpenVSwitchTable? Read(MemberText text)
    {
        var table = new OpenVSwitchTable();
        foreach (var line in text.Lines)
        {
            if (line.TryPair(':', out var column, out var value))
            {
                if (column == Id)
                {
                    table.rows.Add(new OpenVSwitchRow(text, line.Place));
                }

                if (table.rows is [.., var row])
                {
                    row.Columns.TryAdd(column, value);
                }
            }
        }

        return table.rows.Count > 0 ? table : null;
    }
}

/// <summary>A row of the switch's database.</summary>
internal sealed class OpenVSwitchRow(MemberText text, Place place)
{
    public Dictionary<string, TextLine> Columns { get; } = new(StringComparer.Ordinal);

    /// <summary>The first line.</summary>
    public Place Place => place;

    /// <summary>A column that holds one word; absent when it holds none.</summary>
    public Sourced<string> Text(string column) => Words(column) is [var word, ..] ? Known(word, column) : Absent<string>(column);

    /// <summary>A column that holds one number; absent when it holds none.</summary>
    public Sourced<long> Number(string column) => Words(column) is [var word, ..] ? Number(word, column) : Absent<long>(column);

    /// <summary>A column that holds one of two words; absent when it holds none.</summary>
    public Sourced<bool> Either(string column, string yes, string no) => Words(column) is [var word, ..]
        ? word.Value<bool>(column, text => text == yes ? true : text == no ? false : null)
        : Absent<bool>(column);

    /// <summary>All words of a column.</summary>
    public IReadOnlyList<Sourced<string>> Texts(string column) => [.. Words(column).Select(word => Known(word, column))];

    /// <summary>The value of a key in a column that holds pairs.</summary>
    public Sourced<string> Entry(string column, string key) => EntryOf(column, key) is { } word ? Known(word, key) : Absent<string>(column);

    /// <summary>The number of a key in a column that holds pairs.</summary>
    public Sourced<long> NumberEntry(string column, string key) => EntryOf(column, key) is { } word ? Number(word, key) : Absent<long>(column);

    private TextLine? EntryOf(string column, string key)
    {
        // Keys and values take turns.
        var words = Words(column);
        for (var index = 0; index + 1 < words.Count; index += 2)
        {
            if (words[index].Text == key)
            {
                return words[index + 1];
            }
        }

        return null;
    }

    private List<TextLine> Words(string column) => Columns.TryGetValue(column, out var value) ? Words(value) : [];

    private static List<TextLine> Words(TextLine value)
    {
        var words = new List<TextLine>();
        var cutter = new LineCutter(value);
        for (var at = 0; at < value.Text.Length;)
        {
            if (value.Text[at] == '"')
            {
                var end = EndOfQuoted(value.Text, at + 1);
                words.Add(cutter.Cut(at + 1, end));
                at = end + 1;
            }
            else if (IsPunctuation(value.Text[at]))
            {
                at++;
            }
            else
            {
                var end = at;
                while (end < value.Text.Length && !IsPunctuation(value.Text[end]) && value.Text[end] != '"')
                {
                    end++;
                }

                words.Add(cutter.Cut(at, end));
                at = end;
            }
        }

        return words;
    }

    private static bool IsPunctuation(char letter) => letter is '[' or ']' or '{' or '}' or ',' or '=' || char.IsWhiteSpace(letter);

    private static int EndOfQuoted(string text, int at)
    {
        for (; at < text.Length && text[at] != '"'; at++)
        {
            at += text[at] == '\\' && at + 1 < text.Length ? 1 : 0;
        }

        return Math.Min(at, text.Length);
    }

    private Sourced<T> Absent<T>(string column) => Columns.TryGetValue(column, out var value)
        ? Sourced<T>.NotKnown(ValueState.Absent, value.Value(column).Place)
        : text.Absent<T>(column);

    private static Sourced<long> Number(TextLine word, string field) => word.Value<long>(
        field, digits => long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>The text of a word, whose unusual letters are written as in JSON.</summary>
    private static Sourced<string> Known(TextLine word, string field)
    {
        if (!word.Text.Contains('\\', StringComparison.Ordinal))
        {
            return word.Value(field);
        }

        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"\"{word.Text}\""));
            reader.Read();
            return Sourced<string>.Known(reader.GetString()!, word.Value(field).Place);
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            // No JSON text, or half of a letter in it.
            return Sourced<string>.NotKnown(ValueState.Unreadable, word.Value(field).Place);
        }
    }
}
