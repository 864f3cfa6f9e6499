using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>One wording of a signature, ready to be compared with lines.</summary>
internal sealed class LinePattern
{
    /// <summary>What these options do not allow cannot run in time proportional to the line.</summary>
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>So far from the end of a line's first part must a match end to count: what follows might have made another of it.</summary>
    private const int Margin = 64;

    /// <summary>Who reads inputs several times in one process compiles each expression once: that takes longer than to read a small report.</summary>
    private static readonly ConcurrentDictionary<(string Text, bool IgnoresCase), Regex> Compiled = new();

    private readonly LogPattern pattern;
    private readonly string? keyGroup;
    private readonly Regex regex;

    /// <summary>Compiles the pattern.</summary>
    /// <exception cref="ArgumentException">The pattern is not valid or needs backtracking.</exception>
    public LinePattern(LogSignature signature, LogPattern pattern, int signatureIndex)
    {
        this.pattern = pattern;
        SignatureIndex = signatureIndex;
        regex = Compile(signature, pattern.Text, pattern.IgnoresCase);
        keyGroup = signature.KeyGroup is { } group && regex.GroupNumberFromName(group) >= 0 ? group : null;
        Literals = RequiredLiterals.Of(pattern.Text, pattern.IgnoresCase);
    }

    /// <summary>The number of the signature in the scanner.</summary>
    public int SignatureIndex { get; }

    /// <summary>Texts of which each match holds at least one; empty when there are none.</summary>
    public IReadOnlyList<string> Literals { get; }

    /// <summary>True when case does not matter.</summary>
    public bool IgnoresCase => pattern.IgnoresCase;

    /// <summary>Compiles an expression for lines of logs.</summary>
    /// <exception cref="ArgumentException">The expression is not valid or needs backtracking.</exception>
    public static Regex Compile(LogSignature signature, string text, bool ignoresCase = false)
    {
        try
        {
            return Compiled.GetOrAdd((text, ignoresCase), static key => new Regex(key.Text, key.IgnoresCase ? Options | RegexOptions.IgnoreCase : Options));
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            throw new ArgumentException($"The signature {signature.Id} has an expression that lines cannot be compared with: {text}. {problem.Message}", nameof(text), problem);
        }
    }

    /// <summary>Compares a line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="isPart">True when the line goes on behind that.</param>
    /// <param name="key">The text of the signature's key group.</param>
    public bool Matches(ReadOnlySpan<char> line, bool isPart, out string key)
    {
        key = "";
        var end = isPart ? line.Length - Margin : line.Length;
        if (pattern.Number is not null || keyGroup is not null)
        {
            return MatchesWithGroups(line.ToString(), end, out key);
        }

        if (!isPart && pattern.NotFollowedBy is null)
        {
            return regex.IsMatch(line);
        }

        foreach (var match in regex.EnumerateMatches(line))
        {
            if (match.Index + match.Length <= end && IsFollowedWell(line[(match.Index + match.Length)..]))
            {
                return true;
            }
        }

        return false;
    }

    private bool MatchesWithGroups(string line, int end, out string key)
    {
        for (var match = regex.Match(line); match.Success; match = match.NextMatch())
        {
            if (match.Index + match.Length <= end && IsFollowedWell(line.AsSpan(match.Index + match.Length)) && IsLargeEnough(match))
            {
                key = keyGroup is null ? "" : match.Groups[keyGroup].Value;
                return true;
            }
        }

        key = "";
        return false;
    }

    private bool IsFollowedWell(ReadOnlySpan<char> rest) => pattern.NotFollowedBy is not { } wrong || !rest.StartsWith(wrong, StringComparison.Ordinal);

    private bool IsLargeEnough(Match match) =>
        pattern.Number is not { } number
        || (double.TryParse(match.Groups[number.Group].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) >= number.AtLeast);
}
