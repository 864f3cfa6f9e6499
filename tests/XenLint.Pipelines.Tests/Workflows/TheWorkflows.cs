using System.Text.RegularExpressions;
using XenLint.Testing;
using YamlDotNet.RepresentationModel;

namespace XenLint.Pipelines.Tests;

/// <summary>Workflows that people copy, and our own: they may do no more than they need, and no name can become a command.</summary>
public sealed partial class TheWorkflows
{
    private static readonly Dictionary<string, string[]> Writes = new(StringComparer.Ordinal)
    {
        ["docs/examples/github/pools.yml"] = ["check: security-events"],
        ["docs/examples/github/bundles.yml"] = ["alerts: security-events"],
        [".github/workflows/ci.yml"] = [],
    };

    public static TheoryData<string> Files => [.. Writes.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Write_nothing_but_alerts(string file)
    {
        var workflow = YamlFile.Read(file);

        Assert.True(workflow.Children.ContainsKey("permissions"));
        Assert.DoesNotContain("write", workflow.Texts("permissions").Values);
        var written = Jobs(workflow).SelectMany(job => job.Node.Texts("permissions").Where(right => right.Value == "write").Select(right => $"{job.Name}: {right.Key}"));
        Assert.Equal(Writes[file], written);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Put_no_expression_into_a_command(string file) => Assert.All(
        Jobs(YamlFile.Read(file)).SelectMany(job => Steps(job.Node)), step => Assert.DoesNotContain("${{", step.Text("run") ?? "", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Name_the_version_of_every_action(string file) => Assert.All(
        Jobs(YamlFile.Read(file)).SelectMany(job => Steps(job.Node)).Select(step => step.Text("uses")).OfType<string>(), uses => Assert.Matches("^[a-z-]+/[a-z/.-]+@(v[0-9]+|main)$", uses));

    [Theory]
    [InlineData("docs/examples/github/pools.yml")]
    [InlineData("docs/examples/github/bundles.yml")]
    public void Give_the_action_inputs_and_take_outputs_that_it_has(string file)
    {
        var action = YamlFile.Read($"{ActionRun.Folder}/action.yml");
        var step = Assert.Single(
            Jobs(YamlFile.Read(file)).SelectMany(job => Steps(job.Node)), step => step.Text("uses") == $"xenlint/xenlint/{ActionRun.Folder}@main");

        Assert.All(step.Texts("with").Keys, name => Assert.True(action.Mapping("inputs").Children.ContainsKey(name), name));
        Assert.All(
            OutputOfAction().Matches(File.ReadAllText(RepositoryFolder.PathOf(file))).Select(match => match.Groups[1].Value),
            name => Assert.True(action.Mapping("outputs").Children.ContainsKey(name), name));
    }

    private static IEnumerable<(string Name, YamlNode Node)> Jobs(YamlMappingNode workflow) =>
        workflow.Mapping("jobs").Children.Select(job => (((YamlScalarNode)job.Key).Value!, job.Value));

    private static IEnumerable<YamlNode> Steps(YamlNode job) => ((YamlSequenceNode)job["steps"]).Children;

    [GeneratedRegex(@"steps\.xenlint\.outputs\.([a-z-]+)")]
    private static partial Regex OutputOfAction();
}
