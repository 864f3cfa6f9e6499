using System.Text.RegularExpressions;

namespace XenLint.Analysis;

/// <summary>Lists of regular expressions as users write them in the configuration file.</summary>
internal static partial class LinePatterns
{
    /// <summary>The expressions of a list. <c>\,</c> is a comma of an expression.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        [.. Separator().Split(text).Select(part => part.Trim().Replace(@"\,", ",", StringComparison.Ordinal)).Where(part => part.Length > 0)];

    /// <summary>True for an expression that runs in time proportional to the line, as everything must that is compared with logs.</summary>
    public static bool IsValid(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant) is not null;
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"(?<!\\),", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
