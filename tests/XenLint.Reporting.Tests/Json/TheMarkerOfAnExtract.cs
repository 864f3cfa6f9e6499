using System.Text;
using XenLint.Analysis;
using XenLint.Evidence;
using XenLint.Redaction;
using XenLint.Rules;
using XenLint.Testing;

namespace XenLint.Reporting.Tests;

public sealed class TheMarkerOfAnExtract
{
    private static readonly string Schema = RepositoryFolder.PathOf("schemas/xenlint-capture.schema.json");

    [Theory]
    [InlineData(RedactionLevel.None)]
    [InlineData(RedactionLevel.Strict)]
    public void Follows_its_schema(RedactionLevel level)
    {
        foreach (var input in new[] { "samples/example-pool.xml", "samples/example-report.tar.bz2" })
        {
            var signatures = new AnalysisSettings().LogSignatures(RuleCatalog.Of(RulesAssembly.Assembly));
            var fleet = InputReader.Read([RepositoryFolder.PathOf(input)], EvidenceOptions.Default with { WholeReport = true, KeepsLogLines = true, Signatures = signatures }, TestContext.Current.CancellationToken);
            fleet = level == RedactionLevel.None ? fleet : Redactor.Of(fleet, new RedactionOptions(level, RedactionKey.Create())).Fleet;
            using var marker = new MemoryStream();
            CaptureExtract.Of(fleet.Captures[0], fleet.Inputs, signatures).Single(file => file.Path == CaptureMarker.FileName).Write(marker);

            Assert.Equal("", JsonSchemaValidator.Errors(Schema, Encoding.UTF8.GetString(marker.ToArray())));
        }
    }
}
