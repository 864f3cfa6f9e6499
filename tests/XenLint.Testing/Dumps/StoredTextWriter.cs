using System.Buffers;
using System.Globalization;
using System.Text;

namespace XenLint.Testing;

/// <summary>From decoded text to what stands between an attribute's quotes: protection of white space, then XML escapes.</summary>
internal sealed class StoredTextWriter(DumpForm form)
{
    /// <summary>Most values are written as they are.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.:/()");

    /// <summary>A column's value.</summary>
    public string Column(string text) => text.AsSpan().ContainsAnyExcept(Plain) ? Escape(Protect(text)) : text;

    /// <summary>An attribute that is not a column.</summary>
    public string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' when form.AttributeQuote == '"' => escaped.Append("&quot;"),
                '\'' when form.AttributeQuote == '\'' => escaped.Append("&apos;"),
                >= 0x80 when form.NumbersForLetters => escaped.Append(CultureInfo.InvariantCulture, $"&#x{rune.Value:X};"),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }

    private string Protect(string text)
    {
        var stored = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case ' ' when form.Blanks == DumpBlanks.Protected:
                    stored.Append("%.");
                    break;
                case ' ' when at + 1 < text.Length && text[at + 1] == ' ':
                    stored.Append("%_");
                    at++;
                    break;
                case '\t':
                    stored.Append("%t");
                    break;
                case '\n':
                    stored.Append("%n");
                    break;
                case '\r':
                    stored.Append("%r");
                    break;
                case '%':
                    stored.Append("%%");
                    break;
                default:
                    stored.Append(text[at]);
                    break;
            }
        }

        return stored.ToString();
    }
}
