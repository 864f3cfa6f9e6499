using System.Text;
using XenLint.Analysis;

namespace XenLint.Rules.Data.Hcl.Reading;

/// <summary>One row of a CSV text.</summary>
/// <param name="Line">The line where it begins, counted from zero.</param>
/// <param name="Fields">The fields.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Fields);

/// <summary>
/// Reads comma-separated values as RFC 4180 describes them: quotes around a field let it hold commas, line breaks, and quotes written
/// twice. Lines without any character are passed over.
/// </summary>
internal static class CsvText
{
    public static IReadOnlyList<CsvRow> Rows(string text, DataProblems problems)
    {
        text = text.ReplaceLineEndings("\n");
        var rows = new List<CsvRow>();
        var fields = new List<string>();
        var (line, start) = (0, 0);
        for (var at = 0; at <= text.Length;)
        {
            var (field, end) = at < text.Length && text[at] == '"' ? Quoted(text, at) : Plain(text, at);
            if (field is null)
            {
                problems.Add(line, end < 0 ? "The quote is never closed. Write \" at the end of the field." : "Text stands behind the closing quote. Write a quote inside a field twice.");
                return rows;
            }

            fields.Add(field);
            line += field.Count(letter => letter == '\n');
            if (end < text.Length && text[end] == ',')
            {
                at = end + 1;
                continue;
            }

            if (fields is not [""] || text[at..end].Length > 0)
            {
                rows.Add(new CsvRow(start, fields));
            }

            fields = [];
            at = end + 1;
            start = ++line;
        }

        return rows;
    }

    private static (string? Field, int End) Plain(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny(',', '\n');
        var end = length < 0 ? text.Length : start + length;
        return (text[start..end], end);
    }

    /// <summary>The field and the position behind its closing quote; without field -1 for a missing quote, else where text stands behind it.</summary>
    private static (string? Field, int End) Quoted(string text, int start)
    {
        var field = new StringBuilder();
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                field.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append(text[at++]);
            }
            else
            {
                return at + 1 == text.Length || text[at + 1] is ',' or '\n' ? (field.ToString(), at + 1) : (null, at + 1);
            }
        }

        return (null, -1);
    }
}
