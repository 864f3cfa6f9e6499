using System.Diagnostics;
using System.Text.Json.Nodes;
using XenLint.Testing;

namespace XenLint.Cli.Tests;

/// <summary>What a report must not depend on: the form of the file, the number of threads, the folder, the time zone, the language.</summary>
public sealed class SameInputSameReport : IDisposable
{
    private static readonly DumpForm Original = DumpForm.Xapi;

    private readonly Workplace workplace = new();

    public static TheoryData<int> Forms => [.. Enumerable.Range(1, 24)];

    public void Dispose() => workplace.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public void Findings_are_the_same_whatever_form_the_file_has(int seed)
    {
        var form = DumpForm.Random(seed);

        Assert.Equal(FindingsWithoutPlaces(Original), FindingsWithoutPlaces(form));
    }

    [Fact]
    public void The_original_has_findings_of_several_rules()
    {
        var rules = JsonNode.Parse(FindingsWithoutPlaces(Original))!.AsArray().Select(finding => (string?)finding!["ruleId"]).ToHashSet();

        Assert.Superset(new HashSet<string?> { "XL1001", "XL1005", "XL1006", "XL2001", "XL2002", "XL2003", "XL2005", "XL5001", "XL6001", "XL6002" }, rules);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("text")]
    public void Reports_are_the_same_with_one_thread_and_with_eight(string format)
    {
        File.WriteAllBytes(workplace.PathOf("pool.xml"), ExamplePool.Build().Write(Original).FileBytes);

        Assert.Equal(
            workplace.Run(workplace.PathOf("pool.xml"), "--format", format, "--jobs", "1").Output,
            workplace.Run(workplace.PathOf("pool.xml"), "--format", format, "--jobs", "8").Output);
    }

    [Fact]
    public void Reports_are_the_same_in_another_folder_time_zone_and_language()
    {
        var here = RunAsProcess("here", "UTC", "C");
        var there = RunAsProcess("some where/else", "Pacific/Auckland", "tr_TR.UTF-8");

        Assert.NotEmpty(here);
        Assert.Equal(here, there);
    }

    /// <summary>The findings of a report, every location taken out.</summary>
    private string FindingsWithoutPlaces(DumpForm form)
    {
        File.WriteAllBytes(workplace.PathOf("pool.xml"), ExamplePool.Build().Write(form).FileBytes);
        var findings = JsonNode.Parse(workplace.Run(workplace.PathOf("pool.xml"), "--format", "json").Output)!["findings"]!;
        foreach (var finding in findings.AsArray())
        {
            finding!.AsObject().Remove("location");
            foreach (var related in finding["related"]!.AsArray())
            {
                related!.AsObject().Remove("location");
            }
        }

        return findings.ToJsonString();
    }

    private string RunAsProcess(string folder, string timeZone, string language)
    {
        var path = Directory.CreateDirectory(workplace.PathOf(folder)).FullName;
        File.WriteAllBytes(Path.Combine(path, "pool.xml"), ExamplePool.Build().Write(Original).FileBytes);
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "xenlint"), ["pool.xml", "--format", "json"])
        {
            WorkingDirectory = path,
            RedirectStandardOutput = true,
            Environment = { ["TZ"] = timeZone, ["LC_ALL"] = language, ["LANG"] = language },
        };
        using var process = Process.Start(start)!;
        return process.StandardOutput.ReadToEnd();
    }
}
