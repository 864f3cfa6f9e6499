namespace XenLint.Cli.Tests;

/// <summary>The scripts for fish and zsh in those shells, which <c>eng/test.sh</c> installs: whole, and as far as it goes without a prompt. For PowerShell, which Debian does not have, what can be told from the text.</summary>
public sealed class CompletionInOtherShells : IDisposable
{
    private readonly ShellTest shell = new();

    public void Dispose() => shell.Dispose();

    [Theory]
    [InlineData("xenlint sh", "show")]
    [InlineData("xenlint check --fail", "--fail-on")]
    [InlineData("xenlint check --format sa", "sarif")]
    [InlineData("xenlint pool.xml --format mark", "markdown")]
    [InlineData("xenlint check --only XL1001,XL1005", "XL1001,XL1005")]
    [InlineData("xenlint check --severity XL1005=w", "XL1005=warning")]
    [InlineData("xenlint show pool.xml net", "network")]
    [InlineData("xenlint explain XL1005", "XL1005")]
    [InlineData("xenlint completion z", "zsh")]
    public void Fish_completes_words(string line, string offered)
    {
        shell.WriteScript("fish");

        var answer = shell.Run("fish", "--no-config", "-c", "source ./xenlint.fish; complete -C \"$argv[1]\"", line);

        Assert.Equal(offered, answer.Split('\n')[0].Split('\t')[0]);
        Assert.Single(answer.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Fish_completes_names_of_files_and_evaluates_none()
    {
        shell.WriteScript("fish");
        shell.Touch("pool(touch pwned).xml");

        Assert.Equal("pool(touch pwned).xml", shell.Run("fish", "--no-config", "-c", "source ./xenlint.fish; complete -C 'xenlint check po'").Trim());
        Assert.Equal(["pool(touch pwned).xml", "xenlint.fish"], shell.Files());
    }

    [Fact]
    public void Zsh_takes_the_script_and_knows_the_command()
    {
        shell.WriteScript("zsh");

        Assert.Equal("", shell.Run("zsh", "-n", "xenlint.zsh"));
        Assert.Equal("_xenlint", shell.Run("zsh", "-f", "-c", "autoload -Uz compinit; compinit -u -D; source ./xenlint.zsh; print -- $_comps[xenlint]").Trim());
    }

    [Fact]
    public void The_script_for_powershell_quotes_every_word_and_names_every_command()
    {
        var script = shell.WriteScript("pwsh");

        Assert.Contains("Register-ArgumentCompleter -Native -CommandName xenlint", script, StringComparison.Ordinal);
        Assert.Contains("'--format' = @{ Words = @('text', 'json', 'sarif',", script, StringComparison.Ordinal);
        Assert.Contains("First = @{ Words = @('bash', 'zsh', 'fish', 'pwsh'); Seconds = @(); IsList = $false }", script, StringComparison.Ordinal);
        Assert.Equal(script.Count(letter => letter == '{'), script.Count(letter => letter == '}'));
        Assert.Equal(script.Count(letter => letter == '('), script.Count(letter => letter == ')'));
    }

    [Theory]
    [InlineData("bsh", "completion: 'bsh' is not a shell that is known; did you mean 'bash'. Shells are bash, zsh, fish, pwsh.")]
    [InlineData("tcsh", "completion: 'tcsh' is not a shell that is known")]
    public void Another_shell_is_a_mistake(string written, string told)
    {
        using var workplace = new Workplace();

        var run = workplace.Run("completion", written);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }
}
