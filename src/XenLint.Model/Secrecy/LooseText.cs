using System.Buffers;
using System.Text;

namespace XenLint.Model;

/// <summary>
/// A place that belongs to no row: an element of a database's head, or a line of another file. Without a column to go by, everything
/// that stands next to the name of a secret is hidden.
/// </summary>
internal sealed class LooseText : MaskedText
{
    /// <summary>How far to look for the ends of the element or line.</summary>
    private const int Reach = 4096;

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);
    private readonly bool isSecret;
    private readonly bool isElement;

    private LooseText(SourceFile file, int start, int end, bool isElement)
        : base(file, start, end)
    {
        this.isElement = isElement;
        isSecret = SecretKeys.Mentions(Encoding.UTF8.GetString(file.Bytes.Span[start..end]));
    }

    /// <summary>The element or line around a place; null when its ends are far away or when it may be a row, whose columns are not known.</summary>
    public static new LooseText? Around(Place place)
    {
        var bytes = place.File.Bytes.Span;
        var from = Math.Max(place.File.BomLength, place.Start - Reach);
        var to = Math.Min(bytes.Length, place.End + Reach);
        return !place.File.IsPiece && IsMarkup(place.File) ? ElementAround(place, bytes, from, to) : LineAround(place, bytes, from, to);
    }

    public override (int Start, int End) Surroundings(Place place, int maximumBytes) => (Start, End);

    protected override IEnumerable<(int Start, int End)> SecretBytes(int start, int end)
    {
        if (!isSecret)
        {
            yield break;
        }

        if (!isElement)
        {
            yield return (Start, End);
            yield break;
        }

        foreach (var value in AttributeValues())
        {
            yield return value;
        }
    }

    private static bool IsMarkup(SourceFile file)
    {
        var head = file.Bytes.Span[file.BomLength..];
        var first = head.IndexOfAnyExcept(" \t\r\n"u8);
        return first >= 0 && head[first] == '<';
    }

    private static LooseText? ElementAround(Place place, ReadOnlySpan<byte> bytes, int from, int to)
    {
        // The place may begin with the element's own bracket.
        var start = bytes[from..Math.Min(place.Start + 1, to)].LastIndexOf((byte)'<');
        if (start < 0)
        {
            return null;
        }

        start += from;
        var end = bytes[start..to].IndexOf((byte)'>');
        if (end < 0 || start + end + 1 < place.End)
        {
            return null;
        }

        var element = bytes.Slice(start, end + 1);
        return element.StartsWith("<pair "u8) || element.StartsWith("<table "u8) || element.StartsWith("<database"u8) || element.StartsWith("<manifest"u8)
            || element.StartsWith("</"u8) || element.StartsWith("<?xml "u8)
            ? new LooseText(place.File, start, start + element.Length, isElement: true)
            : null;
    }

    private static LooseText? LineAround(Place place, ReadOnlySpan<byte> bytes, int from, int to)
    {
        var start = bytes[from..place.Start].LastIndexOfAny(LineEnds);
        var end = bytes[place.End..to].IndexOfAny(LineEnds);
        var startIsKnown = start >= 0 || from == place.File.BomLength;
        var endIsKnown = end >= 0 || to == bytes.Length;
        return startIsKnown && endIsKnown
            ? new LooseText(place.File, from + start + 1, end < 0 ? to : place.End + end, isElement: false)
            : null;
    }

    /// <summary>The values of all attributes but those that only name something.</summary>
    private List<(int Start, int End)> AttributeValues()
    {
        var bytes = File.Bytes.Span[Start..End];
        var values = new List<(int, int)>();
        for (var at = 0; ;)
        {
            var quote = bytes[at..].IndexOfAny((byte)'"', (byte)'\'');
            if (quote < 0)
            {
                return values;
            }

            var open = at + quote;
            var length = bytes[(open + 1)..].IndexOf(bytes[open]);
            length = length < 0 ? bytes.Length - open - 1 : length;
            if (length > 0 && !bytes[at..open].TrimEnd(" \t\r\n="u8).EndsWith("key"u8) && !bytes[at..open].TrimEnd(" \t\r\n="u8).EndsWith("name"u8))
            {
                values.Add((Start + open + 1, Start + open + 1 + length));
            }

            at = Math.Min(bytes.Length, open + length + 2);
        }
    }
}
