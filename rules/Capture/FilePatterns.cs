using System.Text.RegularExpressions;

namespace XenLint.Rules.Capture;

/// <summary>Patterns of files in a report, as options give them: a star stands for any characters, slashes included.</summary>
internal sealed class FilePatterns(IEnumerable<string> patterns)
{
    private readonly Regex[] expressions =
    [
        .. patterns.Select(pattern => new Regex(
            $"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline)),
    ];

    public bool Match(string path) => expressions.Any(expression => expression.IsMatch(path));
}
