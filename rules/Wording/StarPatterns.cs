namespace XenLint.Rules.Wording;

/// <summary>Patterns of paths and names, as options give them: a star stands for any characters, slashes included.</summary>
/// <param name="patterns">The patterns.</param>
/// <param name="ignoresCase">True when upper and lower case are the same.</param>
internal sealed class StarPatterns(IEnumerable<string> patterns, bool ignoresCase = false)
{
    private readonly StringComparison comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    private readonly string[][] pieces = [.. patterns.Select(pattern => pattern.Split('*'))];

    public bool Match(string text) => pieces.Any(pattern => pattern is [var whole] ? text.Equals(whole, comparison) : Match(text, pattern));

    /// <summary>The first and the last piece stand at the ends; each piece between them is taken where it is found first, which leaves the most for the others.</summary>
    private bool Match(string text, string[] pattern)
    {
        var (first, last) = (pattern[0], pattern[^1]);
        if (text.Length < first.Length + last.Length || !text.StartsWith(first, comparison) || !text.EndsWith(last, comparison))
        {
            return false;
        }

        var between = text.AsSpan(first.Length, text.Length - first.Length - last.Length);
        foreach (var piece in pattern.AsSpan(1, pattern.Length - 2))
        {
            var at = between.IndexOf(piece, comparison);
            if (at < 0)
            {
                return false;
            }

            between = between[(at + piece.Length)..];
        }

        return true;
    }
}
