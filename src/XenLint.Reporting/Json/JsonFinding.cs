using System.Text.Json;
using XenLint.Analysis;
using XenLint.Model;
using Subject = XenLint.Analysis.Subject;

namespace XenLint.Reporting;

/// <summary>One finding of the report for programs.</summary>
internal static class JsonFinding
{
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteString("severity", SeverityLevel.NameOf(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("pool", finding.Pool?.Id);
        WriteSubject(json, finding.Subject);
        if (finding.At is { } at)
        {
            WriteLocation(json, at);
        }
        else
        {
            json.WriteNull("location");
        }

        WriteRelated(json, finding);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("state", ReportWords.Of(finding.State));
        WriteWaiver(json, finding.Waiver);
        WriteRemediation(json, finding);
    }

    private static void WriteWaiver(Utf8JsonWriter json, Waiver? waiver)
    {
        if (waiver is null)
        {
            return;
        }

        json.WriteStartObject("waiver");
        json.WriteString("reason", waiver.Reason);
        json.WriteString("ticket", waiver.Ticket);
        json.WriteString("expires", waiver.Expires is { } expires ? WaiverGrammar.Text(expires) : null);
        json.WriteEndObject();
    }

    private static void WriteSubject(Utf8JsonWriter json, Subject subject)
    {
        json.WriteStartObject("subject");
        json.WriteString("class", subject.Class);
        json.WriteString("uuid", subject.Uuid);
        json.WriteString("ref", subject.Reference);
        json.WriteString("name", subject.Name);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, ReportedPlace place)
    {
        var region = place.Region;
        json.WriteStartObject("location");
        json.WriteString("path", place.Path);
        json.WriteString("table", place.Table);
        json.WriteString("field", place.Field);
        json.WriteNumber("line", region.StartLine);
        json.WriteNumber("column", region.StartColumn);
        json.WriteNumber("endLine", region.EndLine);
        json.WriteNumber("endColumn", region.EndColumn);
        json.WriteNumber("byteOffset", region.ByteOffset);
        json.WriteNumber("byteLength", region.ByteLength);
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("class", related.Class);
            json.WriteString("uuid", related.Object?.Uuid);
            json.WriteString("name", related.Name);
            WriteLocation(json, related.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRemediation(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("remediation");
        foreach (var command in finding.Remediation)
        {
            json.WriteStartObject();
            json.WriteString("shell", ReportWords.Of(command.Shell));
            json.WriteString("command", command.Command);
            json.WriteString("risk", ReportWords.Of(command.Step.Risk));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
