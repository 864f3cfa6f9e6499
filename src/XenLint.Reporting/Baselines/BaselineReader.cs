using System.Text.Json;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>A report that cannot serve as a baseline. The message is the end of a sentence that begins with the file.</summary>
/// <param name="message">What is wrong with it.</param>
public sealed class BaselineException(string message) : Exception(message);

/// <summary>Reads an earlier report of XenLint, recognised by what it holds and not by its name.</summary>
public static class BaselineReader
{
    private const string NotOurs = "it is neither a JSON report nor a SARIF report of XenLint";

    /// <summary>Reads the findings of a report.</summary>
    /// <param name="content">The whole file.</param>
    /// <returns>The findings, and the form that the report has.</returns>
    /// <exception cref="BaselineException">It is no such report, or it is damaged.</exception>
    public static (Baseline Baseline, BaselineFormat Format) Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(content));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new BaselineException(NotOurs);
            }

            return root.TryGetProperty("schema", out var schema) ? (JsonBaseline.Read(root, schema), BaselineFormat.Json)
                : root.TryGetProperty("runs", out var runs) ? SarifBaseline.Read(root, runs)
                : throw new BaselineException(NotOurs);
        }
        catch (JsonException problem)
        {
            throw new BaselineException($"it is not JSON: {problem.Message}");
        }
        catch (Exception problem) when (problem is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new BaselineException("it looks like a report of XenLint, and a part of it is missing or has another form; write it anew");
        }
    }

    /// <summary>The severity that a report's word stands for.</summary>
    internal static DiagnosticSeverity Severity(string? word) => word switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" => DiagnosticSeverity.Warning,
        "note" => DiagnosticSeverity.Info,
        _ => throw new FormatException(),
    };

    /// <summary>Fingerprints are what everything hangs on, so nothing else passes for one.</summary>
    internal static string Fingerprint(string? text) =>
        text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower) ? text : throw new FormatException();

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> content) =>
        content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
}
