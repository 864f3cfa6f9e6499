using System.Text;

namespace XenLint.Cli;

/// <summary>Completion for zsh, by its function <c>_arguments</c>.</summary>
internal static class ZshCompletion
{
    public static void Write(StringBuilder script, CompletedTree tree)
    {
        script.Line("#compdef xenlint");
        script.Line("# Completion of xenlint for zsh. To load it: source <(xenlint completion zsh)");
        script.Line("# or write it to a file _xenlint in a folder of $fpath.").Line();
        WriteValues(script, tree);
        script.Line("_xenlint() {");
        script.Line("    local curcontext=$curcontext state line command");
        script.Line("    typeset -A opt_args");
        script.Line("    local -a commands").Line("    commands=(");
        foreach (var command in tree.Commands)
        {
            script.Line($"        {CompletionScript.Quoted($"{command.Name}:{command.Description}")}");
        }

        script.Line("    )");
        script.Line("    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then");
        script.Line("        _describe -t commands command commands");
        script.Line("        _files");
        script.Line("        return");
        script.Line("    fi");
        script.Line($"    command={tree.Commands[0].Name}");
        script.Line("    if (( CURRENT > 2 )) && [[ -n ${commands[(r)${words[2]}:*]} ]]; then");
        script.Line("        command=$words[2]");
        script.Line("        shift words");
        script.Line("        (( CURRENT-- ))");
        script.Line("    fi");
        script.Line("    case $command in");
        foreach (var command in tree.Commands)
        {
            script.Line($"        {command.Name})").Line("            _arguments -S \\");
            foreach (var option in command.Options)
            {
                script.Line($"                {Specification(option)} \\");
            }

            script.Line($"                {CompletionScript.Quoted($"1:value:{Action(command.First)}")} \\");
            script.Line($"                {CompletionScript.Quoted($"*:value:{Action(command.Further)}")}").Line("            ;;");
        }

        script.Line("    esac").Line("}").Line();
        script.Line("if [[ $funcstack[1] == _xenlint ]]; then").Line("    _xenlint \"$@\"").Line("else").Line("    compdef _xenlint xenlint").Line("fi");
    }

    /// <summary>Functions for values that <c>_arguments</c> has no word for.</summary>
    private static void WriteValues(StringBuilder script, CompletedTree tree)
    {
        var values = tree.Commands.SelectMany(command => command.Options).Select(option => option.Value).OfType<CompletedValue>().ToList();
        var pair = values.Find(value => value.Offer == Offer.Pair);
        var file = values.Find(value => value.Offer == Offer.WordThenFile);
        script.Line($"_xenlint_rules=({string.Join(' ', pair?.Words ?? [])})").Line();
        script.Line("_xenlint_rule_list() { _sequence compadd - $_xenlint_rules }").Line();
        script.Line("_xenlint_rule_level() {").Line("    if compset -P '*='; then").Line($"        compadd {string.Join(' ', pair?.Seconds ?? [])}")
            .Line("    else").Line("        compadd -S = -q $_xenlint_rules").Line("    fi").Line("}").Line();
        script.Line("_xenlint_output() {").Line("    if compset -P '*='; then").Line("        _files").Line("    else")
            .Line($"        compadd -S = -q {string.Join(' ', (file?.Words ?? []).Select(CompletionScript.Quoted))}").Line("        _files").Line("    fi").Line("}").Line();
        script.Line("_xenlint_view() {").Line($"    compadd {string.Join(' ', View.All.Select(view => view.Name))}").Line("    _files").Line("}").Line();
    }

    /// <summary><c>'(--output -o)'{--output,-o}'[what it decides]:value:_files'</c>; an option may be repeated unless it is a switch.</summary>
    private static string Specification(CompletedOption option)
    {
        var names = option.Names.Count == 1 ? option.Names[0] : $"{{{string.Join(',', option.Names)}}}";
        var text = option.Description.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal);
        var value = option.Value is { } taken ? $":value:{Action(taken)}" : "";
        return $"{(option.Value is null ? $"'({string.Join(' ', option.Names)})'" : "'*'")}{names}{CompletionScript.Quoted($"[{text}]{value}")}";
    }

    private static string Action(CompletedValue value) => value.Offer switch
    {
        Offer.Files => "_files",
        Offer.Folders => "_files -/",
        Offer.Words => $"({string.Join(' ', value.Words)})",
        Offer.WordsOrFiles => "_xenlint_view",
        Offer.List => "_xenlint_rule_list",
        Offer.Pair => "_xenlint_rule_level",
        Offer.WordThenFile => "_xenlint_output",
        _ => " ",
    };
}
