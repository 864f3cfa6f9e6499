using System.Text;

namespace XenLint.Model;

/// <summary>One string of a set, or key or value of a map, with its range in the decoded text.</summary>
/// <param name="Text">The string without quotes and escapes.</param>
/// <param name="Start">Index of the opening quote in the decoded text, in UTF-16 units.</param>
/// <param name="End">Index after the closing quote.</param>
public readonly record struct SString(string Text, int Start, int End);

/// <summary>One pair of a map.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="Start">Index of the pair's opening bracket in the decoded text, in UTF-16 units.</param>
/// <param name="End">Index after the pair's closing bracket.</param>
public readonly record struct SPair(SString Key, SString Value, int Start, int End);

/// <summary>
/// The grammar of sets and maps: <c>('a' 'b')</c> and <c>(('k' 'v') ('k2' 'v2'))</c>, strings in single or double quotes, a backslash
/// making any next character literal, <c>;</c> beginning a comment. Nesting is by strings inside strings, never by deeper lists.
/// </summary>
public static class SExpression
{
    /// <summary>Parses a set.</summary>
    /// <returns>The strings in the order written, or null when the text does not follow the grammar.</returns>
    public static IReadOnlyList<SString>? ParseSet(string text)
    {
        var at = 0;
        var items = new List<SString>();
        if (!Open(text, ref at))
        {
            return null;
        }

        for (var separated = true; ; separated = SkipBlanks(text, ref at))
        {
            if (Close(text, ref at))
            {
                return AtEnd(text, at) ? items : null;
            }

            if (!separated || !ReadString(text, ref at, out var item))
            {
                return null;
            }

            items.Add(item);
        }
    }

    /// <summary>Parses a map.</summary>
    /// <returns>The pairs in the order written, repeated keys included, or null when the text does not follow the grammar.</returns>
    public static IReadOnlyList<SPair>? ParseMap(string text)
    {
        var at = 0;
        var pairs = new List<SPair>();
        if (!Open(text, ref at))
        {
            return null;
        }

        while (true)
        {
            if (Close(text, ref at))
            {
                return AtEnd(text, at) ? pairs : null;
            }

            var start = at;
            if (!Open(text, ref at) || !ReadString(text, ref at, out var key) || !SkipBlanks(text, ref at)
                || !ReadString(text, ref at, out var value))
            {
                return null;
            }

            SkipBlanks(text, ref at);
            if (!Close(text, ref at))
            {
                return null;
            }

            pairs.Add(new SPair(key, value, start, at));
            SkipBlanks(text, ref at);
        }
    }

    /// <summary>Writes a set as xapi does today.</summary>
    public static string WriteSet(IEnumerable<string> items) => $"({string.Join(' ', items.Select(Quote))})";

    /// <summary>Writes a map as xapi does today.</summary>
    public static string WriteMap(IEnumerable<KeyValuePair<string, string>> pairs) =>
        $"({string.Join(' ', pairs.Select(pair => $"({Quote(pair.Key)} {Quote(pair.Value)})"))})";

    private static string Quote(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    private static bool Open(string text, ref int at)
    {
        SkipBlanks(text, ref at);
        if (at >= text.Length || text[at] != '(')
        {
            return false;
        }

        at++;
        SkipBlanks(text, ref at);
        return true;
    }

    private static bool Close(string text, ref int at)
    {
        if (at >= text.Length || text[at] != ')')
        {
            return false;
        }

        at++;
        return true;
    }

    private static bool AtEnd(string text, int at)
    {
        SkipBlanks(text, ref at);
        return at == text.Length;
    }

    private static bool SkipBlanks(string text, ref int at)
    {
        var start = at;
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n')
            {
                at++;
            }
            else if (text[at] == ';')
            {
                var end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end + 1;
            }
            else
            {
                break;
            }
        }

        return at > start;
    }

    private static bool ReadString(string text, ref int at, out SString item)
    {
        item = default;
        if (at >= text.Length || text[at] is not ('\'' or '"'))
        {
            return false;
        }

        var start = at;
        var quote = text[at++];
        StringBuilder? unescaped = null;
        for (var from = at; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                (unescaped ??= new StringBuilder()).Append(text, from, at - from);
                from = ++at;
            }
            else if (text[at] == quote)
            {
                var content = unescaped is null ? text[from..at] : unescaped.Append(text, from, at - from).ToString();
                at++;
                item = new SString(content, start, at);
                return true;
            }
        }

        return false;
    }
}
