using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The judge of the scanner: takes a log apart line by line and lets .NET's own engine look at each.</summary>
internal static class PlainScan
{
    private static readonly ConcurrentDictionary<LogPattern, Regex> Compiled = new();

    /// <summary>A line that matches.</summary>
    public sealed record Hit(string Signature, string Text, int Line, long Units, int Bytes);

    public static List<Hit> Of(byte[] log, IReadOnlyList<LogSignature> signatures, int lineBytes)
    {
        var hits = new List<Hit>();
        var (line, start) = (0, 0);
        var bom = log.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        foreach (var end in EndsOf(log))
        {
            var content = log.AsSpan(start..end.Content);
            if (content.Length <= lineBytes)
            {
                var text = Decode(content);
                foreach (var signature in signatures.Where(signature => signature.Patterns.Any(pattern => Matches(text, pattern))))
                {
                    hits.Add(new Hit(signature.Id, text, line, UnitsOf(log.AsSpan(Math.Min(bom, start)..start)), start));
                }
            }

            (line, start) = (line + 1, end.Next);
        }

        return hits;
    }

    public static string Decode(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);

    private static bool Matches(string text, LogPattern pattern) => Compiled.GetOrAdd(pattern, Compile).IsMatch(text);

    private static Regex Compile(LogPattern pattern)
    {
        var options = RegexOptions.CultureInvariant | (pattern.IgnoresCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        var behind = pattern.NotFollowedBy is { } wrong ? $"(?!{Regex.Escape(wrong)})" : "";
        return new Regex($"(?:{pattern.Text}){behind}", options);
    }

    private static IEnumerable<(int Content, int Next)> EndsOf(byte[] log)
    {
        for (var at = 0; at < log.Length; at++)
        {
            if (log[at] == '\r' && at + 1 < log.Length && log[at + 1] == '\n')
            {
                yield return (at, at + 2);
                at++;
            }
            else if (log[at] is (byte)'\r' or (byte)'\n')
            {
                yield return (at, at + 1);
            }
        }

        yield return (log.Length, log.Length);
    }

    private static long UnitsOf(ReadOnlySpan<byte> bytes)
    {
        var units = 0L;
        foreach (var value in bytes)
        {
            units += (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
        }

        return units;
    }
}
