using System.CommandLine;
using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary><c>xenlint pool.xml</c> means <c>xenlint check pool.xml</c>.</summary>
internal static class DefaultCommand
{
    /// <summary>What are commands elsewhere, and options here.</summary>
    private static readonly string[] AlsoTried = ["help", "version"];

    /// <summary>The arguments with a command in front.</summary>
    /// <param name="arguments">The arguments as the shell gave them.</param>
    /// <param name="root">The tree of commands; its first command is the default.</param>
    /// <param name="currentFolder">The folder that relative paths start from.</param>
    /// <exception cref="UsageException">The first argument is no file and looks like a misspelt command.</exception>
    public static string[] Complete(string[] arguments, RootCommand root, string currentFolder)
    {
        var first = arguments.FirstOrDefault(argument => !root.Options.Any(option => option.Recursive && IsCalled(option, argument)));
        var commands = root.Subcommands.Select(command => command.Name).ToArray();
        if (first is null || commands.Contains(first) || root.Options.Any(option => IsCalled(option, first)))
        {
            return arguments;
        }

        if (first.All(char.IsAsciiLetter) && !Path.Exists(Path.Combine(currentFolder, first)) && Suggestion.Nearest(first, [.. commands, .. AlsoTried]) is { } near)
        {
            throw new UsageException($"'{first}' is neither a command nor a file; did you mean '{(AlsoTried.Contains(near) ? "--" : "")}{near}'?");
        }

        return [commands[0], .. arguments];
    }

    private static bool IsCalled(Option option, string argument) => option.Name == argument || option.Aliases.Contains(argument);
}
