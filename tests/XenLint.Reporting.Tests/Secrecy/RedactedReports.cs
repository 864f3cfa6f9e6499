using XenLint.Analysis;
using XenLint.Redaction;
using XenLint.Rules;

namespace XenLint.Reporting.Tests;

/// <summary>Reports of a redacted run are as valid as any.</summary>
public sealed class RedactedReports
{
    [Theory]
    [InlineData(RedactionLevel.Pseudonym, SarifProfile.Full)]
    [InlineData(RedactionLevel.Pseudonym, SarifProfile.GitHub)]
    [InlineData(RedactionLevel.Strict, SarifProfile.Full)]
    [InlineData(RedactionLevel.Strict, SarifProfile.GitHub)]
    public void Please_the_judge_of_SARIF(RedactionLevel level, SarifProfile profile)
    {
        var sarif = Reports.Sarif(Redacted(level), new SarifOptions { Profile = profile });

        Assert.DoesNotContain("\"snippet\"", sarif, StringComparison.Ordinal);
        Assert.DoesNotContain("\"contextRegion\"", sarif, StringComparison.Ordinal);
        Assert.DoesNotContain("\"sha-256\"", sarif, StringComparison.Ordinal);
        Assert.DoesNotContain(SarifVerdict.Of(sarif), verdict => verdict.Level is "error" or "warning");
    }

    [Theory]
    [InlineData(RedactionLevel.Pseudonym)]
    [InlineData(RedactionLevel.Strict)]
    public void Follow_the_schema_of_JSON(RedactionLevel level) => Assert.Equal(
        "", JsonSchemaValidator.Errors(XenLint.Testing.RepositoryFolder.PathOf("schemas/xenlint-report.schema.json"), Reports.Json(Redacted(level))));

    private static AnalysisResult Redacted(RedactionLevel level)
    {
        var fleet = SamplePool.TroubledFleet();
        return Redactor.Of(fleet, new RedactionOptions(level, RedactionKey.Create())).Redact(Reports.Run(fleet, RuleCatalog.Of(RulesAssembly.Assembly)));
    }
}
