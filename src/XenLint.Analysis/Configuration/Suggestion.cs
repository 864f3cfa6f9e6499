namespace XenLint.Analysis;

/// <summary>"Did you mean": the known word that is nearest to a misspelt one.</summary>
public static class Suggestion
{
    /// <summary>Fewer letters begin too many words.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>Letters of a short word.</summary>
    private const int ShortWord = 4;

    /// <summary>A clause such as <c>; did you mean 'XL1001'?</c> without its full stop, or nothing when no word is near.</summary>
    /// <param name="written">What the user wrote.</param>
    /// <param name="known">The words that exist.</param>
    public static string For(string written, IEnumerable<string> known) => Nearest(written, known) is { } word ? $"; did you mean '{word}'" : "";

    /// <summary>The same for the id of a rule. Somebody may have written the rule's name instead.</summary>
    /// <param name="written">What the user wrote.</param>
    /// <param name="rules">The rules that exist.</param>
    public static string ForRule(string written, RuleCatalog rules)
    {
        var named = rules.Descriptors.FirstOrDefault(rule => rule.Name.Equals(written, StringComparison.OrdinalIgnoreCase))
            ?? rules.Descriptors.FirstOrDefault(rule => $"{rule.Id}.{rule.Name}".Equals(written, StringComparison.OrdinalIgnoreCase));
        return named is null ? For(written, rules.Descriptors.Select(rule => rule.Id)) : $"; did you mean '{named.Id}'";
    }

    /// <summary>The word itself, or null when none is near.</summary>
    /// <inheritdoc cref="For"/>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        var words = known.ToList();
        var best = words
            .Select(word => new { Word = word, Distance = Distance(written.ToUpperInvariant(), word.ToUpperInvariant()) })
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best is not null && best.Distance <= MostEdits(written) ? best.Word : TheOneThatBegins(written, words);
    }

    private static string? TheOneThatBegins(string written, List<string> known) =>
        written.Length >= ShortestBeginning && known.FindAll(word => word.StartsWith(written, StringComparison.OrdinalIgnoreCase)) is [var only] ? only : null;

    /// <summary>Two edits make any short word of any other.</summary>
    private static int MostEdits(string written) => written.Length <= ShortWord ? 1 : Math.Max(2, written.Length / 4);

    /// <summary>The number of characters to change, leave out, put in or swap with their neighbour.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                if (row == 0 || column == 0)
                {
                    rows[row, column] = row + column;
                    continue;
                }

                var replaced = rows[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                var edits = Math.Min(replaced, Math.Min(rows[row - 1, column], rows[row, column - 1]) + 1);
                var areSwapped = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
                rows[row, column] = areSwapped ? Math.Min(edits, rows[row - 2, column - 2] + 1) : edits;
            }
        }

        return rows[left.Length, right.Length];
    }
}
