using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>Tells inputs from the word that says what to show of them. The word stands last or first; without one, hosts are shown.</summary>
internal static class ViewRequest
{
    /// <summary>The inputs and the view.</summary>
    /// <exception cref="UsageException">There is no input, or the last argument looks like a misspelt view.</exception>
    public static (IReadOnlyList<string> Inputs, View View) Read(IReadOnlyList<string> arguments, string currentFolder)
    {
        if (Find(arguments[^1]) is { } last)
        {
            return (AtLeastOne(arguments.SkipLast(1)), last);
        }

        if (Find(arguments[0]) is { } first)
        {
            return (AtLeastOne(arguments.Skip(1)), first);
        }

        var words = View.All.Select(view => view.Name).ToArray();
        if (!Path.Exists(Path.Combine(currentFolder, arguments[^1])) && Suggestion.For(arguments[^1], words) is { Length: > 0 } near)
        {
            throw new UsageException($"'{arguments[^1]}' is neither a view nor a file{near}? Views are {string.Join(", ", words)}.");
        }

        return (AtLeastOne(arguments), View.All[0]);
    }

    private static View? Find(string word) => View.All.FirstOrDefault(view => view.Name.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<string> AtLeastOne(IEnumerable<string> inputs) =>
        inputs.ToArray() is { Length: > 0 } some ? some : throw new UsageException("name an input to show, such as pool.xml. A file called like a view is written './hosts'.");
}
