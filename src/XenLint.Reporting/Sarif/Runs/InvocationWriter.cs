using System.Text.Json;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>How the run went: exit code, overridden severities, and what it could not read, judge or follow.</summary>
internal sealed class InvocationWriter(
    Utf8JsonWriter json, SarifRun run, RuleTable rules, ReportOptions options, SarifOptions sarif, NotificationWriter notifications)
{
    public void Write()
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", run.IsSuccessful);
        json.WriteNumber("exitCode", options.ExitCode);
        if (Describe(options.ExitCode) is { } description)
        {
            json.WriteString("exitCodeDescription", description);
        }

        if (sarif.IsFull)
        {
            WriteOverrides();
        }

        WriteNotifications();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string? Describe(int exitCode) => exitCode switch
    {
        0 => "No findings at or above the level that --fail-on names.",
        1 => "Findings at or above the level that --fail-on names.",
        3 => "No input could be read.",
        4 => "Parts of the inputs were not evaluated, and --strict asks for all.",
        _ => null,
    };

    private void WriteOverrides()
    {
        var overridden = rules.Rules
            .Select(rule => (Rule: rule, Level: LevelOf(options.Settings.LevelOf(rule))))
            .Where(pair => pair.Level is not null)
            .ToList();
        if (overridden.Count == 0)
        {
            return;
        }

        json.WriteStartArray("ruleConfigurationOverrides");
        foreach (var (rule, level) in overridden)
        {
            json.WriteStartObject();
            rules.WriteReference(json, "descriptor", rule);
            json.WriteStartObject("configuration");
            json.WriteString("level", level);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteNotifications()
    {
        var execution = run.ToolFindings.Where(finding => !ToolRule.TellsOfConfiguration(finding.Rule)).ToList();
        var unjudged = run.Outcomes.Where(outcome => outcome.NotEvaluated > 0 && outcome.Outcome != Outcome.Crashed).ToList();
        if (execution.Count + unjudged.Count + run.LeftOut > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            execution.ForEach(notifications.Write);
            unjudged.ForEach(notifications.WriteNotEvaluated);
            if (run.LeftOut > 0)
            {
                notifications.WriteLeftOut(run.Results.Length, run.LeftOut);
            }

            json.WriteEndArray();
        }

        var configuration = run.ToolFindings.Where(finding => ToolRule.TellsOfConfiguration(finding.Rule)).ToList();
        if (configuration.Count > 0)
        {
            json.WriteStartArray("toolConfigurationNotifications");
            configuration.ForEach(notifications.Write);
            json.WriteEndArray();
        }
    }

    private static string? LevelOf(ReportDiagnostic level) => level switch
    {
        ReportDiagnostic.Error => "error",
        ReportDiagnostic.Warn => "warning",
        ReportDiagnostic.Info => "note",
        _ => null,
    };
}
