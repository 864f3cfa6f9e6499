using System.Text.Json;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>
/// The report for programs: everything that a run found out, in the form that <c>schemas/xenlint-report.schema.json</c> describes.
/// </summary>
public static class JsonReport
{
    internal const string Schema = "xenlint-report/1";

    /// <summary>What the report tells of evidence.</summary>
    public static ReportDetail Detail { get; } = new() { Capacity = true };

    /// <summary>Writes the report.</summary>
    /// <param name="result">The run's result.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="options">The version to state.</param>
    public static void Write(AnalysisResult result, Stream output, ReportOptions options)
    {
        using var json = JsonOutput.Open(output, indented: true);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartObject("tool");
        json.WriteString("name", "XenLint");
        json.WriteString("version", options.Version);
        json.WriteEndObject();
        WriteArray(json, "inputs", result.Fleet.Inputs, WriteInput);
        WriteArray(json, "pools", result.Captures.Select(capture => capture.Pool), WritePool);
        WriteArray(json, "findings", result.Findings, JsonFinding.Write);
        WriteArray(json, "outcomes", result.Captures.SelectMany(capture => capture.Outcomes), WriteOutcome);
        if (result.SinceBaseline is { } difference)
        {
            WriteArray(json, "gone", difference.Gone, WriteEntry);
            WriteArray(json, "unseen", difference.Unseen, WriteEntry);
        }

        json.WriteEndObject();
        json.Close(output);
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
            json.Trickle();
        }

        json.WriteEndArray();
    }

    private static void WriteInput(Utf8JsonWriter json, InputStatus input)
    {
        json.WriteString("path", input.Path);
        json.WriteString("kind", ReportWords.Of(input.Kind));
        json.WriteString("status", ReportWords.Of(input.Status));
        json.WriteString("reason", input.Reason);
        json.WriteString("host", input.HostName);
        json.WriteString("pool", input.Pool?.Id);
    }

    private static void WritePool(Utf8JsonWriter json, CaptureSummary pool)
    {
        var facts = PoolFacts.Of(pool);
        json.WriteString("id", pool.Id);
        json.WriteString("uuid", pool.PoolUuid);
        json.WriteString("name", pool.DisplayName);
        json.WriteString("product", facts.Product);
        json.WriteString("version", facts.Version);
        json.WriteString("schema", facts.Schema);
        json.WriteString("capturedAt", facts.CapturedAt);
        json.Number("hosts", facts.Hosts);
        json.Number("vms", facts.VMs);
        json.WriteStartObject("capacity");
        JsonCapacity.WriteOf(json, pool);
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, BaselineEntry entry)
    {
        json.WriteString("ruleId", entry.RuleId);
        json.WriteString("severity", SeverityLevel.NameOf(entry.Severity));
        json.WriteString("message", entry.Message);
        json.WriteString("pool", entry.Pool);
        json.WriteStartObject("subject");
        json.WriteString("class", entry.Class);
        json.WriteString("uuid", entry.Uuid);
        json.WriteString("name", entry.Name);
        json.WriteEndObject();
        json.WriteString("fingerprint", entry.Fingerprint);
    }

    private static void WriteOutcome(Utf8JsonWriter json, RuleOutcome outcome)
    {
        json.WriteString("ruleId", outcome.Rule.Id);
        json.WriteString("pool", outcome.Pool.Id);
        json.WriteString("outcome", ReportWords.Of(outcome.Outcome));
        json.WriteStartObject("objects");
        json.WriteNumber("judged", outcome.Judged);
        json.WriteNumber("notApplicable", outcome.NotApplicable);
        json.WriteNumber("notEvaluated", outcome.NotEvaluated);
        json.WriteEndObject();
        WriteArray(json, "reasons", outcome.Reasons, static (json, reason) =>
        {
            json.WriteString("code", reason.Code);
            json.WriteNumber("count", reason.Count);
            json.WriteString("detail", reason.Detail);
        });
    }
}
