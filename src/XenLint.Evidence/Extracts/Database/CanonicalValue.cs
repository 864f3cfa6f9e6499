using System.Buffers;
using System.Text;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Writes stored values with one spelling for each character, whatever the writer before had, and <c>REMOVED</c> in place of secrets.</summary>
internal static class CanonicalValue
{
    /// <summary>Bytes that have several spellings in XML, or none.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. "&<>\""u8, 0xEF, .. Enumerable.Range(0, 0x20).Select(code => (byte)code)]);

    /// <summary>Writes a value of a row.</summary>
    public static void Write(RawRow row, int slot, Stream output)
    {
        var raw = row.ValueBytes(slot);
        var at = 0;
        foreach (var secret in StoredSecrets.In(row.Table, row.Shape.Name(slot), raw))
        {
            Write(raw[at..secret.Start], output);
            output.Write(Encoding.ASCII.GetBytes(secret.Replacement));
            at = secret.End;
        }

        Write(raw[at..], output);
    }

    /// <summary>Writes stored bytes.</summary>
    public static void Write(ReadOnlySpan<byte> raw, Stream output)
    {
        if (raw.ContainsAny(Special))
        {
            WriteText(StoredText.DecodeXml(raw), output);
        }
        else
        {
            output.Write(raw);
        }
    }

    /// <summary>Writes a text that was read from XML already.</summary>
    public static void WriteText(string text, Stream output)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\t' => escaped.Append("&#9;"),
                '\n' => escaped.Append("&#10;"),
                '\r' => escaped.Append("&#13;"),
                < ' ' => escaped.Append('\uFFFD'),
                _ => escaped.Append(letter),
            };
        }

        output.Write(Encoding.UTF8.GetBytes(escaped.ToString()));
    }
}
