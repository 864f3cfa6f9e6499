using System.Globalization;
using System.Text;
using System.Text.Json;

namespace XenLint.Cli.Tests;

/// <summary>Reports for GitHub and Azure DevOps.</summary>
public sealed class ServiceTests : IDisposable
{
    private static readonly Dictionary<string, string> Pipeline = new()
    {
        ["SYSTEM_COLLECTIONURI"] = "https://dev.azure.com/example/",
        ["SYSTEM_TEAMPROJECTID"] = "11111111-1111-4111-8111-111111111111",
        ["BUILD_DEFINITIONID"] = "42",
        ["BUILD_DEFINITIONNAME"] = "Nightly",
        ["BUILD_BUILDID"] = "4711",
        ["SYSTEM_PHASEID"] = "22222222-2222-4222-8222-222222222222",
        ["SYSTEM_PHASENAME"] = "Check",
        ["BUILD_SOURCEBRANCH"] = "refs/heads/main",
    };

    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void More_than_twenty_pools_in_one_file_are_refused_with_the_way_out()
    {
        for (var number = 1; number <= 21; number++)
        {
            workplace.Write($"dumps/{number}.xml", Dumps.Pool(string.Create(CultureInfo.InvariantCulture, $"11111111-0000-4000-8000-0000000000{number:00}")));
        }

        var dumps = workplace.PathOf("dumps");
        Directory.CreateDirectory(workplace.PathOf("out"));
        var run = workplace.Run(dumps, "--only", "XL1001", "-o", "sarif:github=all.sarif");
        Assert.Equal(2, run.Code);
        Assert.Contains("would hold 21", run.Error, StringComparison.Ordinal);
        Assert.Contains("-o 'out/{pool}.sarif'", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, workplace.Run(dumps, "--only", "XL1001", "--format", "sarif", "--sarif-profile", "github").Code);

        Assert.Equal(0, workplace.Run(dumps, "--only", "XL1001", "-o", "sarif:github=out/{pool}.sarif", "-o", "all.sarif").Code);
        Assert.Equal(21, Directory.GetFiles(workplace.PathOf("out")).Length);
    }

    [Fact]
    public void The_profile_for_azure_takes_its_values_from_the_pipeline()
    {
        var (code, output, error) = RunInPipeline(Pipeline);

        Assert.Equal("", error);
        Assert.Equal(0, code);
        var details = JsonDocument.Parse(output).RootElement.GetProperty("runs")[0].GetProperty("automationDetails");
        Assert.Equal(
            "azuredevops/pipeline/build/example/11111111-1111-4111-8111-111111111111/42/22222222-2222-4222-8222-222222222222/refs/heads/main/4711",
            details.GetProperty("id").GetString());
        Assert.Equal("Nightly", details.GetProperty("properties").GetProperty("azuredevops/pipeline/build/buildDefinitionName").GetString());
    }

    [Fact]
    public void The_profile_for_azure_names_the_variables_that_are_missing_or_wrong()
    {
        var (code, output, error) = RunInPipeline(new(Pipeline) { ["BUILD_BUILDID"] = "soon", ["SYSTEM_PHASENAME"] = "" });

        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.Contains("BUILD_BUILDID, SYSTEM_PHASENAME.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_and_annotations_can_go_to_standard_output_and_to_files()
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());

        Assert.StartsWith("## XenLint: 0 errors, 1 warning, 0 notes", workplace.Run(pool, "--only", "XL1001", "--format", "markdown").Output, StringComparison.Ordinal);
        Assert.StartsWith("::warning file=pool.xml,line=", workplace.Run(pool, "--only", "XL1001", "--format", "github-commands").Output, StringComparison.Ordinal);
        workplace.Run(pool, "--only", "XL1001", "--quiet", "-o", "summary.md", "-o", "github-commands=annotations.txt");
        Assert.Equal(["annotations.txt", "pool.xml", "summary.md"], workplace.Files());
        Assert.StartsWith("## XenLint", File.ReadAllText(workplace.PathOf("summary.md")), StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) RunInPipeline(Dictionary<string, string> variables)
    {
        var pool = workplace.Write("pool.xml", Dumps.Pool());
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var surroundings = new Surroundings
        {
            Output = output,
            Error = error,
            CurrentFolder = workplace.Folder,
            Variable = name => variables.GetValueOrDefault(name),
        };
        var code = CommandLine.Run([pool, "--only", "XL1001", "--format", "sarif", "--sarif-profile", "azdo"], surroundings);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
