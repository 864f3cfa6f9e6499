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

    [Fact]
    public void Would_tell_of_an_error()
    {
        var broken = Report(SamplePool.Fleet(), SarifProfile.Full).Replace("\"startColumn\": 1790", "\"startColumn\": 0", StringComparison.Ordinal);

        Assert.Contains(SarifVerdict.Of(broken), verdict => verdict.Level == "error");
    }

    private static string Report(Fleet fleet, SarifProfile profile) =>
        Reports.Sarif(Reports.Run(fleet), new SarifOptions { Profile = profile, SourceRoot = "/srv/tree", Indented = true });

    private static void Accepts(string sarif, params string[] accepted) =>
        Assert.DoesNotContain(SarifVerdict.Of(sarif), verdict => verdict.Level is "error" or "warning" && !accepted.Contains(verdict.Rule));
}
