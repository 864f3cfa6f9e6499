using System.Globalization;
using System.Text;

namespace XenLint.Model;

/// <summary>Reads the characters of a stored value one by one and knows which byte each came from.</summary>
internal ref struct StoredTextReader
{
    private readonly ReadOnlySpan<byte> raw;
    private readonly bool unprotect;

    public StoredTextReader(ReadOnlySpan<byte> raw, bool unprotect)
    {
        this.raw = raw;
        this.unprotect = unprotect;
    }

    /// <summary>The byte after the last character read.</summary>
    public int Offset { get; private set; }

    /// <summary>Blanks that the last protection code stands for beyond the character returned: 1 after <c>%_</c>, else 0.</summary>
    public int PendingUnits { get; private set; }

    /// <summary>Goes on behind bytes that the caller has decoded.</summary>
    public void Skip(int bytes) => Offset += bytes;

    public bool Read(out Rune rune)
    {
        PendingUnits = 0;
        if (!ReadXml(out rune))
        {
            return false;
        }

        if (!unprotect || rune.Value != '%')
        {
            return true;
        }

        var afterPercent = Offset;
        if (!ReadXml(out var code))
        {
            return true;
        }

        switch (code.Value)
        {
            case '.': rune = new Rune(' '); break;
            case '_': rune = new Rune(' '); PendingUnits = 1; break;
            case 't': rune = new Rune('\t'); break;
            case 'n': rune = new Rune('\n'); break;
            case 'r': rune = new Rune('\r'); break;
            case '%': break;
            default: Offset = afterPercent; break; // a lone sign or an unknown pair stays as it is, as in xapi
        }

        return true;
    }

    private bool ReadXml(out Rune rune)
    {
        if (Offset >= raw.Length)
        {
            rune = default;
            return false;
        }

        var first = raw[Offset];
        switch (first)
        {
            case (byte)'&':
                rune = ReadReference();
                return true;
            case (byte)'\r' when Offset + 1 < raw.Length && raw[Offset + 1] == '\n':
                Offset += 2;
                rune = new Rune(' ');
                return true;
            case (byte)'\t' or (byte)'\n' or (byte)'\r':
                Offset++;
                rune = new Rune(' ');
                return true;
            case < 0x20:
                Offset++; // old writers let control characters through; today's replace them in this way
                rune = Rune.ReplacementChar;
                return true;
            case < 0x80:
                Offset++;
                rune = new Rune(first);
                return true;
            default:
                Rune.DecodeFromUtf8(raw[Offset..], out rune, out var consumed);
                Offset += consumed;
                rune = rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune;
                return true;
        }
    }

    /// <summary>A character or entity reference. The database reader has checked it; anything else stays as it is written.</summary>
    private Rune ReadReference()
    {
        var rest = raw[Offset..];
        var end = rest.IndexOf((byte)';');
        if (end > 1)
        {
            var name = rest[1..end];
            Rune? rune = name switch
            {
                [(byte)'#', ..] => ParseNumber(name[1..]),
                _ when name.SequenceEqual("lt"u8) => new Rune('<'),
                _ when name.SequenceEqual("gt"u8) => new Rune('>'),
                _ when name.SequenceEqual("amp"u8) => new Rune('&'),
                _ when name.SequenceEqual("quot"u8) => new Rune('"'),
                _ when name.SequenceEqual("apos"u8) => new Rune('\''),
                _ => null,
            };
            if (rune is { } known)
            {
                Offset += end + 1;
                return known;
            }
        }

        Offset++;
        return new Rune('&');
    }

    private static Rune? ParseNumber(ReadOnlySpan<byte> digits)
    {
        var hexadecimal = digits is [(byte)'x', ..];
        var parsed = int.TryParse(
            hexadecimal ? digits[1..] : digits,
            hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var code);
        return parsed && Rune.TryCreate(code, out var rune) ? rune : null;
    }
}
