using FsCheck.Fluent;
using XenLint.Analysis;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

/// <summary>Whatever an input calls its objects: a script gives it to <c>xe</c> byte for byte, and does nothing else.</summary>
public sealed class NamesInScripts
{
    private static readonly string[] Hostile =
    [
        .. HostileRun.Names.Where(name => name.Length > 0 && !name.Contains('\0', StringComparison.Ordinal) && !name.Any(char.IsSurrogate)),
        "$(touch pwned)", "`touch pwned`", "'; touch pwned; '", "\"; touch pwned; \"", "\n touch pwned\n", "\r\ntouch pwned", "x' \\\n touch pwned #", "$'\\x27; touch pwned'", "\\", "'", "''", "~", "*", "!!", "a\u2028touch pwned",
        "shellcheck disable=SC9999", "name\nshellcheck disable=SC9999", "EOF", "#", "-uuid", "--help", "{pool}", "<name>", "%s%n", "x=y", "\u2018; touch pwned; \u2019", "\t", "é", "\U0001F600",
    ];

    [Fact]
    public void Hostile_names_arrive_as_they_are_and_do_nothing() => Arrive(Hostile);

    [Fact]
    public void Any_names_arrive_as_they_are() =>
        Properties.HoldFor(Texts.NotEmpty.ListOf().Where(names => names.Count > 0).Select(names => names.Take(12).ToArray()), Arrive, cases: 60);

    [Fact]
    public void A_script_for_PowerShell_is_ASCII_and_each_line_with_a_name_is_a_comment_or_the_command()
    {
        var script = Trial(Hostile, Shell.PowerShell).Script();

        Assert.All(script, letter => Assert.True(char.IsAscii(letter) && (letter == '\n' || !char.IsControl(letter))));
        var bare = script.Split('\n').Where(line => line.Contains("Set-XenVM", StringComparison.Ordinal) && line[0] != '#').ToList();
        Assert.Equal(Hostile.Length, bare.Count);
        Assert.Equal(Hostile, bare.Order(StringComparer.Ordinal).Select(line => PowerShellText.ValueOf(line["Set-XenVM -Uuid 100 -NameLabel ".Length..])));
    }

    [Fact]
    public void PowerShell_takes_any_quoted_value_as_it_is() => Properties.HoldFor(Texts.NotEmpty, text =>
    {
        Assert.Equal(text, PowerShellText.ValueOf(ShellQuoting.PowerShell.Quote(text)));
        var ascii = ShellQuoting.PowerShellFile.Quote(text);
        Assert.Equal(text, PowerShellText.ValueOf(ascii));
        Assert.All(ascii, letter => Assert.InRange(letter, ' ', '~'));
    });

    [Fact]
    public void A_value_that_looks_like_an_option_is_not_filled_in()
    {
        var trial = new FixTrial().ForPool("XL1901", new() { ["device"] = "--force" }, RemediationStep.Xe("ethtool {device}", Risk.None));

        Assert.Contains("\n#ethtool <device>\n", trial.Script(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xe vm-param-set uuid=x name-label=\"{name}\"")]
    [InlineData("xe vm-param-set uuid=x name-label='{name}'")]
    public void A_rule_that_puts_a_value_inside_of_quotes_of_its_own_crashes(string command)
    {
        var result = new FixTrial().ForPool("XL1901", new() { ["name"] = "n" }, RemediationStep.Xe(command, Risk.Low)).Result();

        Assert.Empty(result.Findings);
        Assert.Equal(Outcome.Crashed, result.Outcomes.Single().Outcome);
    }

    private static void Arrive(string[] names)
    {
        var trial = Trial(names, Shell.Xe);
        var script = trial.Script();

        Assert.Equal("", ShellCheck.Remarks(script));
        var run = new StubXe { Pool = trial.PoolUuid }.Run(script);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Empty(run.NewFiles);
        Assert.Equal(
            names.Select((name, at) => (IReadOnlyList<string>)["vm-param-set", $"uuid={at + 100}", $"name-label={name}", $"other-config:of={name},{name}"]),
            run.Calls.Skip(1).OrderBy(call => call[1], StringComparer.Ordinal));
    }

    private static FixTrial Trial(string[] names, Shell shell) => new FixTrial { Request = new() { Shell = shell } }.With(
        "XL1901",
        context =>
        {
            for (var at = 0; at < names.Length; at++)
            {
                context.Report(
                    context.Capture.Pool!.Place, [names[at]], discriminator: $"{at}", fix: new() { ["vm"] = FormattableString.Invariant($"{at + 100}"), ["name"] = names[at] });
            }
        },
        RemediationStep.Xe("xe vm-param-set uuid={vm} name-label={name} other-config:of={name},{name}", Risk.Low, purpose: "Name it."),
        RemediationStep.PowerShell("Set-XenVM -Uuid {vm} -NameLabel {name}", Risk.Low));
}
