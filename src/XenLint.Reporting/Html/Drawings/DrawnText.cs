using System.Globalization;
using System.Text;

namespace XenLint.Reporting;

/// <summary>
/// Texts in drawings: they do not wrap, and nobody knows the reader's font, so what is surely too long is cut with an ellipsis. The
/// whole text stands beside it where a pointer, and the table, find it.
/// </summary>
internal static class DrawnText
{
    // Widths of a broad font of many systems (DejaVu Sans) at a size of 12, rounded up; others are slimmer.
    private const double Wide = 12.5;
    private const double Broad = 12;
    private const double Capital = 9.2;
    private const double Usual = 7.7;
    private const double Slim = 5;
    private const char Ellipsis = '\u2026';

    /// <summary>The text, cut to a width.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Pixels that it may take at a size of 12.</param>
    public static string Cut(string text, int width)
    {
        text = VisibleText.Of(text);
        if (Width(text) <= width)
        {
            return text;
        }

        var kept = new StringBuilder();
        double left = width - Wide;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext() && (left -= Width(elements.GetTextElement())) >= 0)
        {
            kept.Append(elements.GetTextElement());
        }

        return kept.ToString().TrimEnd() + Ellipsis;
    }

    private static double Width(string text) => text.EnumerateRunes().Sum(rune => rune.Value switch
    {
        > 0x10FF => Wide,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => Broad,
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or '.' or ',' or ':' or ';' or '|' or '\'' or '!' or ' ' or '(' or ')' or '[' or ']' or '/' => Slim,
        >= 'A' and <= 'Z' => Capital,
        _ => Usual,
    });
}
