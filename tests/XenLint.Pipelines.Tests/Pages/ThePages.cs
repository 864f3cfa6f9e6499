using System.Text.Json;
using XenLint.Reporting.Tests;
using XenLint.Testing;

namespace XenLint.Pipelines.Tests;

/// <summary>What the pages on pipelines say is what happens: each command is run, in the order of the page.</summary>
public sealed class ThePages : IDisposable
{
    private static readonly Dictionary<string, string> VariablesOfAzure = new(StringComparer.Ordinal)
    {
        ["SYSTEM_COLLECTIONURI"] = "https://dev.azure.com/acme/",
        ["SYSTEM_TEAMPROJECTID"] = "11111111-1111-4111-8111-111111111111",
        ["BUILD_DEFINITIONID"] = "42",
        ["BUILD_DEFINITIONNAME"] = "pools",
        ["BUILD_BUILDID"] = "4711",
        ["SYSTEM_PHASEID"] = "22222222-2222-4222-8222-222222222222",
        ["SYSTEM_PHASENAME"] = "Job",
        ["BUILD_SOURCEBRANCH"] = "refs/heads/main",
    };

    private readonly WorkRepository work = new("work");

    public void Dispose() => work.Dispose();

    [Fact]
    public void Lead_from_a_report_to_alerts_at_github()
    {
        WorkRepository.WriteProgram(Path.Combine(work.Tools, "gh"), File.ReadAllText(RepositoryFolder.PathOf("tests/XenLint.Pipelines.Tests/StandIns/gh")));

        var run = Follow("docs/github-code-scanning.md");

        Assert.True(run.Code == 0, run.Log);
        Assert.Contains("xenlint ended with 1", run.Log, StringComparison.Ordinal);
        var uploaded = File.ReadAllText(Path.Combine(work.Folder, "github.git", "uploaded.sarif"));
        Assert.DoesNotContain(SarifVerdict.Of(uploaded), verdict => verdict.Level is "error" or "warning");
        using var sarif = JsonDocument.Parse(uploaded);
        var places = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!).ToList();
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.True(File.Exists(Path.Combine(work.Folder, "acme-pools", Uri.UnescapeDataString(place))), place));
        Assert.DoesNotContain("XL1005", string.Concat(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString())), StringComparison.Ordinal);
    }

    [Fact]
    public void Show_no_difference_when_the_same_report_is_extracted_again()
    {
        WorkRepository.WriteProgram(Path.Combine(work.Tools, "gh"), File.ReadAllText(RepositoryFolder.PathOf("tests/XenLint.Pipelines.Tests/StandIns/gh")));
        var script = Page.Read("docs/github-code-scanning.md").Script.Replace("git status --short\n", "test -z \"$(git status --porcelain)\" && echo 'no difference'\n", StringComparison.Ordinal);

        Assert.Contains("no difference", Run(script, []).Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Give_gitlab_what_it_reads()
    {
        var run = Follow("docs/gitlab.md");

        Assert.True(run.Code == 0, run.Log);
        var schema = RepositoryFolder.PathOf("tests/XenLint.Reporting.Tests/judges/gitlab-code-quality.schema.json");
        Assert.Equal("", JsonSchemaValidator.Errors(schema, File.ReadAllText(Path.Combine(work.Folder, "gl-code-quality-report.json"))));
        Assert.NotEmpty(JUnitResults.Read(File.ReadAllText(Path.Combine(work.Folder, "xenlint-junit.xml"))).Descendants("failure"));
    }

    [Fact]
    public void Give_azure_devops_what_it_reads()
    {
        var run = Follow("docs/azure-devops.md", VariablesOfAzure);

        Assert.True(run.Code == 0, run.Log);
        var sarif = Assert.Single(Directory.EnumerateFiles(Path.Combine(work.Folder, "sarif")));
        Assert.DoesNotContain(SarifVerdict.Of(File.ReadAllText(sarif), "Sarif;Ghas;GHAzDO"), verdict => verdict.Level is "error" or "warning");
    }

    [Theory]
    [InlineData("docs/github-code-scanning.md", "docs/examples/github/pools.yml")]
    [InlineData("docs/gitlab.md", "docs/examples/gitlab/gitlab-ci.yml")]
    [InlineData("docs/azure-devops.md", "docs/examples/azure/azure-pipelines.yml")]
    public void Show_the_examples_as_they_are(string page, string example)
    {
        var (_, text) = Assert.Single(Page.Read(page).Files);

        Assert.Equal(File.ReadAllText(RepositoryFolder.PathOf(example)), text);
        Assert.NotEmpty(YamlFile.Parse(text).Children);
        var commands = string.Concat(Page.Read(page).Commands);
        Assert.All(
            text.Split('\n').Select(line => line.Trim().TrimStart('-').Trim()).Where(line => line.StartsWith("xenlint check", StringComparison.Ordinal)),
            command => Assert.Contains(command, commands, StringComparison.Ordinal));
    }

    [Fact]
    public void List_the_inputs_and_outputs_of_the_action()
    {
        var page = File.ReadAllText(RepositoryFolder.PathOf("docs/github-code-scanning.md"));
        var action = YamlFile.Read($"{ActionRun.Folder}/action.yml");

        Assert.All(
            action.Mapping("inputs").Children.Keys.Concat(action.Mapping("outputs").Children.Keys),
            name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    private ShellResult Follow(string page, Dictionary<string, string>? variables = null) => Run(Page.Read(page).Script, variables ?? []);

    private ShellResult Run(string script, Dictionary<string, string> variables)
    {
        // One page makes its repository inside the folder, the others are about the folder itself.
        foreach (var folder in new[] { work.Folder, work.Around })
        {
            File.Copy(RepositoryFolder.PathOf("samples/example-report.tar.bz2"), Path.Combine(folder, "bug-report-20261101060000.tar.bz2"), overwrite: true);
        }

        foreach (var (name, value) in variables)
        {
            work.Variables[name] = value;
        }

        return work.Run(script);
    }
}
