namespace XenLint.Analysis;

/// <summary>"Did you mean": the known word that is nearest to a misspelt one.</summary>
public static class Suggestion
{
    /// <summary>A clause such as <c>; did you mean 'XL1001'?</c> without its full stop, or nothing when no word is near.</summary>
    /// <param name="written">What the user wrote.</param>
    /// <param name="known">The words that exist.</param>
    public static string For(string written, IEnumerable<string> known)
    {
        var best = known
            .Select(word => (Word: word, Distance: Distance(written.ToUpperInvariant(), word.ToUpperInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word is not null && best.Distance <= Math.Max(2, written.Length / 4) ? $"; did you mean '{best.Word}'" : "";
    }

    /// <summary>The number of single-character edits between two words (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
