using System.CommandLine;
using System.CommandLine.Parsing;
using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>An option whose value is one of a few words.</summary>
internal static class Choice
{
    /// <summary>Makes the option.</summary>
    /// <param name="name">The option, with its hyphens.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="words">The words and what they stand for; the first one, whose value is the type's own default, is the default.</param>
    public static Option<T> Option<T>(string name, string description, params (string Word, T Value)[] words)
        where T : struct, Enum
    {
        return new Option<T>(name)
        {
            Description = $"{description} Default: {words[0].Word}.",
            HelpName = string.Join('|', words.Select(choice => choice.Word)),
            CustomParser = result => Parse(result, name, words),
        };
    }

    private static T Parse<T>(ArgumentResult result, string name, (string Word, T Value)[] words)
    {
        var written = result.Tokens[0].Value;
        foreach (var (word, value) in words)
        {
            if (word.Equals(written, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        var known = words.Select(choice => choice.Word).ToArray();
        result.AddError($"'{written}' does not suit {name}{Suggestion.For(written, known)}. Write {string.Join(", ", known[..^1])} or {known[^1]}.");
        return words[0].Value;
    }
}
