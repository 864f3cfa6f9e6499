using System.Buffers;
using System.Text;

namespace XenLint.Model;

/// <summary>
/// The layers between an attribute's bytes and its text, outermost first: XML references and attribute normalisation, then xapi's
/// own protection of white space (<c>%.</c> blank, <c>%_</c> two blanks, <c>%t %n %r</c>, <c>%%</c>), undone in one pass.
/// </summary>
public static class StoredText
{
    /// <summary>The first byte of U+FFFE and U+FFFF, and of many others.</summary>
    private const byte NotACharacter = 0xEF;

    /// <summary>Bytes that make the stored text differ from the decoded text.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [
            .. "&%"u8,
            NotACharacter,
            .. "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C\x0D\x0E\x0F"u8,
            .. "\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F"u8,
        ]);

    /// <summary>Bytes that do not stand for one unit each.</summary>
    private static readonly SearchValues<byte> NotOneUnit = SearchValues.Create(
        [.. Enumerable.Range(0, 256).Select(value => (byte)value).Where(value => value is < 0x20 or >= 0x80 or (byte)'&' or (byte)'%')]);

    /// <summary>Decodes a column's value.</summary>
    /// <param name="raw">The bytes between the quotes.</param>
    public static string Decode(ReadOnlySpan<byte> raw) => Decode(raw, unprotect: true);

    /// <summary>Decodes an attribute that is not a column (<c>ref</c>, <c>__ctime</c>, manifest pairs): XML only.</summary>
    /// <param name="raw">The bytes between the quotes.</param>
    public static string DecodeXml(ReadOnlySpan<byte> raw) => Decode(raw, unprotect: false);

    /// <summary>The byte ranges, inside the stored text, of stretches of the decoded text, in one pass over it.</summary>
    /// <param name="raw">The bytes between the quotes.</param>
    /// <param name="isColumn">False for an attribute that <see cref="DecodeXml"/> decodes.</param>
    /// <param name="stretches">The stretches in UTF-16 units, in order, none of them overlapping.</param>
    public static IReadOnlyList<(int Start, int End)> RawRanges(ReadOnlySpan<byte> raw, bool isColumn, IEnumerable<(int Start, int End)> stretches)
    {
        var ranges = new List<(int Start, int End)>();
        var reader = new StoredTextReader(raw, isColumn);
        var units = 0;
        foreach (var (start, end) in stretches)
        {
            var from = OffsetOf(raw, ref reader, ref units, start);
            ranges.Add((from, OffsetOf(raw, ref reader, ref units, end)));
        }

        return ranges;
    }

    /// <summary>The bytes that stand for a text in an attribute.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="isColumn">False for an attribute that <see cref="DecodeXml"/> decodes.</param>
    public static byte[] Encode(string text, bool isColumn)
    {
        var stored = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => stored.Append("&amp;"),
                '<' => stored.Append("&lt;"),
                '>' => stored.Append("&gt;"),
                '"' => stored.Append("&quot;"),
                '\'' => stored.Append("&apos;"),
                '%' when isColumn => stored.Append("%%"),
                '\t' => stored.Append(isColumn ? "%t" : "&#9;"),
                '\n' => stored.Append(isColumn ? "%n" : "&#10;"),
                '\r' => stored.Append(isColumn ? "%r" : "&#13;"),
                < ' ' => stored.Append('\uFFFD'),
                _ => stored.Append(letter),
            };
        }

        return Encoding.UTF8.GetBytes(stored.ToString());
    }

    private static int OffsetOf(ReadOnlySpan<byte> raw, ref StoredTextReader reader, ref int units, int wanted)
    {
        while (units < wanted)
        {
            var ahead = raw.Slice(reader.Offset, Math.Min(wanted - units, raw.Length - reader.Offset));
            var plain = ahead.IndexOfAny(NotOneUnit) is var other and >= 0 ? other : ahead.Length;
            reader.Skip(plain);
            units += plain;
            if (units >= wanted || !reader.Read(out var rune))
            {
                break;
            }

            units += rune.Utf16SequenceLength + reader.PendingUnits;
        }

        return reader.Offset;
    }

    private static string Decode(ReadOnlySpan<byte> raw, bool unprotect)
    {
        if (!raw.ContainsAny(Special))
        {
            return Encoding.UTF8.GetString(raw);
        }

        // No character needs more units than it has bytes.
        var units = ArrayPool<char>.Shared.Rent(raw.Length);
        try
        {
            return new string(units, 0, Decode(raw, unprotect, units));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(units);
        }
    }

    /// <summary>Stretches without anything special are decoded as a whole.</summary>
    private static int Decode(ReadOnlySpan<byte> raw, bool unprotect, Span<char> units)
    {
        var reader = new StoredTextReader(raw, unprotect);
        var count = 0;
        while (reader.Offset < raw.Length)
        {
            var plain = raw[reader.Offset..].IndexOfAny(Special);
            var length = plain < 0 ? raw.Length - reader.Offset : plain;
            count += Encoding.UTF8.GetChars(raw.Slice(reader.Offset, length), units[count..]);
            reader.Skip(length);
            if (plain >= 0 && reader.Read(out var rune))
            {
                count += rune.EncodeToUtf16(units[count..]);
                for (var blank = 0; blank < reader.PendingUnits; blank++)
                {
                    units[count++] = ' ';
                }
            }
        }

        return count;
    }
}
