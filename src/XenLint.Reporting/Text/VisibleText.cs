using System.Globalization;
using System.Text;

namespace XenLint.Reporting;

/// <summary>
/// Texts from untrusted input for a terminal or the log of a build: characters that would command it, hide text or turn its direction are
/// written as their code, so that a name can only ever look like a name.
/// </summary>
internal static class VisibleText
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>Begins a command anywhere in a line of Azure Pipelines (<c>##vso[</c>), older GitHub runners (<c>##[</c>) and TeamCity.</summary>
    private const string CommandMark = "##";

    /// <summary>The text without anything that a terminal or the log of a build would obey.</summary>
    public static string Of(string text)
    {
        if (text.Contains(CommandMark, StringComparison.Ordinal))
        {
            text = text.Replace(CommandMark, @"#\u{23}", StringComparison.Ordinal);
        }

        var at = 0;
        while (at < text.Length && text[at] is >= ' ' and < '\u007F')
        {
            at++;
        }

        if (at == text.Length)
        {
            return text;
        }

        var visible = new StringBuilder(text, 0, at, text.Length + 16);
        foreach (var rune in text.AsSpan(at).EnumerateRunes())
        {
            if (IsObeyed(rune))
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
            }
            else
            {
                visible.Append(rune.ToString());
            }
        }

        return visible.ToString();
    }

    /// <summary>A line that begins with two colons is a command to GitHub's runner, whatever blanks stand before them.</summary>
    /// <param name="line">A text that begins a line.</param>
    public static string AtStartOfLine(string line)
    {
        var start = line.AsSpan().TrimStart();
        return start.StartsWith("::") ? $@"{line.AsSpan(0, line.Length - start.Length)}\u{{3A}}{start[1..]}" : line;
    }

    /// <summary>Joiners are letters' business in several scripts; everything else that has no shape has no business in a name.</summary>
    private static bool IsObeyed(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => rune.Value is not (ZeroWidthJoiner or ZeroWidthNonJoiner),
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        _ => false,
    };
}
