using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>
/// The report in SARIF 2.1.0: one run for each capture, so that each pool is a category of its own, and one for what belongs to no
/// capture. Results are written as they are walked through; nothing grows with their number but two tables of what they name.
/// </summary>
public static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>What the report tells of evidence.</summary>
    public static ReportDetail DetailFor(SarifProfile profile) => profile == SarifProfile.Full
        ? new() { Tellings = [PhysicalLocationWriter.Text, PhysicalLocationWriter.Context, ResultWriter.Value], Digests = true }
        : ReportDetail.Plain;

    /// <summary>Writes the report.</summary>
    /// <param name="result">The run's result.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="options">Version, help texts, exit code and settings.</param>
    /// <param name="sarif">The reader, and the folder that paths are relative to.</param>
    public static void Write(AnalysisResult result, Stream output, ReportOptions options, SarifOptions sarif)
    {
        using var json = JsonOutput.Open(output, sarif.Indented);
        var rules = new RuleTable(result.Rules);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        foreach (var run in SarifRun.Of(result, sarif))
        {
            new RunWriter(json, run, rules, options, sarif).Write();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Close(output);
    }
}
