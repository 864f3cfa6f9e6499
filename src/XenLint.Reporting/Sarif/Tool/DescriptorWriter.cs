using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>What a rule is, for readers that have nothing but the file.</summary>
internal sealed class DescriptorWriter(Utf8JsonWriter json, RuleCatalog catalog, ReferenceTaxonomy? taxonomy)
{
    public void WriteRule(RuleDescriptor rule)
    {
        json.WriteStartObject();
        WriteCommon(rule);
        json.WriteStartObject("messageStrings");
        WriteText("default", rule.Message);
        json.WriteEndObject();
        taxonomy?.WriteRelationships(json, rule);
        WriteProperties(rule);
        json.WriteEndObject();
    }

    public void WriteNotification(RuleDescriptor rule)
    {
        json.WriteStartObject();
        WriteCommon(rule);
        json.WriteEndObject();
    }

    private void WriteCommon(RuleDescriptor rule)
    {
        var help = RuleHelp.Of(rule, catalog.PageOf(rule));
        json.WriteString("id", rule.Id);
        json.WriteString("name", SarifText.Limit(rule.Name, GitHubLimits.NameLength));
        WriteText("shortDescription", SarifText.Limit(Sentence(rule.Title), GitHubLimits.DescriptionLength));
        WriteText("fullDescription", SarifText.Limit(Sentence(rule.Why), GitHubLimits.DescriptionLength));
        json.WriteStartObject("help");
        json.WriteString("text", help.Text);
        json.WriteString("markdown", help.Markdown);
        json.WriteEndObject();
        json.WriteString("helpUri", rule.HelpLink);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SeverityLevel.NameOf(rule.Severity));
        json.WriteEndObject();
    }

    private void WriteProperties(RuleDescriptor rule)
    {
        json.WriteStartObject("properties");
        json.WriteString("category", rule.Category.ToString());
        json.WriteString("precision", ReportWords.Of(rule.Precision));
        json.WriteString("problem.severity", rule.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "recommendation",
        });
        if (rule.SecuritySeverity is { } score)
        {
            // GitHub refuses the whole file when this is a number.
            json.WriteString("security-severity", score.ToString("0.0", CultureInfo.InvariantCulture));
        }

        json.WriteStartArray("tags");
        foreach (var tag in Tags(rule))
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The tags that a reader needs come first, should there be more than are shown.</summary>
    private static IEnumerable<string> Tags(RuleDescriptor rule)
    {
        var tags = new List<string> { rule.Category.ToString().ToLowerInvariant() };
        if (rule.SecuritySeverity is not null)
        {
            tags.Add("security");
        }

        if (ReferenceTaxonomy.Concerns(rule))
        {
            tags.Add("reference-architecture");
        }

        return tags.Concat(rule.Tags.Select(tag => tag.ToLowerInvariant()))
            .Distinct(StringComparer.Ordinal)
            .Take(GitHubLimits.TagsPerRule)
            .Order(StringComparer.Ordinal);
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : $"{text}.";

    private void WriteText(string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
