using System.Text;
using System.Text.Json;
using XenLint.Analysis;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

public sealed class TheComparison
{
    [Fact]
    public void For_people() => GoldenFile.Verify("diff.txt", SampleDrift.Text(SampleDrift.Compared(), new TextOptions { Width = 110 }));

    [Fact]
    public void For_people_who_want_everything() =>
        GoldenFile.Verify("diff.verbose.txt", SampleDrift.Text(SampleDrift.Compared(), new TextOptions { Width = 110, Verbose = true }));

    [Fact]
    public void For_pull_requests() => GoldenFile.Verify("diff.md", SampleDrift.Markdown(SampleDrift.Compared()));

    [Fact]
    public void For_programs() => GoldenFile.Verify("diff.json", SampleDrift.Json(SampleDrift.Compared()));

    [Fact]
    public void For_programs_follows_its_schema() => Assert.Equal("", JsonSchemaValidator.Errors(RepositoryFolder.PathOf("schemas/xenlint-diff.schema.json"), SampleDrift.Json(SampleDrift.Compared())));

    [Fact]
    public void For_programs_follows_its_schema_whatever_is_missing() => Assert.Equal(
        "",
        JsonSchemaValidator.Errors(
            RepositoryFolder.PathOf("schemas/xenlint-diff.schema.json"),
            SampleDrift.Json(SampleDrift.Of(SamplePool.Xml, SamplePool.Xml[..SamplePool.Xml.IndexOf("<table name=\"SR\">", StringComparison.Ordinal)]))));

    [Fact]
    public void Gives_no_secret_away()
    {
        var comparison = SampleDrift.Compared();
        foreach (var report in new[]
        {
            SampleDrift.Text(comparison, new TextOptions { Verbose = true }), SampleDrift.Markdown(comparison), SampleDrift.Json(comparison), SampleDrift.Html(comparison),
        })
        {
            Assert.DoesNotContain("hunter", report, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Is_cut_at_a_size_with_what_is_left_out_counted()
    {
        var cut = SampleDrift.Markdown(SampleDrift.Compared(), mostBytes: 9_000);

        Assert.True(Encoding.UTF8.GetByteCount(cut) < 9_000);
        Assert.Contains("**This summary is cut**", cut, StringComparison.Ordinal);
        Assert.Matches("Left out: .*[0-9]+ ", cut);
    }

    [Fact]
    public void Of_many_objects_lists_some_and_counts_the_rest()
    {
        var many = string.Concat(Enumerable.Range(0, 6000).Select(number => FormattableString.Invariant($"<row ref=\"OpaqueRef:many-{number}\" uuid=\"cccccccc-0000-4000-8000-{number:D12}\" name__label=\"vm-{number}\"/>")));
        var comparison = SampleDrift.Of(SamplePool.Xml, SamplePool.Xml.Replace("<table name=\"VM\">", $"<table name=\"VM\">{many}", StringComparison.Ordinal));

        Assert.Contains("and 5800 more objects (--verbose shows all)", SampleDrift.Text(comparison, new TextOptions()), StringComparison.Ordinal);
        Assert.Contains("more objects are in the comparison in JSON.", SampleDrift.Html(comparison), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(SampleDrift.Json(comparison));
        Assert.Equal(6000, json.RootElement.GetProperty("objects").GetArrayLength());
    }

    [Fact]
    public void Of_a_rule_that_was_left_out_calls_nothing_gone()
    {
        var settings = new AnalysisSettings { Host = new HostSelector("xs-02") };
        var comparison = SampleDrift.Of(SamplePool.Xml, SampleDrift.Later, settings: settings);

        Assert.Empty(comparison.Findings.Gone);
    }
}
