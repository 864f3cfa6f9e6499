using System.Text;

namespace XenLint.Cli;

/// <summary>Completion for bash, from version 3.2 on, without the package bash-completion.</summary>
internal static class BashCompletion
{
    private const string Beginning = """
        # Completion of xenlint for bash. To load it: source <(xenlint completion bash)

        # Takes what compgen gives, line by line: nothing in it is expanded.
        _xenlint_reply() {
            local reply
            while IFS= read -r reply; do
                COMPREPLY[${#COMPREPLY[@]}]=$reply
            done < <(compgen "$@")
        }

        _xenlint() {
            local IFS=$' \t\n'
            local current='' option='' value command='' offer='' words='' seconds='' head index word glued=''
            local -a typed
            typed=() COMPREPLY=()

            # bash takes words apart at "=" and ":"; here they are whole again.
            for ((index = 1; index <= COMP_CWORD; index++)); do
                word=${COMP_WORDS[index]}
                if [[ ${#typed[@]} -gt 0 && ( -n $glued || $word == [=:]* ) ]]; then
                    typed[${#typed[@]} - 1]+=$word
                else
                    typed[${#typed[@]}]=$word
                fi
                glued=''
                [[ $word == *[=:] && $index -lt $COMP_CWORD ]] && glued=1
            done
            [[ ${#typed[@]} -gt 0 ]] || return 0
            current=${typed[${#typed[@]} - 1]}

            local arguments=0 isValue=''
            for ((index = 0; index < ${#typed[@]} - 1; index++)); do
                word=${typed[index]}
                option=''
                if [[ -n $isValue ]]; then
                    isValue=''
                elif [[ $word == -* ]]; then
                    _xenlint_option "${command:-COMMAND_BY_DEFAULT}" "$word"
                    [[ -n $offer ]] && isValue=1 && option=$word
                elif [[ -z $command ]]; then
                    command=$word
                    _xenlint_command "$word" || { command=COMMAND_BY_DEFAULT; arguments=1; }
                else
                    arguments=$((arguments + 1))
                fi
            done

            value=$current
            offer=''
            words=''
            seconds=''
            if [[ -n $isValue ]]; then
                _xenlint_option "${command:-COMMAND_BY_DEFAULT}" "$option"
            elif [[ $current == --*=* ]]; then
                value=${current#*=}
                _xenlint_option "${command:-COMMAND_BY_DEFAULT}" "${current%%=*}"
            elif [[ $current == -* ]]; then
                _xenlint_options "$command"
                offer=words
            elif [[ -z $command ]]; then
                words=$xenlint_commands
                offer=words
            else
                _xenlint_argument "$command" "$arguments"
            fi

            # Where nothing is offered here, readline completes names of files, and quotes them.
            head=${current%"$value"}
            case $offer in
                words)
                    _xenlint_reply -P "$head" -W "$words" -- "$value" ;;
                list)
                    case $value in *,*) head+=${value%,*}, ;; esac
                    _xenlint_reply -P "$head" -W "$words" -- "${value##*,}" ;;
                pair)
                    if [[ $value == *=* ]]; then
                        _xenlint_reply -P "$head${value%%=*}=" -W "$seconds" -- "${value#*=}"
                    else
                        _xenlint_reply -P "$head" -S = -W "$words" -- "$value"
                        compopt -o nospace 2>/dev/null
                    fi ;;
                folders)
                    compopt -o dirnames 2>/dev/null ;;
            esac

            # bash replaces only what stands behind the last "=" or ":".
            if [[ $current == *[=:]* ]]; then
                head=${current%"${current##*[=:]}"}
                COMPREPLY=("${COMPREPLY[@]#"$head"}")
            fi
            [[ ${#COMPREPLY[@]} -eq 1 && -z ${COMPREPLY[0]} ]] && COMPREPLY=()
            return 0
        }

        """;

    public static void Write(StringBuilder script, CompletedTree tree)
    {
        foreach (var line in Beginning.Replace("COMMAND_BY_DEFAULT", tree.Commands[0].Name, StringComparison.Ordinal).Split('\n'))
        {
            script.Line(line);
        }

        script.Line($"xenlint_commands='{string.Join(' ', tree.Commands.Select(command => command.Name))}'").Line();
        script.Line("# Tells whether a word is a command.");
        script.Line("_xenlint_command() { case $1 in").Line($"    {string.Join(" | ", tree.Commands.Select(command => command.Name))}) return 0 ;;").Line("    *) return 1 ;;").Line("esac; }").Line();
        WriteOptionNames(script, tree);
        WriteOptionValues(script, tree);
        WriteArguments(script, tree);
        script.Line("complete -o default -F _xenlint xenlint");
    }

    private static void WriteOptionNames(StringBuilder script, CompletedTree tree)
    {
        script.Line("# The options of a command.").Line("_xenlint_options() { case $1 in");
        foreach (var command in tree.Commands)
        {
            script.Line($"    {command.Name}) words='{Names(command.Options)}' ;;");
        }

        script.Line($"    *) words='{Names([.. tree.Commands[0].Options, .. tree.Shared])}' ;;").Line("esac; }").Line();
    }

    private static void WriteOptionValues(StringBuilder script, CompletedTree tree)
    {
        script.Line("# What is offered for the value of an option; nothing for an option without one.");
        script.Line("_xenlint_option() { offer='' words='' seconds=''; case \"$1 $2\" in");
        foreach (var command in tree.Commands)
        {
            foreach (var option in command.Options.Where(option => option.Value is not null))
            {
                script.Line($"    {string.Join(" | ", option.Names.Select(name => $"'{command.Name} {name}'"))}) {Assigned(option.Value!)} ;;");
            }
        }

        script.Line("esac; }").Line();
    }

    private static void WriteArguments(StringBuilder script, CompletedTree tree)
    {
        script.Line("# What is offered for an argument of a command.").Line("_xenlint_argument() { offer='' words=''; case \"$1 $2\" in");
        foreach (var command in tree.Commands)
        {
            script.Line($"    '{command.Name} 0') {Assigned(command.First)} ;;");
            script.Line($"    '{command.Name} '*) {Assigned(command.Further)} ;;");
        }

        script.Line("esac; }").Line();
    }

    private static string Names(IEnumerable<CompletedOption> options) => string.Join(' ', options.SelectMany(option => option.Names).Distinct());

    private static string Assigned(CompletedValue value)
    {
        var offer = value.Offer switch
        {
            Offer.Words or Offer.WordsOrFiles => "words",
            Offer.List => "list",
            Offer.Pair => "pair",
            Offer.Folders => "folders",
            Offer.Files or Offer.WordThenFile => "files",
            _ => "anything",
        };
        var words = value.Offer is Offer.WordThenFile || value.Words.Count == 0 ? "" : $" words='{string.Join(' ', value.Words)}'";
        return $"offer={offer}{words}{(value.Seconds.Count == 0 ? "" : $" seconds='{string.Join(' ', value.Seconds)}'")}";
    }
}
