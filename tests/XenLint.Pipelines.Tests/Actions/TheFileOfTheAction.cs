using XenLint.Testing;
using YamlDotNet.RepresentationModel;

namespace XenLint.Pipelines.Tests;

/// <summary>What <c>action.yml</c> may hold, so that the steps that are tested are the steps that run.</summary>
public sealed class TheFileOfTheAction
{
    private static readonly YamlMappingNode Action = YamlFile.Read($"{ActionRun.Folder}/action.yml");

    [Fact]
    public void Runs_the_scripts_beside_it_and_nothing_else()
    {
        var runs = ActionRun.Steps(Action).Select(step => step.Text("run")).OfType<string>().ToList();

        Assert.Equal(["build", "check", "gate"], runs.Select(run => System.Text.RegularExpressions.Regex.Match(run, """^bash "\$GITHUB_ACTION_PATH/([a-z]+)\.sh"$""").Groups[1].Value));
        Assert.All(runs, run => Assert.True(File.Exists(RepositoryFolder.PathOf($"{ActionRun.Folder}/{run.Split('/')[1].TrimEnd('"')}"))));
        Assert.All(ActionRun.Steps(Action).Where(step => step.Text("run") is not null), step => Assert.Equal("bash", step.Text("shell")));
    }

    [Fact]
    public void Hands_every_input_over_as_a_variable_or_a_condition()
    {
        var steps = ActionRun.Steps(Action).ToList();
        var handed = string.Join('\n', steps.SelectMany(step => step.Texts("env").Values.Append(step.Text("if") ?? "")));

        Assert.All(Action.Mapping("inputs").Children.Keys, name => Assert.Contains($"inputs.{((YamlScalarNode)name).Value}", handed, StringComparison.Ordinal));
        Assert.All(steps, step => Assert.DoesNotContain("${{", step.Text("run") ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void Uploads_before_it_fails()
    {
        var ids = ActionRun.Steps(Action).Select(step => step.Text("id")).ToList();

        Assert.Equal(["build", "check", "upload", "gate"], ids);
        Assert.Equal("github/codeql-action/upload-sarif@v4", ActionRun.Steps(Action).ElementAt(2).Text("uses"));
    }

    [Fact]
    public void Reads_no_variable_that_it_is_not_given()
    {
        var given = ActionRun.Steps(Action).SelectMany(step => step.Texts("env").Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var script in new[] { "check.sh", "gate.sh", "build.sh" })
        {
            var text = File.ReadAllText(RepositoryFolder.PathOf($"{ActionRun.Folder}/{script}"));
            var read = System.Text.RegularExpressions.Regex.Matches(text, @"\$\{?(XENLINT_[A-Z_]+)").Select(match => match.Groups[1].Value).Distinct();
            Assert.All(read, name => Assert.Contains(name, given));
        }
    }
}
