using System.Globalization;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>How messages speak of log lines.</summary>
internal static class LogWords
{
    /// <summary><c>1 line</c>, <c>3 lines</c>, <c>at least 60000 lines</c>.</summary>
    public static string Count(LogMatches lines) => lines.Count == 1
        ? "1 line"
        : string.Create(CultureInfo.InvariantCulture, $"{(lines.Uncounted > 0 ? "at least " : "")}{lines.Count} lines");

    /// <summary><c>at 2024-05-14 09:30:13</c>, or <c>first ..., last ...</c>.</summary>
    public static string Times(LogMatches lines) => (lines.First, lines.Last) switch
    {
        ({ } first, { } last) when first.ToString() != last.ToString() => $"first {first}, last {last}",
        ({ } only, _) => $"at {only}",
        _ => "without a date",
    };
}
