using System.Text.Json;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>Writes what a baseline has and the run has not any more, as readers that compare results want to have it.</summary>
internal sealed class AbsentResultWriter(Utf8JsonWriter json, SarifRun run, RuleTable rules, ArtifactUris uris)
{
    /// <summary>What stood nowhere, or comes from a rule that tells of the tool, was a notification and no result.</summary>
    public void Write(BaselineEntry entry)
    {
        if (entry.Place is not { } place || rules.Find(entry.RuleId) is not { } rule)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("ruleId", rule.Id);
        json.WriteNumber("ruleIndex", rules.IndexOf(rule));
        json.WriteString("kind", "fail");
        json.WriteString("level", SeverityLevel.NameOf(entry.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", SarifText.Cut(SarifText.WithoutLinks(entry.Message)));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(place);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", $"{entry.Fingerprint.AsSpan(0, 16)}:1");
        json.WriteString(ResultWriter.IdentityName, entry.Fingerprint);
        json.WriteEndObject();
        json.WriteString("baselineState", "absent");
        if (run.HasWaivers)
        {
            json.WriteStartArray("suppressions");
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WritePlace(BaselinePlace place)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", place.IsUri ? ArtifactUris.Again(place.Path) : uris.Of(place.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, place.Line));
        json.WriteNumber("startColumn", Math.Max(1, place.Column));
        json.WriteNumber("endLine", Math.Max(1, place.EndLine));
        json.WriteNumber("endColumn", Math.Max(1, place.EndColumn));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
