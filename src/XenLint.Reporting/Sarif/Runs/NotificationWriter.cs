using System.Text.Json;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>What happened to the run rather than to the pool. Readers that know only results lose nothing that they could act on.</summary>
internal sealed class NotificationWriter(Utf8JsonWriter json, RuleTable rules, PhysicalLocationWriter places, ArtifactUris uris)
{
    /// <summary>Reasons that mean damage; with the others the evidence was simply not collected, or there is none.</summary>
    private static readonly HashSet<string> Damage = ["member-empty", "member-truncated", "timed-out", "unparsable"];

    /// <summary>A finding of the tool's own rules.</summary>
    public void Write(Finding finding)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", finding.Rule.Id);
        json.WriteNumber("index", ToolRule.All.IndexOf(finding.Rule));
        json.WriteEndObject();
        if (finding.Rule == ToolRule.RuleCrashed && rules.Find(finding.Subject.Name) is { } crashed)
        {
            rules.WriteReference(json, "associatedRule", crashed);
        }

        WriteLevelAndText(SeverityLevel.NameOf(finding.Severity), TextOf(finding));
        if (finding.At is { } at)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            places.Write(at, withContext: false, withText: !ToolRule.TellsOfConfiguration(finding.Rule));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Trickle();
    }

    /// <summary>A rule that could not judge all objects of its pool, and what would help.</summary>
    public void WriteNotEvaluated(RuleOutcome outcome)
    {
        var reasons = outcome.Reasons.Where(reason => reason.Count > 0).ToList();
        var causes = reasons.Select(reason => $"{reason.Code}: {reason.Detail} ({Objects(reason.Count)})");
        var collect = outcome.CollectWith.IsEmpty ? "" : $" Collect what is missing with: {string.Join(", or ", outcome.CollectWith)}.";
        var fate = outcome.Outcome == Outcome.NotEvaluated
            ? $"Rule {outcome.Rule.Id} ({outcome.Rule.Name}) was not evaluated"
            : $"Rule {outcome.Rule.Id} ({outcome.Rule.Name}) judged {Objects(outcome.Judged)} and could not judge {Objects(outcome.NotEvaluated)}";
        json.WriteStartObject();
        rules.WriteReference(json, "associatedRule", outcome.Rule);
        WriteLevelAndText(
            reasons.Exists(reason => Damage.Contains(reason.Code)) ? "warning" : "note",
            SarifText.Cut($"{fate}; {string.Join("; ", causes)}.") + collect);
        json.WriteEndObject();
        json.Trickle();
    }

    /// <summary>Results beyond what the reader accepts.</summary>
    public void WriteLeftOut(int written, int leftOut)
    {
        json.WriteStartObject();
        WriteLevelAndText(
            "warning",
            $"{leftOut} of {written + leftOut} results were left out, the least severe ones: GitHub accepts {GitHubLimits.ResultsPerRun} in a run. The report in profile full holds all.");
        json.WriteEndObject();
    }

    private static string Objects(int count) => count == 1 ? "1 object" : FormattableString.Invariant($"{count} objects");

    private string TextOf(Finding finding) =>
        SarifText.Cut(SarifText.WithoutLinks(uris.WithoutFolders(finding.Message, finding.Subject.Class == "input" ? finding.Subject.Name : null)));

    private void WriteLevelAndText(string level, string text)
    {
        json.WriteString("level", level);
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
