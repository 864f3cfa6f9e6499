using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reads files that a shell could: lines <c>KEY='value'</c>; values may stand in double quotes, without quotes, or be empty.</summary>
internal static class ShellVariables
{
    /// <summary>The values by key, the last of repeated ones; none where the text has no such line.</summary>
    public static Dictionary<string, Sourced<string>> Read(MemberText text)
    {
        var values = new Dictionary<string, Sourced<string>>(StringComparer.Ordinal);
        foreach (var line in text.Lines)
        {
            if (line.TryPair('=', out var key, out var value) && IsKey(key))
            {
                values[key] = value.Unquoted.Value(key);
            }
        }

        return values;
    }

    private static bool IsKey(string key) => key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
