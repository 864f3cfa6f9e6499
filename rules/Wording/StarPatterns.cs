using System.Text.RegularExpressions;

namespace XenLint.Rules.Wording;

/// <summary>Patterns of paths and names, as options give them: a star stands for any characters, slashes included.</summary>
/// <param name="patterns">The patterns.</param>
/// <param name="ignoresCase">True when upper and lower case are the same.</param>
internal sealed class StarPatterns(IEnumerable<string> patterns, bool ignoresCase = false)
{
    private readonly Regex[] expressions =
    [
        .. patterns.Select(pattern => new Regex(
            $"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$",
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline | (ignoresCase ? RegexOptions.IgnoreCase : RegexOptions.None))),
    ];

    public bool Match(string text) => expressions.Any(expression => expression.IsMatch(text));
}
