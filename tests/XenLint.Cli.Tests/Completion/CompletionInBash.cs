namespace XenLint.Cli.Tests;

/// <summary>The script in a real bash: as a function that is given words, and at a prompt where somebody presses the tab key.</summary>
public sealed class CompletionInBash : IDisposable
{
    /// <summary>Takes a command line apart as readline does, and prints what the function answers.</summary>
    private const string Ask = """
        source ./xenlint.bash
        IFS=' ' read -ra COMP_WORDS <<< "$(sed 's/\([=:]\)/ \1 /g' <<< "$1")"
        [[ $1 == *' ' ]] && COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _xenlint
        echo "${COMPREPLY[*]}"
        """;

    private readonly ShellTest shell = new();

    public void Dispose() => shell.Dispose();

    [Theory]
    [InlineData("xenlint sh", "show")]
    [InlineData("xenlint --verbose sh", "show")]
    [InlineData("xenlint check --fail", "--fail-on")]
    [InlineData("xenlint --fail", "--fail-on")]
    [InlineData("xenlint check --format s", "sarif")]
    [InlineData("xenlint check --format=s", "sarif")]
    [InlineData("xenlint pool.xml --format mark", "markdown")]
    [InlineData("xenlint check pool.xml --sarif-profile ", "full github azdo")]
    [InlineData("xenlint check --fail-on w", "warning")]
    [InlineData("xenlint check --redact ps", "pseudonym")]
    [InlineData("xenlint check --only XL1005", "XL1005")]
    [InlineData("xenlint check --only XL1001,XL1005", "XL1001,XL1005")]
    [InlineData("xenlint check --skip=XL1001,XL1005", "XL1001,XL1005")]
    [InlineData("xenlint check --severity XL1005", "XL1005=")]
    [InlineData("xenlint check --severity XL1005=w", "warning")]
    [InlineData("xenlint check --severity=XL1005=w", "warning")]
    [InlineData("xenlint show pool.xml net", "network")]
    [InlineData("xenlint show pool.xml --format j", "json")]
    [InlineData("xenlint explain XL1001 XL1005", "XL1005")]
    [InlineData("xenlint waive XL1005", "XL1005")]
    [InlineData("xenlint completion ", "bash zsh fish pwsh")]
    public void Words_are_completed(string line, string offered)
    {
        shell.WriteScript("bash");

        Assert.Equal(offered, shell.Run("bash", "-c", Ask, "ask", line).Trim());
    }

    /// <summary>Where the function answers nothing, readline completes names of files, and it knows how to quote them.</summary>
    [Theory]
    [InlineData("xenlint po")]
    [InlineData("xenlint check po")]
    [InlineData("xenlint check --config po")]
    [InlineData("xenlint check -o json=po")]
    [InlineData("xenlint check -o sarif:github=po")]
    [InlineData("xenlint show po")]
    [InlineData("xenlint waive XL1001 po")]
    [InlineData("xenlint check --customer po")]
    public void Names_of_files_are_left_to_readline(string line)
    {
        shell.WriteScript("bash");

        Assert.Equal("", shell.Run("bash", "-c", Ask, "ask", line).Trim());
        Assert.Equal("complete -o default -F _xenlint xenlint", shell.Run("bash", "-c", "source ./xenlint.bash; complete -p xenlint").Trim());
    }

    [Theory]
    [InlineData("xenlint check $(touch pwned)")]
    [InlineData("xenlint check --only $(touch pwned),XL1")]
    [InlineData("xenlint check --severity `touch pwned`=w")]
    [InlineData("xenlint $(touch pwned) --format `touch pwned`")]
    [InlineData("xenlint show pool.xml *;touch pwned")]
    public void Nothing_that_is_typed_is_evaluated(string line)
    {
        shell.WriteScript("bash");

        shell.Run("bash", "-c", Ask, "ask", line);

        Assert.Equal(["xenlint.bash"], shell.Files());
    }

    /// <summary>A terminal, a prompt, the tab key, and the only file that it can mean.</summary>
    [Theory]
    [InlineData("p$(touch pwned).xml")]
    [InlineData("p`touch pwned`.xml")]
    [InlineData("p;touch pwned;'\".xml")]
    [InlineData("p & touch pwned.xml")]
    public void A_hostile_name_becomes_one_argument_and_nothing_else(string name)
    {
        shell.WriteScript("bash");
        shell.Touch(name);

        var screen = shell.Run("bash", "-c", """
            (sleep 0.5; printf 'source ./xenlint.bash; xenlint() { printf "got:%%s:end\\n" "$2"; }\n'; sleep 0.5; printf 'xenlint check p\t\n'; sleep 0.5; printf 'exit\n') |
                script -qec 'bash --norc --noprofile -i' /dev/null
            """);

        Assert.Contains($"got:{name}:end", screen, StringComparison.Ordinal);
        Assert.Equal(new[] { name, "xenlint.bash" }.Order(StringComparer.Ordinal), shell.Files().Except([".bash_history"]));
    }

    [Fact]
    public void Every_command_and_option_is_in_the_script()
    {
        var script = shell.WriteScript("bash");
        using var surroundings = new Surroundings { Output = Stream.Null, Error = TextWriter.Null, CurrentFolder = "/" };
        var root = CommandLine.Tree(surroundings, TestContext.Current.CancellationToken);

        Assert.All(root.Subcommands, command =>
        {
            Assert.Contains($"'{command.Name} 0')", script, StringComparison.Ordinal);
            Assert.All(command.Options, option => Assert.Matches($@"\b{command.Name}\) words='[^']*{option.Name}\b", script));
        });
    }

    [Fact]
    public void The_script_is_sound() => Assert.Equal("", Checked());

    private string Checked()
    {
        shell.WriteScript("bash");
        return shell.Run("bash", "-n", "xenlint.bash");
    }
}
