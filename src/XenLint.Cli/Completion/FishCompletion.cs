using System.Text;

namespace XenLint.Cli;

/// <summary>Completion for fish.</summary>
internal static class FishCompletion
{
    public static void Write(StringBuilder script, CompletedTree tree)
    {
        var names = string.Join(' ', tree.Commands.Select(command => command.Name));
        script.Line("# Completion of xenlint for fish. To load it: xenlint completion fish | source").Line();
        script.Line($"set -g __xenlint_commands {names}").Line();
        script.Line("# The command that is typed: the first word that is no option.");
        script.Line("function __xenlint_is").Line("    for word in (commandline -opc)[2..-1]").Line("        string match -q -- '-*' $word; and continue")
            .Line("        contains -- $word $__xenlint_commands; or break").Line("        test $word = $argv[1]").Line("        return").Line("    end")
            .Line($"    test $argv[1] = {tree.Commands[0].Name}").Line("end").Line();
        script.Line("# True while no command and no input is typed.");
        script.Line("function __xenlint_begins").Line("    not string match -qv -- '-*' (commandline -opc)[2..-1]").Line("end").Line();
        script.Line("# Words with commas between them, and pairs.");
        script.Line("function __xenlint_list").Line("    set -l typed (commandline -ct | string replace -r '^--[^=]*=' '' | string replace -r '[^,]*$' '')")
            .Line("    for word in $argv").Line("        echo $typed$word").Line("    end").Line("end").Line();
        foreach (var command in tree.Commands)
        {
            script.Line($"complete -c xenlint -n __xenlint_begins -a {command.Name} -d {Quoted(command.Description)}");
        }

        foreach (var command in tree.Commands)
        {
            script.Line();
            var condition = $"-n '__xenlint_is {command.Name}'";
            foreach (var option in command.Options)
            {
                var flags = string.Join(' ', option.Names.Select(name => name.StartsWith("--", StringComparison.Ordinal) ? $"-l {name[2..]}" : $"-s {name[1..]}"));
                script.Line($"complete -c xenlint {condition} {flags}{(option.Value is { } value ? Action(value) : "")} -d {Quoted(option.Description)}");
            }

            WriteArgument(script, condition, command.First);
            if (command.Further != command.First)
            {
                WriteArgument(script, condition, command.Further);
            }
        }
    }

    private static void WriteArgument(StringBuilder script, string condition, CompletedValue value)
    {
        if (value.Words.Count > 0)
        {
            script.Line($"complete -c xenlint {condition}{(value.Offer == Offer.Words ? " -f" : "")} -a {Quoted(string.Join(' ', value.Words))}");
        }
    }

    private static string Action(CompletedValue value) => value.Offer switch
    {
        Offer.Files => " -r -F",
        Offer.Folders => " -x -a '(__fish_complete_directories)'",
        Offer.Words => $" -x -a {Quoted(string.Join(' ', value.Words))}",
        Offer.List => $" -x -a {Quoted($"(__xenlint_list {string.Join(' ', value.Words)})")}",
        Offer.Pair => $" -x -a {Quoted(string.Join(' ', value.Words.Select(word => $"{word}={{{string.Join(',', value.Seconds)}}}")))}",
        Offer.WordThenFile => $" -r -F -a {Quoted(string.Join(' ', value.Words.Select(word => word + "=")))}",
        _ => " -x",
    };

    /// <summary>In fish a backslash escapes inside single quotes too.</summary>
    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
