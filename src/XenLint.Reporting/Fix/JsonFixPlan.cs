using System.Text.Json;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>A plan for programs.</summary>
internal static class JsonFixPlan
{
    public static void Write(Utf8JsonWriter json, FixPlan plan, ReportOptions options)
    {
        json.WriteStartObject();
        json.WriteString("schema", "xenlint-fix/1");
        json.WriteStartObject("tool");
        json.WriteString("name", "XenLint");
        json.WriteString("version", options.Version);
        json.WriteEndObject();
        json.WriteString("shell", ReportWords.Of(plan.Shell));
        json.WriteStartObject("pool");
        json.WriteString("id", plan.Capture.Id);
        json.WriteString("uuid", plan.Capture.PoolUuid);
        json.WriteString("name", plan.Capture.DisplayName);
        json.WriteString("capturedAt", PoolFacts.Of(plan.Capture.Summary).CapturedAt);
        json.WriteEndObject();
        json.WriteBoolean("requiresHighAvailabilityOff", plan.ReliesOnHighAvailabilityBeingOff);
        json.WriteStartArray("stages");
        foreach (var stage in plan.Stages)
        {
            Write(json, stage);
        }

        json.WriteEndArray();
        json.WriteStartArray("withoutCommand");
        foreach (var finding in plan.WithoutCommand)
        {
            json.WriteStartObject();
            Identify(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var omission in plan.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("reason", FixWords.Of(omission.Reason));
            json.WriteNumber("count", omission.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FixStage stage)
    {
        json.WriteStartObject();
        json.WriteString("kind", FixWords.Of(stage.Kind));
        json.WriteString("host", stage.Host?.Uuid.WhenAbsent(""));
        Strings(json, "before", stage.Before);
        json.WriteStartArray("findings");
        foreach (var block in stage.Blocks)
        {
            json.WriteStartObject();
            Identify(json, block.Finding);
            json.WriteString("host", block.Host is { } host && host.Uuid.TryGet(out var uuid) ? uuid : null);
            json.WriteStartArray("steps");
            foreach (var step in block.Steps)
            {
                Write(json, step);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Strings(json, "after", stage.After);
        json.WriteEndObject();
    }

    private static void Identify(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteString("severity", SeverityLevel.NameOf(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("fingerprint", finding.Fingerprint);
    }

    private static void Write(Utf8JsonWriter json, FixStep step)
    {
        json.WriteStartObject();
        json.WriteNumber("number", step.Number);
        json.WriteString("role", FixWords.Of(step.Role));
        json.WriteString("risk", ReportWords.Of(step.Step.Risk));
        json.WriteString("purpose", step.Step.Purpose);
        json.WriteString("interrupts", step.Step.Interrupts);
        if (step.Obstacle is { } obstacle)
        {
            json.WriteStartObject("leftToYou");
            json.WriteString("reason", FixWords.Of(obstacle.Kind));
            json.WriteString("text", obstacle.Text);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("leftToYou");
        }

        json.WriteStartArray("commands");
        foreach (var command in step.Commands)
        {
            json.WriteStartObject();
            json.WriteString("text", command.Text);
            Strings(json, "toFill", command.ToFill);
            json.WriteString("doneFor", command.DoneFor);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
