using System.Text.RegularExpressions;

namespace XenLint.Analysis;

/// <summary>One line of a configuration file: a key with its value, a section head, nothing, or something else.</summary>
/// <param name="Number">The line's number, from zero.</param>
/// <param name="Column">The column of the first character that is not blank.</param>
/// <param name="Key">The key; null when the line is no key with a value.</param>
/// <param name="Value">The value without comment and blanks.</param>
/// <param name="Rest">The line's text without comment, for lines that are no key with a value.</param>
internal sealed partial record ConfigurationLine(int Number, int Column, string? Key, string Value, string Rest)
{
    public static IReadOnlyList<ConfigurationLine> Split(string text) =>
        [.. text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(Read)];

    private static ConfigurationLine Read(string line, int number)
    {
        var content = Comment().Replace(line, "").TrimEnd();
        var column = content.Length - content.TrimStart().Length;
        var pair = Pair().Match(content);
        return pair.Success
            ? new(number, column, pair.Groups["key"].Value, pair.Groups["value"].Value.Trim(), "")
            : new(number, column, null, "", content.Trim());
    }

    [GeneratedRegex("[#;].*$", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*(?<key>[\w.\-]+)\s*[=:]\s*(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
