using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace XenLint.Evidence;

/// <summary>A position in XML bytes, and the grammar of everything that is smaller than an element.</summary>
internal ref struct XmlCursor
{
    private const int LongestReference = 32;
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n"u8);
    private static readonly SearchValues<byte> AsciiName = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.:"u8);

    private static readonly SearchValues<byte> ReferenceName = SearchValues.Create(
        "#ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"u8);

    private readonly int attributeLimit;

    public XmlCursor(ReadOnlySpan<byte> bytes, int start, int attributeLimit)
    {
        Bytes = bytes;
        At = start;
        this.attributeLimit = attributeLimit;
    }

    public ReadOnlySpan<byte> Bytes { get; }

    public int At { get; set; }

    public readonly bool IsAtEnd => At >= Bytes.Length;

    /// <summary>The current byte.</summary>
    public readonly byte Current => At < Bytes.Length ? Bytes[At] : throw DumpSyntaxException.Truncated(Bytes.Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool LooksAt(ReadOnlySpan<byte> text) => Bytes[At..].StartsWith(text);

    /// <summary>Skips white space.</summary>
    /// <returns>True when there was any.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool SkipBlanks()
    {
        var at = At;
        if (at + 1 < Bytes.Length)
        {
            if (Bytes[at] > ' ')
            {
                return false;
            }

            if (Bytes[at] == ' ' && Bytes[at + 1] > ' ')
            {
                At = at + 1;
                return true;
            }
        }

        return SkipManyBlanks();
    }

    private bool SkipManyBlanks()
    {
        var blanks = Bytes[At..].IndexOfAnyExcept(Blanks);
        blanks = blanks < 0 ? Bytes.Length - At : blanks;
        At += blanks;
        return blanks > 0;
    }

    /// <summary>Takes a text that must stand here.</summary>
    public void Expect(ReadOnlySpan<byte> text, string what)
    {
        var rest = Bytes[At..];
        if (rest.StartsWith(text))
        {
            At += text.Length;
            return;
        }

        throw rest.Length < text.Length && text.StartsWith(rest)
            ? DumpSyntaxException.Truncated(Bytes.Length)
            : DumpSyntaxException.NotWellFormed(At, $"{what} is expected here");
    }

    /// <summary>Takes a name.</summary>
    public ReadOnlySpan<byte> ReadName()
    {
        var start = At;
        var first = Current;
        if (first < 0x80 && (first is (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9') || !AsciiName.Contains(first)))
        {
            throw DumpSyntaxException.NotWellFormed(At, "a name is expected here");
        }

        while (true)
        {
            var length = Bytes[At..].IndexOfAnyExcept(AsciiName);
            if (length < 0)
            {
                throw DumpSyntaxException.Truncated(Bytes.Length);
            }

            At += length;
            if (Bytes[At] < 0x80)
            {
                return Bytes[start..At];
            }

            if (Rune.DecodeFromUtf8(Bytes[At..], out var rune, out var consumed) != OperationStatus.Done || !IsNameCharacter(rune, At == start))
            {
                throw DumpSyntaxException.NotWellFormed(At, $"character {Describe(rune)} cannot stand in a name");
            }

            At += consumed;
        }
    }

    /// <summary>Takes <c>=</c> and the quotes around a value, and checks what stands between them.</summary>
    /// <returns>The byte offset of the value and its length.</returns>
    public (int Start, int Length) ReadAttributeValue()
    {
        SkipBlanks();
        if (Current != '=')
        {
            throw DumpSyntaxException.NotWellFormed(At, "'=' is expected after an attribute's name");
        }

        At++;
        SkipBlanks();
        var quote = Current;
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            throw DumpSyntaxException.NotWellFormed(At, "an attribute's value must stand in quotes");
        }

        At++;
        return ReadQuoted(quote);
    }

    /// <summary>Takes a value up to its closing quote, and the quote.</summary>
    public (int Start, int Length) ReadQuoted(byte quote)
    {
        var start = At;
        while (true)
        {
            var next = Bytes[At..].IndexOfAny(quote, (byte)'<', (byte)'&');
            var end = next < 0 ? Bytes.Length : At + next;
            if (end - start > attributeLimit)
            {
                throw DumpSyntaxException.OverLimit(
                    start, $"an attribute's value is longer than {attributeLimit} bytes; raise with --limit-attribute-bytes");
            }

            if (next < 0)
            {
                throw DumpSyntaxException.Truncated(Bytes.Length);
            }

            At = end;
            if (Bytes[At] == quote)
            {
                At++;
                return (start, end - start);
            }

            if (Bytes[At] == '<')
            {
                throw DumpSyntaxException.NotWellFormed(At, "'<' cannot stand in an attribute's value");
            }

            SkipReference();
        }
    }

    /// <summary>Takes a character reference or one of XML's five entities. Others would need a document type, which is refused.</summary>
    public void SkipReference()
    {
        var start = At;
        var length = Bytes.Slice(At, Math.Min(LongestReference, Bytes.Length - At)).IndexOf((byte)';');
        if (length < 0)
        {
            throw Bytes.Length - At < LongestReference && Bytes[(At + 1)..].IndexOfAnyExcept(ReferenceName) < 0
                ? DumpSyntaxException.Truncated(Bytes.Length)
                : DumpSyntaxException.NotWellFormed(start, "'&' must begin a character reference or one of the entities lt, gt, amp, quot, apos");
        }

        var name = Bytes.Slice(At + 1, length - 1);
        if (name is [(byte)'#', .. var digits])
        {
            if (!IsCharacterNumber(digits))
            {
                throw DumpSyntaxException.NotWellFormed(start, $"'&{Encoding.UTF8.GetString(name)};' is no character that XML allows");
            }
        }
        else if (!(name.SequenceEqual("lt"u8) || name.SequenceEqual("gt"u8) || name.SequenceEqual("amp"u8)
            || name.SequenceEqual("quot"u8) || name.SequenceEqual("apos"u8)))
        {
            throw DumpSyntaxException.NotWellFormed(start, $"entity '&{Encoding.UTF8.GetString(name)};' is not one of lt, gt, amp, quot, apos");
        }

        At += length + 1;
    }

    /// <summary>Takes a comment whose <c>&lt;!--</c> stands here.</summary>
    public void SkipComment()
    {
        var start = At;
        At += "<!--".Length;
        var dashes = Bytes[At..].IndexOf("--"u8);
        if (dashes < 0 || At + dashes + 2 >= Bytes.Length)
        {
            throw DumpSyntaxException.Truncated(Bytes.Length);
        }

        At += dashes + 2;
        if (Current != '>')
        {
            throw DumpSyntaxException.NotWellFormed(start, "a comment cannot hold '--'");
        }

        At++;
    }

    /// <summary>Takes a processing instruction whose <c>&lt;?</c> stands here.</summary>
    public void SkipInstruction()
    {
        var start = At;
        At += "<?".Length;
        var target = ReadName();
        if (target.Length == 3 && Ascii.EqualsIgnoreCase(target, "xml"u8))
        {
            throw DumpSyntaxException.NotWellFormed(start, "an XML declaration can only stand at the very beginning");
        }

        if (!LooksAt("?>"u8) && !SkipBlanks())
        {
            throw DumpSyntaxException.NotWellFormed(At, "white space is expected after the name of a processing instruction");
        }

        var end = Bytes[At..].IndexOf("?>"u8);
        At = end < 0 ? throw DumpSyntaxException.Truncated(Bytes.Length) : At + end + 2;
    }

    /// <summary>Takes text between elements. It has no meaning in a database, but must be well-formed.</summary>
    public void SkipText()
    {
        while (!IsAtEnd && Bytes[At] != '<')
        {
            var next = Bytes[At..].IndexOfAny((byte)'<', (byte)'&', (byte)']');
            At = next < 0 ? Bytes.Length : At + next;
            if (IsAtEnd)
            {
                return;
            }

            if (Bytes[At] == '&')
            {
                SkipReference();
            }
            else if (LooksAt("]]>"u8))
            {
                throw DumpSyntaxException.NotWellFormed(At, "']]>' cannot stand in text");
            }
            else if (Bytes[At] == ']')
            {
                At++;
            }
        }
    }

    private static bool IsCharacterNumber(ReadOnlySpan<byte> digits)
    {
        var hexadecimal = digits is [(byte)'x', ..];
        digits = hexadecimal ? digits[1..] : digits;
        return int.TryParse(digits, hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);
    }

    /// <summary>The characters of names beyond ASCII, XML 1.0, fifth edition.</summary>
    private static bool IsNameCharacter(Rune rune, bool first) => rune.Value switch
    {
        0xB7 or (>= 0x300 and <= 0x36F) or (>= 0x203F and <= 0x2040) => !first,
        0xD7 or 0xF7 or 0x37E => false,
        (>= 0xC0 and <= 0x2FF) or (>= 0x370 and <= 0x1FFF) or (>= 0x200C and <= 0x200D) or (>= 0x2070 and <= 0x218F)
            or (>= 0x2C00 and <= 0x2FEF) or (>= 0x3001 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD)
            or (>= 0x10000 and <= 0xEFFFF) => true,
        _ => false,
    };

    private static string Describe(Rune rune) => $"U+{rune.Value:X4}";
}
