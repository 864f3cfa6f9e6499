using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;

namespace XenLint.Cli.Tests;

public sealed class HelpTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void The_overview_fits_on_one_screen()
    {
        var run = workplace.Run("--help");

        Assert.Equal(0, run.Code);
        var lines = run.Output.TrimEnd().ReplaceLineEndings("\n").Split('\n');
        Assert.True(lines.Length <= 40, $"{lines.Length} lines");
        Assert.All(lines, line => Assert.True(line.Length <= 110, line));
        Assert.All(["check", "show", "explain", "rules", "Examples", "Exit codes"], word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("show")]
    [InlineData("capacity")]
    [InlineData("diff")]
    [InlineData("extract")]
    [InlineData("explain")]
    [InlineData("rules")]
    [InlineData("waive")]
    public void Each_command_tells_its_options_with_examples(string command)
    {
        var run = workplace.Run(command, "--help");

        Assert.Equal(0, run.Code);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains($"xenlint {(command == "check" ? "" : command)}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_told()
    {
        var run = workplace.Run("--version");

        Assert.Equal(0, run.Code);
        Assert.Matches(@"^xenlint \d+\.\d+\.\d+\s*$", run.Output);
    }

    [Fact]
    public void The_manual_names_every_command_and_option_and_no_other()
    {
        var root = typeof(HelpTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "RepositoryRoot").Value!;
        var manual = File.ReadAllText(Path.Combine(root, "docs/cli.md"));
        using var surroundings = new Surroundings { Output = Stream.Null, Error = TextWriter.Null, CurrentFolder = workplace.Folder };
        var tree = CommandLine.Tree(surroundings, CancellationToken.None);

        var options = tree.Subcommands.Append<Command>(tree).SelectMany(command => command.Options).Where(option => option is not HelpOption)
            .SelectMany(option => option.Aliases.Append(option.Name)).ToHashSet();
        Assert.All(options, option => Assert.Contains($"`{option}", manual, StringComparison.Ordinal));
        Assert.All(tree.Subcommands, command => Assert.Contains($"## {command.Name}", manual, StringComparison.Ordinal));
        Assert.All(View.All, view => Assert.Contains($"`{view.Name}`", manual, StringComparison.Ordinal));
        var named = System.Text.RegularExpressions.Regex.Matches(manual, @"`(--[a-z0-9-]+)").Select(match => match.Groups[1].Value).Distinct();
        Assert.All(named, option => Assert.True(options.Contains(option) || option is "--help", option));
    }
}
