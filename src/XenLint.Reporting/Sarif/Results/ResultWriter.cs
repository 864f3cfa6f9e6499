using System.Text.Json;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>Writes one finding as a result. Only failures are results: readers make an alert of everything that stands there.</summary>
internal sealed class ResultWriter(
    Utf8JsonWriter json, SarifRun run, RuleTable rules, PhysicalLocationWriter places, LogicalLocationTable? objects, ArtifactUris uris, SarifOptions sarif)
{
    /// <summary>The name under which the whole fingerprint stands; a baseline is found by it.</summary>
    public const string IdentityName = "xenlintObjectIdentity/v1";

    public static PlaceValue Value { get; } = new();

    public void Write(Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rules.IndexOf(finding.Rule));
        json.WriteString("kind", "fail");
        json.WriteString("level", SeverityLevel.NameOf(finding.Severity));
        WriteMessage(finding);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        places.Write(finding.At!, withContext: true);
        objects?.WriteReference(json, finding.Subject.Object);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteIdentity(finding);
        if (run.IsCompared)
        {
            json.WriteString("baselineState", finding.IsInBaseline ? "unchanged" : "new");
        }

        WriteRelated(finding);
        if (run.HasWaivers && sarif.IsFull)
        {
            WriteSuppressions(finding.Waiver);
        }

        if (sarif.IsFull)
        {
            WriteProperties(finding);
        }

        json.WriteEndObject();
    }

    private void WriteMessage(Finding finding)
    {
        var message = ResultMessage.Of(finding, uris);
        json.WriteStartObject("message");
        json.WriteString("text", message.Text);
        json.WriteString("id", "default");
        if (!message.Arguments.IsEmpty)
        {
            json.WriteStartArray("arguments");
            foreach (var argument in message.Arguments)
            {
                json.WriteStringValue(argument);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteIdentity(Finding finding)
    {
        json.WriteStartObject("partialFingerprints");

        // GitHub reads this name only, and would otherwise hash the line: the same for every finding in a one-line file.
        json.WriteString("primaryLocationLineHash", $"{finding.Fingerprint.AsSpan(0, 16)}:1");
        json.WriteString(IdentityName, finding.Fingerprint);
        json.WriteEndObject();
    }

    /// <summary>An empty list says that the result is known not to be suppressed.</summary>
    private void WriteSuppressions(Waiver? waiver)
    {
        json.WriteStartArray("suppressions");
        if (waiver is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", waiver.Reason);
            if (ReportedPlace.Of(waiver.Place) is { } at)
            {
                json.WriteStartObject("location");
                places.Write(at, withContext: false, withText: false);
                json.WriteEndObject();
            }

            WriteDecision(waiver);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteDecision(Waiver waiver)
    {
        json.WriteStartObject("properties");
        if (waiver.Ticket is not null)
        {
            json.WriteString("ticket", waiver.Ticket);
        }

        if (waiver.Expires is { } expires)
        {
            json.WriteString("expires", WaiverGrammar.Text(expires));
        }

        json.WriteEndObject();
    }

    private void WriteRelated(Finding finding)
    {
        if (finding.Related.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        var id = 0;
        foreach (var related in sarif.IsFull ? finding.Related : finding.Related.Take(GitHubLimits.RelatedPerResult))
        {
            json.WriteStartObject();
            json.WriteNumber("id", ++id);
            places.Write(related.At, withContext: false);
            objects?.WriteReference(json, related.Object ?? finding.Subject.Object);
            json.WriteStartObject("message");
            json.WriteString("text", $"{related.Class} '{SarifText.WithoutLinks(SarifText.Limit(related.Name, SarifText.LongestName))}'.");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteProperties(Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("objectClass", finding.Subject.Class);
        json.WriteString("logicalPath", ObjectPath.Of(finding));
        WriteEvidence(finding);
        if (finding.Remediation is { IsEmpty: false } commands)
        {
            json.WriteStartArray("remediation");
            foreach (var command in commands)
            {
                json.WriteStartObject();
                json.WriteString("shell", ReportWords.Of(command.Shell));
                json.WriteString("command", command.Command);
                json.WriteString("risk", ReportWords.Of(command.Step.Risk));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>The decoded values that the finding and its related objects point at, without their secrets.</summary>
    private void WriteEvidence(Finding finding)
    {
        var isOpen = false;
        foreach (var place in finding.Related.Select(related => related.At).Prepend(finding.At!))
        {
            if (place.Tell(Value) is not { } value)
            {
                continue;
            }

            if (!isOpen)
            {
                json.WriteStartArray("evidence");
                isOpen = true;
            }

            json.WriteStringValue($"{place.Table}.{place.Field}={SarifText.Limit(value, SarifText.LongestName)}");
        }

        if (isOpen)
        {
            json.WriteEndArray();
        }
    }
}
