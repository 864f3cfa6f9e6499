using System.CommandLine;
using XenLint.Analysis;
using XenLint.Rules;

namespace XenLint.Cli;

/// <summary><c>xenlint completion SHELL</c>: a script by which a shell completes commands, options and their values.</summary>
internal sealed class CompletionCommand : Command
{
    private readonly Argument<string[]> shell = new("SHELL")
    {
        Description = $"The shell: {string.Join(", ", CompletionScript.Shells)}.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="root">The tree of commands, whole when the command runs.</param>
    /// <param name="surroundings">Console, folder and environment.</param>
    public CompletionCommand(RootCommand root, Surroundings surroundings)
        : base("completion", "Write a script by which a shell completes the command line.")
    {
        Add(shell);
        SetAction(parsed =>
        {
            var name = PlainArguments.Read(parsed, shell) is [var only] ? Known(only) : throw new UsageException("completion: name one shell.");
            surroundings.Text.Write(CompletionScript.For(name, new CompletedTree(root, RuleCatalog.Of(RulesAssembly.Assembly))));
            return ExitCode.Success;
        });
    }

    private static string Known(string written) =>
        CompletionScript.Shells.FirstOrDefault(shell => shell.Equals(written, StringComparison.OrdinalIgnoreCase))
            ?? (written.Equals("powershell", StringComparison.OrdinalIgnoreCase) ? "pwsh" : null)
            ?? throw new UsageException($"completion: '{written}' is not a shell that is known{Suggestion.For(written, CompletionScript.Shells)}. Shells are {string.Join(", ", CompletionScript.Shells)}.");
}
