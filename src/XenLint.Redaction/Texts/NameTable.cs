namespace XenLint.Redaction;

/// <summary>
/// All names of a pool as one tree of letters, so that a text is searched for all of them at once: at each place where a word can begin,
/// the longest name that stands there and ends where a word can end.
/// </summary>
internal sealed class NameTable(PlainWords words)
{
    /// <summary>Longer names are found by their beginning: the walk from each word is bounded whatever an object is called.</summary>
    private const int LongestWalk = 240;

    private const int Root = 0;

    private readonly Dictionary<long, int> children = [];
    private readonly List<Name?> endsAt = [null];
    private readonly Dictionary<string, string> exactly = new(StringComparer.Ordinal);

    /// <summary>Adds a name. Of several objects with one name the first gives the label.</summary>
    public void Add(string name, string replacement)
    {
        var text = name.Trim();
        if (text.Length == 0 || (exactly.TryAdd(text, replacement) && text == replacement))
        {
            return; // nothing to find, or called like its own label already
        }

        var node = Root;
        foreach (var letter in text.Length > LongestWalk ? text[..LongestWalk] : text)
        {
            var step = Step(node, letter);
            if (!children.TryGetValue(step, out var next))
            {
                next = endsAt.Count;
                endsAt.Add(null);
                children.Add(step, next);
            }

            node = next;
        }

        endsAt[node] ??= new Name(replacement, words.AreOrdinary(text), PlainWords.IsOfMachines(text));
    }

    /// <summary>What stands for a text that is a name as a whole; null when it is none.</summary>
    public string? Whole(string text) => exactly.GetValueOrDefault(text.Trim());

    /// <summary>The first name in a text at or behind a place.</summary>
    public TextEdit? Next(string text, int from, NameUse use)
    {
        for (var start = from; start < text.Length; start++)
        {
            if ((start == 0 || !IsOfWord(text[start - 1])) && !char.IsWhiteSpace(text[start]) && At(text, start, use) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private TextEdit? At(string text, int start, NameUse use)
    {
        TextEdit? longest = null;
        var node = Root;
        for (var at = start; at < text.Length && children.TryGetValue(Step(node, text[at]), out node); at++)
        {
            if (endsAt[node] is { } name && (at + 1 == text.Length || !IsOfWord(text[at]) || !IsOfWord(text[at + 1])) && Counts(name, text, start, at + 1, use))
            {
                longest = new TextEdit(start, at + 1 - start, name.Replacement);
            }
        }

        return longest;
    }

    private static bool Counts(Name name, string text, int start, int end, NameUse use) =>
        !name.IsOfMachines && (!name.IsOrdinary || (use == NameUse.InMessages && StandsAlone(text, start, end)));

    /// <summary>In quotes, in brackets, in a list, or the whole text.</summary>
    private static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || text[start - 1] is '\'' or '"' or '[' or '(' or '=' or '`' || (text[start - 1] == ' ' && start > 1 && text[start - 2] is ',' or ':' or ';'))
        && (end == text.Length || text[end] is '\'' or '"' or ']' or ')' or ',' or ';' or '`');

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter);

    /// <summary>Upper and lower case are the same: programs write a machine's name as they like.</summary>
    private static long Step(int node, char letter) => ((long)node << 16) | char.ToLowerInvariant(letter);

    private sealed record Name(string Replacement, bool IsOrdinary, bool IsOfMachines);
}
