// Stand-ins until XenLint.Reporting has its writers. Delete this file then; nothing else changes.
using System.Text.Json;
using XenLint.Analysis;

namespace XenLint.Reporting;

internal enum SarifProfile
{
    Full,
    GitHub,
}

internal sealed record SarifOptions
{
    public SarifProfile Profile { get; init; }

    public string? SourceRoot { get; init; }
}

internal sealed record TextOptions
{
    public bool Verbose { get; init; }

    public bool Colour { get; init; }

    public int Width { get; init; }
}

internal static class TextReport
{
    public static void Write(AnalysisResult result, TextWriter writer, ReportOptions options, TextOptions look)
    {
        foreach (var finding in result.Findings)
        {
            writer.WriteLine($"{SeverityLevel.NameOf(finding.Severity)} {finding.Rule.Id} {Cli.Printable.Of(finding.Message)}");
        }

        writer.WriteLine($"{result.Findings.Count()} findings in {result.Captures.Length} pools");
    }
}

internal static class JsonReport
{
    public static void Write(AnalysisResult result, Stream stream, ReportOptions options) => JsonSerializer.Serialize(stream, new
    {
        schema = "xenlint-report/1",
        pools = result.Captures.Select(capture => new { id = capture.Capture.Id }),
        inputs = result.Fleet.Inputs.Select(input => new { path = input.Path }),
        findings = result.Findings.Select(finding => new { ruleId = finding.Rule.Id, message = finding.Message }),
    });
}

internal static class SarifReport
{
    public static void Write(AnalysisResult result, Stream stream, ReportOptions options, SarifOptions sarif) => JsonSerializer.Serialize(stream, new
    {
        version = "2.1.0",
        profile = sarif.Profile.ToString(),
        sourceRoot = sarif.SourceRoot,
        results = result.Findings.Select(finding => new { ruleId = finding.Rule.Id }),
    });
}
