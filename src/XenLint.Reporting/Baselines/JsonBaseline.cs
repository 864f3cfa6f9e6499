using System.Text.Json;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The findings of a report for programs.</summary>
internal static class JsonBaseline
{
    public static Baseline Read(JsonElement root, JsonElement schema)
    {
        var format = schema.GetString();
        return format == JsonReport.Schema
            ? new Baseline([.. root.GetProperty("findings").EnumerateArray().Select(Entry)])
            : throw new BaselineException(
                format?.StartsWith("xenlint-report/", StringComparison.Ordinal) == true
                    ? $"its format is '{format}', and this version knows '{JsonReport.Schema}'"
                    : "it is no report of XenLint");
    }

    private static BaselineEntry Entry(JsonElement finding)
    {
        var subject = finding.GetProperty("subject");
        return new BaselineEntry(
            finding.GetProperty("ruleId").GetString()!,
            BaselineReader.Fingerprint(finding.GetProperty("fingerprint").GetString()),
            BaselineReader.Severity(finding.GetProperty("severity").GetString()),
            finding.GetProperty("message").GetString()!)
        {
            Pool = finding.GetProperty("pool").GetString(),
            Class = subject.GetProperty("class").GetString(),
            Uuid = subject.GetProperty("uuid").GetString(),
            Name = subject.GetProperty("name").GetString(),
            IsWaived = finding.GetProperty("state").GetString() == "waived",
            Place = PlaceOf(finding.GetProperty("location")),
        };
    }

    private static BaselinePlace? PlaceOf(JsonElement location) => location.ValueKind == JsonValueKind.Null ? null : new(
        location.GetProperty("path").GetString()!,
        IsUri: false,
        location.GetProperty("line").GetInt32(),
        location.GetProperty("column").GetInt32(),
        location.GetProperty("endLine").GetInt32(),
        location.GetProperty("endColumn").GetInt32());
}
