using System.CommandLine;
using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>An option whose value is one of a few words.</summary>
/// <remarks>
/// The parser only ever sees texts. Its own typed options are generic code that is compiled at each start of the program; a dozen of them
/// take longer than reading a small dump.
/// </remarks>
/// <typeparam name="T">What the words stand for.</typeparam>
internal sealed class Choice<T> : Choice
{
    private readonly Word<T>[] words;

    /// <summary>Makes the option.</summary>
    /// <param name="name">The option, with its hyphens.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="words">The words, the default first.</param>
    public Choice(string name, string description, params Word<T>[] words)
        : base(name, description, words) => this.words = words;

    /// <summary>What the user chose.</summary>
    /// <exception cref="UsageException">It is none of the words.</exception>
    public T Read(ParseResult parsed) => words[IndexOfChosen(parsed)].Value;
}

/// <summary>What does not depend on the words' meaning: code that all choices have in common.</summary>
internal abstract class Choice
{
    private readonly string[] texts;

    private protected Choice(string name, string description, Word[] words)
    {
        texts = Array.ConvertAll(words, word => word.Text);
        Option = new Option<string?>(name)
        {
            Description = $"{description} Default: {texts[0]}.",
            HelpName = string.Join('|', texts),
        };
    }

    /// <summary>The option for the parser.</summary>
    public Option<string?> Option { get; }

    private protected int IndexOfChosen(ParseResult parsed)
    {
        if (parsed.GetValue(Option) is not { } written)
        {
            return 0;
        }

        var chosen = Array.FindIndex(texts, text => text.Equals(written, StringComparison.OrdinalIgnoreCase));
        return chosen >= 0 ? chosen
            : throw new UsageException($"'{written}' does not suit {Option.Name}{Suggestion.For(written, texts)}. Write one of {string.Join(", ", texts)}.");
    }
}

/// <summary>A word of a choice.</summary>
/// <typeparam name="T">The type of what it stands for.</typeparam>
/// <param name="text">The word.</param>
/// <param name="value">What it stands for.</param>
internal sealed class Word<T>(string text, T value) : Word(text)
{
    /// <summary>What it stands for.</summary>
    public T Value { get; } = value;
}

/// <summary>A word without what it stands for.</summary>
/// <param name="text">The word.</param>
internal abstract class Word(string text)
{
    /// <summary>The word.</summary>
    public string Text { get; } = text;
}
