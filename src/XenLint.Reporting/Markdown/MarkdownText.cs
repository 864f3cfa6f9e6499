using System.Buffers;
using System.Globalization;
using System.Text;

namespace XenLint.Reporting;

/// <summary>
/// Texts from untrusted input inside Markdown. A character that Markdown or HTML would obey is written as a character reference: a
/// reference never begins markup, and unlike a backslash it also keeps the cell of a table together.
/// </summary>
internal static class MarkdownText
{
    private const string Obeyed = "\\`*_{}[]<>#+!|~&$";
    private const int LongestText = 1000;
    private static readonly SearchValues<char> EndOfLink = SearchValues.Create(" ()<>\\|");

    /// <summary>The text as plain words.</summary>
    public static string Of(string text)
    {
        var visible = VisibleText.Of(SarifText.Limit(text, LongestText));
        var plain = new StringBuilder(visible.Length + 16);
        for (var index = 0; index < visible.Length; index++)
        {
            var letter = visible[index];
            if (letter is '@' or '#')
            {
                // Readers make links of "@name" and "#12" after the Markdown is done; they do not look across an element.
                plain.Append(CultureInfo.InvariantCulture, $"<span>&#{(int)letter};</span>");
            }
            else if (Obeyed.Contains(letter, StringComparison.Ordinal) || MakesLink(visible, index))
            {
                plain.Append(CultureInfo.InvariantCulture, $"&#{(int)letter};");
            }
            else
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    /// <summary>The text as something to copy.</summary>
    public static string Code(string text) => text.Length == 0 ? "" : $"<code>{Of(text)}</code>";

    /// <summary>A link, or the words alone when the address is none that can stand in a link.</summary>
    public static string Link(string words, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && !address.AsSpan().ContainsAny(EndOfLink)
            ? $"[{Of(words)}]({address})"
            : Of(words);

    /// <summary>Addresses become links without any mark around them: by "://" and by "www.".</summary>
    private static bool MakesLink(string text, int index) =>
        (text[index] == ':' && text.AsSpan(index + 1).StartsWith("//"))
        || (text[index] == '.' && index >= 3 && text.AsSpan(index - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase));
}
