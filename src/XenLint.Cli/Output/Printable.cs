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
        // Begins a command to the agent of a build service, wherever it stands in a line of the log.
        text = text.Replace("##", @"#\u{23}", StringComparison.Ordinal);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Steers(rune))
            {
                return Escape(text);
            }
        }

        return text;
    }

    /// <summary>A line that begins with two colons is a command to GitHub's runner, whatever blanks stand before them.</summary>
    public static string AtStartOfLine(string line)
    {
        var start = line.AsSpan().TrimStart();
        return start.StartsWith("::") ? $@"{line.AsSpan(0, line.Length - start.Length)}\u{{3A}}{start[1..]}" : line;
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
