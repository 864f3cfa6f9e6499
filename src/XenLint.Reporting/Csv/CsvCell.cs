using System.Buffers;

namespace XenLint.Reporting;

/// <summary>
/// A cell of a CSV file (RFC 4180). Spreadsheets run a cell that begins like a formula, and split at a semicolon where that is the custom of
/// the country, whatever stands around it; an apostrophe in front keeps both from becoming more than text.
/// </summary>
internal static class CsvCell
{
    /// <summary>Spreadsheets break a cell of more than 32,767 characters.</summary>
    private const int LongestText = 32_000;

    /// <summary>With their wide forms, which are taken for the same.</summary>
    private const string Formula = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static readonly SearchValues<char> Special = SearchValues.Create("\",;");

    /// <summary>The text as a cell, on one line.</summary>
    public static string Of(string text)
    {
        var plain = AsText(SarifText.Limit(VisibleText.Of(SarifText.Limit(text, LongestText)), LongestText));
        return plain.AsSpan().ContainsAny(Special) || plain.StartsWith(' ') || plain.EndsWith(' ')
            ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : plain;
    }

    private static string AsText(string text)
    {
        for (var at = 0; at >= 0 && at < text.Length;)
        {
            var first = at;
            while (first < text.Length && (char.IsWhiteSpace(text[first]) || text[first] is '"' or '\''))
            {
                first++;
            }

            if (first < text.Length && Formula.Contains(text[first], StringComparison.Ordinal))
            {
                text = text.Insert(at, "'");
                first++;
            }

            at = text.IndexOf(';', first) is var next and >= 0 ? next + 1 : -1;
        }

        return text;
    }
}
