using System.CommandLine;
using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>
/// What shells can complete, read from the commands themselves: what a help text shows for a value tells what may be written there.
/// A new option is completed without a word about it here.
/// </summary>
internal sealed class CompletedTree
{
    private readonly string[] rules;

    /// <summary>Reads the commands.</summary>
    /// <param name="root">The commands.</param>
    /// <param name="catalog">The rules, whose ids are offered.</param>
    public CompletedTree(RootCommand root, RuleCatalog catalog)
    {
        rules = [.. catalog.Descriptors.Select(rule => rule.Id)];
        Shared = [.. root.Options.Select(Complete)];
        CompletedOption[] everywhere = [.. root.Options.Where(option => option.Recursive).Select(Complete)];
        Commands = [.. root.Subcommands.Where(command => !command.Hidden).Select(command => Complete(command, everywhere))];
    }

    /// <summary>The commands; the first one stands for itself when none is named.</summary>
    public IReadOnlyList<CompletedCommand> Commands { get; }

    /// <summary>The options that stand before a command.</summary>
    public IReadOnlyList<CompletedOption> Shared { get; }

    private CompletedCommand Complete(Command command, CompletedOption[] everywhere)
    {
        CompletedOption[] options = [.. command.Options.Concat(command.Subcommands.SelectMany(inner => inner.Options)).Where(option => !option.Hidden).Select(Complete), .. everywhere];
        var (first, further) = command.Subcommands.Count > 0
            ? (CompletedValue.Of(Offer.Words, [.. command.Subcommands.Select(inner => inner.Name)]), CompletedValue.Of(Offer.Files))
            : ArgumentsOf(command);
        return new(command.Name, Sentence(command.Description), [.. options.DistinctBy(option => option.Names[0])], first, further);
    }

    private (CompletedValue First, CompletedValue Further) ArgumentsOf(Command command) => command.Arguments.FirstOrDefault()?.Name switch
    {
        null => (CompletedValue.Nothing, CompletedValue.Nothing),
        "RULE" => (CompletedValue.Of(Offer.Words, rules), CompletedValue.Of(Offer.Words, rules)),
        "RULE OBJECT" => (CompletedValue.Of(Offer.Words, rules), CompletedValue.Nothing),
        "INPUT... VIEW" => (CompletedValue.Of(Offer.Files), CompletedValue.Of(Offer.WordsOrFiles, [.. View.All.Select(view => view.Name)])),
        "SHELL" => (CompletedValue.Of(Offer.Words, CompletionScript.Shells), CompletedValue.Nothing),
        _ => (CompletedValue.Of(Offer.Files), CompletedValue.Of(Offer.Files)),
    };

    private CompletedOption Complete(Option option) => new(
        [option.Name, .. option.Aliases.Where(alias => alias is ['-', '-' or (>= 'a' and <= 'z'), ..]).Order(StringComparer.Ordinal)],
        Sentence(option.Description),
        option.ValueType == typeof(bool) || option.Arity.MaximumNumberOfValues == 0 ? null : ValueOf(option.HelpName ?? ""));

    private CompletedValue ValueOf(string shown) => shown switch
    {
        "FILE" => CompletedValue.Of(Offer.Files),
        "DIR" => CompletedValue.Of(Offer.Folders),
        "[FORMAT=]FILE" => CompletedValue.Of(Offer.WordThenFile, ReportTarget.Formats),
        "RULE,..." => CompletedValue.Of(Offer.List, rules),
        "RULE=LEVEL" => new(Offer.Pair, rules, SeverityLevel.Words),
        _ when shown.Contains('|', StringComparison.Ordinal) => CompletedValue.Of(Offer.Words, shown.Split('|')),
        _ => CompletedValue.Nothing,
    };

    /// <summary>The first sentence of a help text, without its full stop.</summary>
    private static string Sentence(string? description)
    {
        var text = description ?? "";
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).TrimEnd('.');
    }
}
