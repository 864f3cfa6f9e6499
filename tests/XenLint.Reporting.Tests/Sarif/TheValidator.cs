using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules;

namespace XenLint.Reporting.Tests;

/// <summary>The judgement of the SARIF makers' own validator, with its rules for GitHub.</summary>
public sealed class TheValidator
{
    [Theory]
    [InlineData(SarifProfile.Full)]
    [InlineData(SarifProfile.GitHub)]
    public void Finds_neither_errors_nor_warnings_in_a_report_that_has_everything(SarifProfile profile) => Accepts(Report(SamplePool.TroubledFleet(), profile));

    [Theory]
    [InlineData(SarifProfile.Full)]
    [InlineData(SarifProfile.GitHub)]
    public void Accepts_a_run_without_any_input(SarifProfile profile) => Accepts(Report(new Fleet([]), profile));

    [Theory]
    [InlineData(SarifProfile.Full)]
    [InlineData(SarifProfile.GitHub)]
    public void Accepts_the_rules_of_the_catalogue(SarifProfile profile)
    {
        var catalog = RuleCatalog.Of(RulesAssembly.Assembly);
        var result = Reports.Run(SamplePool.TroubledFleet(), catalog);

        Accepts(Reports.Sarif(result, new SarifOptions { Profile = profile }, Reports.Options with { Catalog = catalog }));
    }

    [Fact]
    public void Accepts_two_captures_of_one_pool_and_paths_of_every_kind()
    {
        string[] paths =
        [
            "../outside.xml", "/absolute/a b#c.xml", "pools/100%/naïve?.xml", "C:\\pools\\one.xml", "a:b.xml", "",
            "case [1].zip!/xs 01/bug-report-20260105093000.tar.bz2!/bug-report-20260105093000/xapi-db.xml", "odd.zip!//../x/./db.xml", "~/pool.xml",
        ];
        var fleet = new Fleet(paths.Select(path =>
            new InputStatus(path, InputKind.Dump, ReadStatus.Read) { Capture = SamplePool.Capture(path) }));

        // GitHub's limit on runs in a file is tighter in the validator than in GitHub.
        Accepts(Report(fleet, SarifProfile.Full), "GH1004");
        Accepts(Report(fleet, SarifProfile.GitHub), "GH1004");
    }

    [Theory]
    [InlineData(SarifProfile.Full)]
    [InlineData(SarifProfile.GitHub)]
    public void Accepts_waivers_and_a_baseline(SarifProfile profile) =>
        Accepts(Reports.Sarif(Decided.Compared(), new SarifOptions { Profile = profile, SourceRoot = "/srv/tree", Indented = true }));

    [Fact]
    public void Accepts_the_profile_for_azure_with_its_own_rules()
    {
        var sarif = Reports.Sarif(
            Decided.Compared(), new SarifOptions { Profile = SarifProfile.Azure, Pipeline = Azure, SourceRoot = "/srv/tree", Indented = true });

        Assert.DoesNotContain(SarifVerdict.Of(sarif, "Sarif;Ghas;GHAzDO"), verdict => verdict.Level is "error" or "warning");
    }

    [Fact]
    public void Would_tell_of_an_error()
    {
        var broken = Report(SamplePool.Fleet(), SarifProfile.Full).Replace("\"startColumn\": 1790", "\"startColumn\": 0", StringComparison.Ordinal);

        Assert.Contains(SarifVerdict.Of(broken), verdict => verdict.Level == "error");
    }

    private static AzurePipeline Azure => new(
        "example", new("11111111-1111-4111-8111-111111111111"), 42, "Nightly | check", 4711, new("22222222-2222-4222-8222-222222222222"), "Analyze", "refs/heads/main");

    private static string Report(Fleet fleet, SarifProfile profile) =>
        Reports.Sarif(Reports.Run(fleet), new SarifOptions { Profile = profile, SourceRoot = "/srv/tree", Indented = true });

    private static void Accepts(string sarif, params string[] accepted) =>
        Assert.DoesNotContain(SarifVerdict.Of(sarif), verdict => verdict.Level is "error" or "warning" && !accepted.Contains(verdict.Rule));
}
