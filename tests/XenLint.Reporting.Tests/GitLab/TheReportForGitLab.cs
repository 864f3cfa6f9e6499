using System.Text.Json;
using XenLint.Analysis;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

/// <summary>Findings in the widget of a merge request.</summary>
public sealed class TheReportForGitLab
{
    [Fact]
    public void Is_what_gitlab_reads()
    {
        Accepts(Reports.GitLab(Reports.Run(SamplePool.TroubledFleet())));
        Accepts(Reports.GitLab(Decided.Compared()));
        Accepts(Reports.GitLab(Reports.Run(new Fleet([]))));
    }

    [Fact]
    public void Names_rule_severity_and_place()
    {
        var issue = Issues(Reports.Run(SamplePool.Fleet())).First(issue => issue.GetProperty("check_name").GetString() == "XL1901");

        Assert.StartsWith("XL1901: Interface 'eth0' of host 'xs-01'", issue.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal("critical", issue.GetProperty("severity").GetString());
        Assert.Equal("pools/lab/xapi-db.xml", issue.GetProperty("location").GetProperty("path").GetString());
        Assert.Equal(1, issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
    }

    [Fact]
    public void Keeps_its_fingerprints_and_gives_each_finding_its_own()
    {
        var two = new Fleet(new[] { "a.xml", "b.xml" }.Select(path => new InputStatus(path, InputKind.Dump, ReadStatus.Read) { Capture = SamplePool.Capture(path) }));
        var one = Fingerprints(Reports.Run(SamplePool.Fleet())).ToList();
        var both = Fingerprints(Reports.Run(two)).ToList();

        Assert.Equal(both.Distinct(), both);
        Assert.Subset(both.ToHashSet(), one.ToHashSet());
    }

    [Fact]
    public void Leaves_out_what_is_waived() =>
        Assert.Equal(Decided.Waived().Findings.Count(finding => finding.State != FindingState.Waived), Issues(Decided.Waived()).Count());

    [Theory]
    [InlineData("/elsewhere/pool.xml", "xenlint/11111111-0000-4000-8000-000000000001/pool.xml")]
    [InlineData("pools/über uns.xml", "pools/über uns.xml")]
    [InlineData("case.zip!/xapi-db.xml", "case.zip!/xapi-db.xml")]
    public void Gives_each_file_a_path_that_begins_at_the_repository(string path, string shown) =>
        Assert.Equal(shown, Issues(Reports.Run(SamplePool.Fleet(path))).First().GetProperty("location").GetProperty("path").GetString());

    private static void Accepts(string report) => Assert.Equal(
        "", JsonSchemaValidator.Errors(RepositoryFolder.PathOf("tests/XenLint.Reporting.Tests/judges/gitlab-code-quality.schema.json"), report));

    private static IEnumerable<JsonElement> Issues(AnalysisResult result) => JsonDocument.Parse(Reports.GitLab(result)).RootElement.EnumerateArray();

    private static IEnumerable<string> Fingerprints(AnalysisResult result) => Issues(result).Select(issue => issue.GetProperty("fingerprint").GetString()!);
}
