using System.Text.Json;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>A comparison for programs, in the form that <c>schemas/xenlint-diff.schema.json</c> describes. It holds everything.</summary>
public static class DriftJsonReport
{
    internal const string Schema = "xenlint-diff/1";

    /// <summary>The most units of a value; longer ones are marked as cut.</summary>
    private const int LongestValue = 8192;

    /// <summary>Writes the comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="version">The version of XenLint to state.</param>
    public static void Write(PoolComparison comparison, Stream output, string version)
    {
        using var json = JsonOutput.Open(output, indented: true);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartObject("tool");
        json.WriteString("name", "XenLint");
        json.WriteString("version", version);
        json.WriteEndObject();
        WriteSide(json, "old", comparison.Old.Capture);
        WriteSide(json, "new", comparison.New.Capture);
        WriteOrder(json, comparison.IsReversed);
        WriteArray(json, "inputs", comparison.Result.Fleet.Inputs, WriteInput);
        WriteFindings(json, comparison);
        WriteArray(json, "rules", comparison.Findings.Outcomes, WriteRule);
        WriteArray(json, "objects", comparison.Drift.Objects, WriteObject);
        WriteArray(json, "notCompared", comparison.Drift.Gaps, WriteGap);
        json.WriteEndObject();
        json.Close(output);
    }

    private static void WriteSide(Utf8JsonWriter json, string name, Capture capture)
    {
        var facts = PoolFacts.Of(capture.Summary);
        json.WriteStartObject(name);
        json.WriteString("pool", capture.Id);
        json.WriteString("uuid", capture.PoolUuid);
        json.WriteString("name", capture.DisplayName);
        json.WriteString("path", capture.Database.Source.Path);
        json.WriteString("product", facts.Product);
        json.WriteString("version", facts.Version);
        json.WriteString("schema", facts.Schema);
        json.WriteString("capturedAt", facts.CapturedAt);
        json.Number("hosts", facts.Hosts);
        json.Number("vms", facts.VMs);
        json.WriteEndObject();
    }

    private static void WriteOrder(Utf8JsonWriter json, bool? isReversed)
    {
        if (isReversed is { } known)
        {
            json.WriteBoolean("oldIsNewer", known);
        }
        else
        {
            json.WriteNull("oldIsNewer");
        }
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
        json.WriteString("pool", input.Capture?.Id);
    }

    private static void WriteFindings(Utf8JsonWriter json, PoolComparison comparison)
    {
        var findings = comparison.Findings;
        json.WriteStartObject("findings");
        WriteArray(json, "new", findings.New, JsonFinding.Write);
        WriteArray(json, "seenFirst", findings.SeenFirst, JsonFinding.Write);
        WriteArray(json, "unchanged", findings.Unchanged, JsonFinding.Write);
        WriteArray(json, "waived", findings.Waived, JsonFinding.Write);
        WriteArray(json, "gone", findings.Gone, JsonFinding.Write);
        WriteArray(json, "notJudged", findings.NotJudged, JsonFinding.Write);
        WriteArray(json, "aboutTheRun", comparison.Result.RunFindings, JsonFinding.Write);
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, OutcomeDrift drift)
    {
        json.WriteString("ruleId", drift.Rule.Id);
        json.WriteString("tells", drift.IsWorse ? "less" : "more");
        WriteOutcome(json, "old", drift.Old);
        WriteOutcome(json, "new", drift.New);
    }

    private static void WriteOutcome(Utf8JsonWriter json, string name, RuleOutcome outcome)
    {
        json.WriteStartObject(name);
        json.WriteString("outcome", ReportWords.Of(outcome.Outcome));
        json.WriteNumber("judged", outcome.Judged);
        json.WriteNumber("notEvaluated", outcome.NotEvaluated);
        WriteArray(json, "reasons", outcome.Reasons, static (json, reason) =>
        {
            json.WriteString("code", reason.Code);
            json.WriteNumber("count", reason.Count);
            json.WriteString("detail", reason.Detail);
        });
        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, ObjectDrift drift)
    {
        json.WriteString("kind", DriftWords.Of(drift.Kind));
        WriteNames(json, drift);
        if (drift.PartOf is { } whole)
        {
            json.WriteStartObject("partOf");
            WriteNames(json, whole);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("partOf");
        }

        WritePlace(json, "old", drift.Old?.Place);
        WritePlace(json, "new", drift.New?.Place);
        WriteArray(json, "fields", drift.Fields, WriteField);
    }

    private static void WriteNames(Utf8JsonWriter json, ObjectDrift drift)
    {
        json.WriteString("class", drift.Table);
        json.WriteString("uuid", drift.Row.Uuid);
        json.WriteString("name", drift.Row.Name);
        json.WriteString("title", drift.Row.Title);
    }

    private static void WriteField(Utf8JsonWriter json, FieldDrift field)
    {
        json.WriteString("field", field.Name);
        json.WriteString("column", field.Column);
        json.WriteString("key", field.Key);
        json.WriteString("kind", DriftWords.Of(field.Change));
        json.WriteBoolean("element", field.IsElement);
        json.WriteBoolean("secret", field.IsSecret);
        json.WriteBoolean("state", field.IsState);
        WriteValue(json, "old", field.Old);
        WriteValue(json, "new", field.New);
    }

    private static void WriteValue(Utf8JsonWriter json, string name, DriftValue? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        var text = value.Text;
        json.WriteStartObject(name);
        json.WriteString("text", SarifText.Limit(text, LongestValue));
        json.WriteBoolean("cut", text.Length > LongestValue);
        WritePlace(json, "location", value.Place);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, Place? place)
    {
        if (place is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        var region = PlaceRegion.Of(known);
        json.WriteStartObject(name);
        json.WriteString("path", known.File.Path);
        json.WriteNumber("line", region.StartLine);
        json.WriteNumber("column", region.StartColumn);
        json.WriteNumber("endLine", region.EndLine);
        json.WriteNumber("endColumn", region.EndColumn);
        json.WriteNumber("byteOffset", region.ByteOffset);
        json.WriteNumber("byteLength", region.ByteLength);
        json.WriteEndObject();
    }

    private static void WriteGap(Utf8JsonWriter json, DriftGap gap)
    {
        json.WriteString("class", gap.Table);
        json.WriteString("field", gap.Column);
        json.WriteString("reason", DriftWords.Of(gap.Reason));
        json.WriteString("side", DriftWords.Of(gap.Side));
        json.WriteNumber("objects", gap.Objects);
    }
}
