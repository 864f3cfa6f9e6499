using System.Text.Json;
using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>All rules as JSON, for programs: an array of objects, sorted by id.</summary>
internal static class RuleListJson
{
    public static void Write(RuleCatalog catalog, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, JsonStyle.Indented);
        json.WriteStartArray();
        foreach (var rule in catalog.Descriptors)
        {
            Write(json, rule);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("title", rule.Title);
        json.WriteString("category", rule.Category.ToString());
        json.WriteString("severity", SeverityLevel.NameOf(rule.Severity));
        json.WriteString("precision", RuleWords.Of(rule.Precision));
        json.WriteString("since", rule.Since);
        json.WriteString("why", rule.Why);
        json.WriteString("message", rule.Message);
        json.WriteString("help", rule.HelpLink);
        if (rule.SecuritySeverity is { } score)
        {
            json.WriteNumber("securitySeverity", score);
        }

        WriteArray(json, "needs", Needs(rule.Needs), need =>
        {
            json.WriteString("name", need.Item.Name);
            json.WriteBoolean("required", need.IsRequired);
            json.WriteString("collectWith", need.Item.CollectWith);
            if (need.Alternatives.Length > 1)
            {
                WriteTexts(json, "oneOf", need.Alternatives);
            }
        });
        WriteTexts(json, "comparesWith", rule.ComparesWith.Select(set => set.Name));
        WriteArray(json, "options", rule.Options, option =>
        {
            json.WriteString("name", option.Name);
            json.WriteString("key", RuleWords.KeyOf(rule, option));
            json.WriteString("default", option.DefaultText);
            json.WriteString("values", option.Values);
            json.WriteString("help", option.Help);
        });
        WriteArray(json, "sources", rule.Sources, source =>
        {
            json.WriteString("document", source.Document);
            json.WriteString("where", source.Where);
            json.WriteString("statement", source.Statement);
        });
        WriteArray(json, "remediation", rule.Remediation, step =>
        {
            json.WriteString("shell", step.Shell.ToString().ToLowerInvariant());
            json.WriteString("command", step.Command);
            json.WriteString("risk", step.Risk.ToString().ToLowerInvariant());
            json.WriteString("purpose", step.Purpose);
            json.WriteBoolean("needsMaintenance", step.NeedsMaintenance);
            json.WriteString("interrupts", step.Interrupts);
        });
        WriteTexts(json, "tags", rule.Tags);
        json.WriteEndObject();
    }

    /// <summary>Each piece of evidence once, with those that can stand in for it.</summary>
    private static IEnumerable<(EvidenceItem Item, bool IsRequired, string[] Alternatives)> Needs(Needs needs) =>
        needs.Required
            .SelectMany(group => group, (group, item) => (Item: item, IsRequired: true, Alternatives: group.Select(one => one.Name).ToArray()))
            .Concat(needs.Corroborating.Select(item => (Item: item, IsRequired: false, Alternatives: Array.Empty<string>())))
            .DistinctBy(need => need.Item);

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
