using System.Text.Json;
using XenLint.Reporting.Tests;
using XenLint.Testing;

namespace XenLint.Pipelines.Tests;

/// <summary>The steps of the action, run here in a repository whose names are as bad as names can be.</summary>
public sealed class TheAction : IDisposable
{
    private const string Folder = "pools of \"ACME\" $(touch pwned)";
    private const string Branch = "feature/it's-\"odd\"-$(touch${IFS}pwned)";

    private readonly WorkRepository repository = new("a 'repository' $(touch pwned)");

    public TheAction()
    {
        repository.Write($"{Folder}/it's; touch pwned.xml", File.ReadAllBytes(RepositoryFolder.PathOf("samples/example-pool.xml")));
        repository.Commit(Branch);
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Gives_a_summary_alerts_annotations_and_counts_and_fails_last()
    {
        var run = Run(new() { ["paths"] = Folder });

        Assert.Equal(1, run.Code);
        Assert.Equal("1", run.Output("exit-code"));
        Assert.StartsWith("## XenLint: ", run.Summary, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(run.Output("reports"), "report.json")));
        var severities = report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("severity").GetString()).ToList();
        Assert.NotEmpty(severities);
        Assert.Equal(
            [.. new[] { "error", "warning", "note" }.Select(severity => severities.Count(other => other == severity).ToString(System.Globalization.CultureInfo.InvariantCulture))],
            new[] { run.Output("errors"), run.Output("warnings"), run.Output("notes") });
        Assert.Contains(run.Commands, command => command.StartsWith($"::error file={Folder}/it's; touch pwned.xml,line=", StringComparison.Ordinal));
        Assert.EndsWith("XenLint: findings at or above the severity that lets the job fail.\n", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_a_SARIF_file_for_each_pool_that_the_makers_of_SARIF_accept()
    {
        var run = Run(new() { ["paths"] = $"{Folder}\n  {RepositoryFolder.PathOf("samples/example-report.tar.bz2")}  \n\n", ["fail-on"] = "never" });

        Assert.Equal(0, run.Code);
        using var pools = JsonDocument.Parse(run.Output("pools"));
        var listed = pools.RootElement.EnumerateArray().ToDictionary(pool => pool.GetProperty("file").GetString()!, pool => pool.GetProperty("category").GetString()!);
        Assert.Equal(Directory.EnumerateFiles(run.Output("sarif")).Select(Path.GetFileName).Order(), listed.Keys.Order());
        foreach (var (file, category) in listed)
        {
            var sarif = File.ReadAllText(Path.Combine(run.Output("sarif"), file));
            Assert.DoesNotContain(SarifVerdict.Of(sarif), verdict => verdict.Level is "error" or "warning");
            using var document = JsonDocument.Parse(sarif);
            Assert.Equal($"{category}/", Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray()).GetProperty("automationDetails").GetProperty("id").GetString());
        }
    }

    [Fact]
    public void Follows_configuration_waivers_and_baseline_whatever_their_files_are_called()
    {
        const string Odd = "it's \"odd\" $(touch pwned)";
        repository.Write($"{Odd}.globalconfig", "is_global = true\ndotnet_diagnostic.XL1005.severity = none\n"u8);
        repository.Write($"{Odd}.waivers.json", """{"schema": "xenlint-waivers/1", "waivers": []}"""u8);
        var first = Run(new() { ["paths"] = Folder, ["gate"] = "false" });
        File.Copy(Path.Combine(first.Output("reports"), "report.json"), Path.Combine(repository.Folder, $"{Odd}.json"));

        var run = Run(new()
        {
            ["paths"] = Folder,
            ["config"] = $"{Odd}.globalconfig",
            ["waivers"] = $"{Odd}.waivers.json",
            ["baseline"] = $"{Odd}.json",
            ["reports"] = $"reports of {Odd}",
        });

        Assert.Equal("1", first.Output("exit-code"));
        Assert.Equal(0, first.Code);
        Assert.Equal(0, run.Code);
        Assert.Contains("Since the baseline: 0 new", run.Summary, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(repository.Folder, $"reports of {Odd}"), run.Output("reports"));
    }

    [Theory]
    [InlineData("not there", "3")]
    [InlineData("--fail-on", "3")]
    [InlineData(" \n ", "2")]
    public void Fails_without_a_report_and_says_so(string paths, string code)
    {
        var run = Run(new() { ["paths"] = paths });

        Assert.Equal(code, run.Output("exit-code"));
        Assert.Equal(code, $"{run.Code}");
        Assert.Equal("", run.Output("sarif"));
        Assert.StartsWith("::error title=XenLint::", run.Commands[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_to_do_when_there_are_more_pools_than_one_upload_takes()
    {
        var dump = File.ReadAllText(RepositoryFolder.PathOf("samples/example-pool.xml"));
        var uuid = System.Text.RegularExpressions.Regex.Match(dump, "<table name=\"pool\"><row [^>]*?uuid=\"([0-9a-f-]{36})\"").Groups[1].Value;
        for (var number = 0; number < 20; number++)
        {
            repository.Write($"more/{number}.xml", System.Text.Encoding.UTF8.GetBytes(dump.Replace(uuid, $"{uuid[..^2]}{number:00}", StringComparison.Ordinal)));
        }

        var run = Run(new() { ["paths"] = $"more\n{Folder}", ["fail-on"] = "never" });

        Assert.Equal(2, run.Code);
        Assert.Contains("Set 'upload: false' and upload them with a matrix", run.Commands[^1], StringComparison.Ordinal);
        Assert.Equal(0, Run(new() { ["paths"] = $"more\n{Folder}", ["fail-on"] = "never", ["upload"] = "false" }).Code);
    }

    [Fact]
    public void Obeys_no_name_that_looks_like_a_command()
    {
        var dump = File.ReadAllText(RepositoryFolder.PathOf("samples/example-pool.xml"));
        repository.Write("hostile.xml", System.Text.Encoding.UTF8.GetBytes(dump.Replace("fra-xs-01", "x ::set-env name=A::b&#10;::add-mask::x ##[add-path]/tmp $(touch pwned)", StringComparison.Ordinal)));

        var run = Run(new() { ["paths"] = "hostile.xml" });

        Assert.All(run.Commands, command => Assert.Matches("^::(error|warning|notice|group|endgroup)(::| )", command));
    }

    private ActionRun Run(Dictionary<string, string> inputs)
    {
        var run = ActionRun.In(repository, new(inputs) { ["program"] = WorkRepository.Program });
        Assert.DoesNotContain(Directory.EnumerateFiles(repository.Around, "pwned", SearchOption.AllDirectories), _ => true);
        return run;
    }
}
