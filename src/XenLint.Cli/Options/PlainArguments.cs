using System.CommandLine;
using System.CommandLine.Parsing;
using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>
/// The parser takes an option that it does not know for one more argument. A misspelt option must not become a file that does not exist.
/// </summary>
internal static class PlainArguments
{
    /// <summary>The values of an argument.</summary>
    /// <exception cref="UsageException">One of them looks like an option and does not stand behind <c>--</c>.</exception>
    public static string[] Read(ParseResult parsed, Argument<string[]> argument)
    {
        var written = parsed.GetResult(argument)?.Tokens ?? [];
        var behindDashes = parsed.Tokens.Reverse().TakeWhile(token => token.Type != TokenType.DoubleDash).Count();
        var safe = parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash) ? behindDashes : 0;
        foreach (var token in written.SkipLast(safe))
        {
            if (token.Value is ['-', _, ..])
            {
                throw new UsageException(
                    $"'{token.Value}' is not an option of this command{NearOption(token.Value, parsed)}. "
                    + $"A file of that name is written './{token.Value}'.");
            }
        }

        return [.. written.Select(token => token.Value)];
    }

    /// <summary>The option that is nearest to a misspelt one, as a clause; a value behind <c>=</c> does not count.</summary>
    public static string NearOption(string written, ParseResult parsed) => Suggestion.For(
        written.Split('=')[0],
        parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => option.Name).Distinct());
}
