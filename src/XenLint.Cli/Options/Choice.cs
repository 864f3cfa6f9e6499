using System.CommandLine;
using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>An option whose value is one of a few words.</summary>
/// <remarks>
/// The parser only ever sees texts. Its own typed options are generic code that is compiled at each start of the program; a dozen of them
/// take longer than reading a small dump.
/// </remarks>
/// <typeparam name="T">What the words stand for.</typeparam>
internal sealed class Choice<T>
{
    private readonly Word<T>[] words;

    /// <summary>Makes the option.</summary>
    /// <param name="name">The option, with its hyphens.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="words">The words, the default first.</param>
    public Choice(string name, string description, params Word<T>[] words)
    {
        this.words = words;
        Option = new Option<string?>(name)
        {
            Description = $"{description} Default: {words[0].Text}.",
            HelpName = string.Join('|', Texts),
        };
    }

    /// <summary>The option for the parser.</summary>
    public Option<string?> Option { get; }

    private IEnumerable<string> Texts => words.Select(word => word.Text);

    /// <summary>What the user chose.</summary>
    /// <exception cref="UsageException">It is none of the words.</exception>
    public T Read(ParseResult parsed)
    {
        if (parsed.GetValue(Option) is not { } written)
        {
            return words[0].Value;
        }

        return Array.Find(words, word => word.Text.Equals(written, StringComparison.OrdinalIgnoreCase)) is { } chosen
            ? chosen.Value
            : throw new UsageException($"'{written}' does not suit {Option.Name}{Suggestion.For(written, Texts)}. Write one of {string.Join(", ", Texts)}.");
    }
}

/// <summary>A word of a choice.</summary>
/// <typeparam name="T">The type of what it stands for.</typeparam>
/// <param name="Text">The word.</param>
/// <param name="Value">What it stands for.</param>
internal sealed record Word<T>(string Text, T Value);
