using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The report for GitLab's code quality widget: a list of findings, compared by GitLab itself with that of the target branch.</summary>
public static class CodeQualityReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="result">The run's result.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="paths">The folder that paths are relative to, as for SARIF.</param>
    public static void Write(AnalysisResult result, Stream output, SarifOptions paths)
    {
        using var json = JsonOutput.Open(output, indented: true);
        var fingerprints = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartArray();
        foreach (var finding in result.Findings.Where(finding => finding.State != FindingState.Waived))
        {
            json.WriteStartObject();
            json.WriteString("description", VisibleText.Of(SarifText.Cut($"{finding.Rule.Id}: {finding.Message}")));
            json.WriteString("check_name", finding.Rule.Id);
            json.WriteString("fingerprint", Unique(finding.Fingerprint, fingerprints));
            json.WriteString("severity", WordOf(finding.Severity));
            json.WriteStartObject("location");
            json.WriteString("path", VisibleText.Of(PathOf(finding, result, paths)));
            json.WriteStartObject("lines");
            json.WriteNumber("begin", finding.At?.Region.StartLine ?? 1);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.Trickle();
        }

        json.WriteEndArray();
        json.Close(output);
    }

    private static string WordOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "critical",
        DiagnosticSeverity.Warning => "major",
        _ => "info",
    };

    /// <summary>GitLab shows one of two findings with the same fingerprint; two captures of one pool share theirs.</summary>
    private static string Unique(string fingerprint, HashSet<string> taken)
    {
        var unique = fingerprint;
        while (!taken.Add(unique))
        {
            unique = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(unique)));
        }

        return unique;
    }

    /// <summary>GitLab wants a file for everything; what no file shows stands at the input or the database that it is about.</summary>
    private static string PathOf(Finding finding, AnalysisResult result, SarifOptions paths)
    {
        var file = finding.At is { } at ? at.Path
            : finding.Subject.Class == "input" ? finding.Subject.Name
            : (finding.Pool ?? result.Captures.FirstOrDefault()?.Pool)?.Database.Path ?? finding.Subject.Name;
        var uris = new ArtifactUris(paths, finding.Pool);
        return uris.InRepository(file) ?? Uri.UnescapeDataString(uris.Of(file));
    }
}
