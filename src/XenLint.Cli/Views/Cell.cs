using System.Globalization;
using System.Text.Json;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>
/// One fact about one object: a value, the knowledge that there is none, or no knowledge. The three are never mixed up: no value is
/// ever made up.
/// </summary>
internal readonly record struct Cell
{
    private readonly object? value;

    private Cell(object? value, string text)
    {
        this.value = value;
        Text = text;
    }

    /// <summary>There is none: <c>-</c>, in JSON <c>null</c>.</summary>
    public static Cell None { get; } = new(null, "-");

    /// <summary>It is not known: <c>?</c>, in JSON <c>null</c> with the property's name among <c>unknown</c>.</summary>
    public static Cell Unknown { get; } = new(null, "?") { IsUnknown = true };

    /// <summary>The text for a table.</summary>
    public string Text { get; }

    /// <summary>True when it is not known.</summary>
    public bool IsUnknown { get; private init; }

    /// <summary>True when it is known that there is none.</summary>
    public bool IsNone => value is null && !IsUnknown;

    /// <summary>A text; an empty one is none.</summary>
    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? None : new(text, text);

    /// <summary>A number.</summary>
    public static Cell Of(long number) => new(number, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A claim.</summary>
    public static Cell Of(bool claim) => new(claim, claim ? "yes" : "no");

    /// <summary>A list of names.</summary>
    public static Cell Of(IReadOnlyList<string> names, string separator) => names.Count == 0 ? None : new(names, string.Join(separator, names));

    /// <summary>A size that xapi writes as 0 or -1 when it does not know it.</summary>
    public static Cell OfSize(long bytes) => bytes <= 0 ? Unknown : new(bytes, ByteSize.Text(bytes));

    /// <summary>A size that is known to be nothing.</summary>
    public static Cell OfEmptySize { get; } = new(0L, ByteSize.Text(0));

    /// <summary>A quantity that xapi writes as 0 or -1 when it does not know it.</summary>
    public static Cell OfPositive(long number) => number <= 0 ? Unknown : Of(number);

    /// <summary>The name of the object that a reference points to; not known when the object is not in the database.</summary>
    public static Cell OfLink(Sourced<string?> reference, Func<PoolObject?> target) =>
        reference.Value is null ? None : target() is { } found ? Of(found.DisplayName) : Unknown;

    /// <summary>Writes the value.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case bool claim:
                json.WriteBooleanValue(claim);
                break;
            case IReadOnlyList<string> names:
                json.WriteStartArray();
                foreach (var name in names)
                {
                    json.WriteStringValue(name);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
