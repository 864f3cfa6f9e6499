using System.Globalization;
using System.Text;

namespace XenLint.Cli;

/// <summary>
/// Names come from inputs that nobody vouches for. Characters that steer a terminal, break a line or turn the direction of writing are
/// shown as what they are (<c>\u{1B}</c>) instead of being sent.
/// </summary>
internal static class Printable
{
    /// <summary>The text without characters that do something instead of being seen.</summary>
    public static string Of(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Steers(rune))
            {
                return Escape(text);
            }
        }

        return text;
    }

    private static string Escape(string text)
    {
        var shown = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Steers(rune))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString();
    }

    private static bool Steers(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse;
}
