using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>One line of a member, or a part of one, with its place.</summary>
/// <param name="File">The member.</param>
/// <param name="Start">The first byte.</param>
/// <param name="Text">The text, without the line's end.</param>
/// <param name="Encoding">UTF-8 or Latin-1, the same for the whole member.</param>
internal readonly record struct TextLine(SourceFile File, int Start, string Text, Encoding Encoding)
{
    /// <summary>The bytes of the whole line.</summary>
    public Place Place => PlaceOf(0, Text.Length);

    /// <summary>The bytes of a part of the line.</summary>
    /// <param name="index">First character.</param>
    /// <param name="length">Number of characters.</param>
    /// <param name="field">What the part is, in the member's own words.</param>
    public Place PlaceOf(int index, int length, string? field = null) => new(
        File,
        Start + Encoding.GetByteCount(Text.AsSpan(0, index)),
        Encoding.GetByteCount(Text.AsSpan(index, length)),
        Field: field);

    /// <summary>A part of the line, without the blanks around it.</summary>
    public TextLine Part(Range range)
    {
        var (index, length) = range.GetOffsetAndLength(Text.Length);
        var blanks = Text.AsSpan(index, length);
        index += blanks.Length - blanks.TrimStart().Length;
        var trimmed = blanks.Trim().ToString();
        return this with { Start = Start + Encoding.GetByteCount(Text.AsSpan(0, index)), Text = trimmed };
    }

    /// <summary>The line without the blanks around it.</summary>
    public TextLine Trimmed => Part(..);

    /// <summary>The line without a pair of quotes around it, single or double.</summary>
    public TextLine Unquoted => Text is ['\'', .., '\''] or ['"', .., '"'] ? this with { Start = Start + 1, Text = Text[1..^1] } : this;

    /// <summary>The words of the line, separated by blanks and tabs. Bytes are counted once, however many words there are.</summary>
    public IReadOnlyList<TextLine> Words
    {
        get
        {
            var words = new List<TextLine>();
            var cutter = new LineCutter(this);
            for (var at = 0; at < Text.Length;)
            {
                var start = at;
                while (at < Text.Length && char.IsWhiteSpace(Text[at]) == char.IsWhiteSpace(Text[start]))
                {
                    at++;
                }

                if (!char.IsWhiteSpace(Text[start]))
                {
                    words.Add(cutter.Cut(start, at));
                }
            }

            return words;
        }
    }

    /// <summary>Splits <c>key : value</c> at the first separator; false when the line has none.</summary>
    public bool TryPair(char separator, out string key, out TextLine value)
    {
        var at = Text.IndexOf(separator, StringComparison.Ordinal);
        key = at < 0 ? "" : Text[..at].Trim();
        value = at < 0 ? this : Part((at + 1)..);
        return at >= 0;
    }

    /// <summary>The text as a value with its place.</summary>
    /// <param name="field">What the value is, in the member's own words.</param>
    public Sourced<string> Value(string field) => Sourced<string>.Known(Text, PlaceOf(0, Text.Length, field));

    /// <summary>The text as a typed value; unreadable when it does not follow the type's grammar.</summary>
    /// <param name="field">What the value is, in the member's own words.</param>
    /// <param name="parse">Gives null for a text that is no such value.</param>
    public Sourced<T> Value<T>(string field, Func<string, T?> parse)
        where T : struct => parse(Text) is { } value
            ? Sourced<T>.Known(value, PlaceOf(0, Text.Length, field))
            : Sourced<T>.NotKnown(ValueState.Unreadable, PlaceOf(0, Text.Length, field));
}
