using System.Globalization;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>
/// Annotations of a GitHub workflow: one command a line on standard output. GitHub shows ten of each severity in a step and drops the rest
/// without a word, so the rest is counted instead.
/// </summary>
public static class WorkflowCommands
{
    /// <summary>Annotations of one severity that GitHub shows in a step.</summary>
    public const int MostOfASeverity = 10;

    /// <summary>Writes the commands.</summary>
    /// <param name="result">The run's result.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="sarif">The folder that paths are relative to, as for SARIF.</param>
    public static void Write(AnalysisResult result, TextWriter output, SarifOptions sarif)
    {
        var uris = new ArtifactUris(sarif, pool: null);
        var open = result.Findings.Where(finding => finding.State != FindingState.Waived).OrderBy(finding => finding.State).ToList();
        foreach (var severity in open.Select(finding => Math.Max((int)finding.Severity, (int)DiagnosticSeverity.Info)).Distinct().OrderDescending())
        {
            var own = open.Where(finding => Math.Max((int)finding.Severity, (int)DiagnosticSeverity.Info) == severity).ToList();
            foreach (var finding in own.Take(MostOfASeverity))
            {
                output.Write(Command(finding, uris));
                output.Write('\n');
            }

            if (own.Count > MostOfASeverity)
            {
                var word = SeverityLevel.NameOf((DiagnosticSeverity)severity);
                output.Write(string.Create(
                    CultureInfo.InvariantCulture, $"xenlint: {own.Count - MostOfASeverity} more of severity {word}; GitHub shows {MostOfASeverity} of a severity in a step.\n"));
            }
        }

        output.Write($"xenlint: {FindingCount.Of(result, verbose: true)}\n");
    }

    private static string Command(Finding finding, ArtifactUris uris)
    {
        var properties = new List<string>();
        var where = "";
        if (finding.At is { Region: var region } at)
        {
            if (uris.InRepository(at.Path) is { } path)
            {
                properties.Add($"file={Property(path)}");
                properties.Add(FormattableString.Invariant($"line={region.StartLine},endLine={region.EndLine}"));
                if (region.StartLine == region.EndLine)
                {
                    properties.Add(FormattableString.Invariant($"col={region.StartColumn},endColumn={region.EndColumn}"));
                }
            }
            else
            {
                where = FormattableString.Invariant($" ({at.Path}:{region.StartLine}:{region.StartColumn})");
            }
        }

        properties.Add($"title={Property($"{finding.Rule.Id} {finding.Rule.Title}")}");
        return $"::{WordOf(finding.Severity)} {string.Join(',', properties)}::{Data(finding.Message + where)}";
    }

    private static string WordOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    /// <summary>A text can then neither end its line nor stand for another character.</summary>
    private static string Data(string text) => VisibleText.Of(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
