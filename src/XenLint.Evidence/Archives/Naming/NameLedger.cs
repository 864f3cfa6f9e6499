namespace XenLint.Evidence;

/// <summary>
/// Remembers which names occurred in an archive, to notice repeated ones and those that differ in case only. It keeps 64-bit hashes, not names:
/// half a million names must not cost more than the evidence itself, and a wrong hit costs a notice.
/// </summary>
internal sealed class NameLedger
{
    private readonly Dictionary<ulong, int> occurrences = [];
    private readonly Dictionary<ulong, ulong> firstSpelling = [];

    /// <summary>Notes a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="differsInCase">True when another name was the same but for upper and lower case.</param>
    /// <returns>1 for the first time, 2 for the second.</returns>
    public int Note(string name, out bool differsInCase)
    {
        var exact = Hash(name, foldCase: false);
        var folded = Hash(name, foldCase: true);
        differsInCase = !firstSpelling.TryAdd(folded, exact) && firstSpelling[folded] != exact;
        var count = occurrences.GetValueOrDefault(exact) + 1;
        occurrences[exact] = count;
        return count;
    }

    /// <summary>The FNV-1a hash over UTF-16 code units.</summary>
    private static ulong Hash(string name, bool foldCase)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in name)
        {
            hash = (hash ^ (foldCase ? char.ToLowerInvariant(letter) : letter)) * 1099511628211UL;
        }

        return hash;
    }
}
