using System.Globalization;
using System.Text.RegularExpressions;

namespace XenLint.Evidence;

/// <summary>What syslog writes in place of lines that are the same: <c>message repeated 3 times: [ ... ]</c>, formerly <c>last message repeated 3 times</c>.</summary>
internal static partial class LogRepeats
{
    /// <summary>The beginning of the old form, which quotes nothing and speaks of the line before.</summary>
    public const string OfLastLine = "last message repeated ";

    /// <summary>No honest host repeats a line more often before it writes a new note.</summary>
    private const int Most = 1_000_000;

    /// <summary>How many times the event of a line happened: more than once when the line quotes another.</summary>
    public static int In(ReadOnlySpan<char> line) => line.Contains("message repeated ", StringComparison.Ordinal) ? Count(Quoting().Match(line.ToString())) ?? 1 : 1;

    /// <summary>How many more times the line before was written; 0 when the line says no such thing.</summary>
    public static int OfLineBefore(ReadOnlySpan<char> line) => Count(Noting().Match(line.ToString())) ?? 0;

    private static int? Count(Match match) =>
        !match.Success ? null
        : int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Most)
        : Most;

    [GeneratedRegex("message repeated (?<n>[0-9]+) times: \\[", RegexOptions.CultureInvariant)]
    private static partial Regex Quoting();

    [GeneratedRegex("last message repeated (?<n>[0-9]+) times? *$", RegexOptions.CultureInvariant)]
    private static partial Regex Noting();
}
