using System.Text.Json;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>XenLint itself, its rules, and the kinds of notifications that it can give.</summary>
internal sealed class ToolWriter(Utf8JsonWriter json, RuleTable rules, ReferenceTaxonomy? taxonomy, ReportOptions options)
{
    private const string Home = "https://github.com/xenlint/xenlint";

    public void Write()
    {
        var descriptors = new DescriptorWriter(json, options.Catalog, taxonomy);
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "XenLint");
        json.WriteString("fullName", "XenLint static analyzer for XenServer and XCP-ng pools");
        json.WriteString("organization", "XenLint project");
        json.WriteString("version", options.Version);
        json.WriteString("semanticVersion", options.Version);
        json.WriteString("informationUri", Home);
        json.WriteStartArray("rules");
        foreach (var rule in rules.Rules)
        {
            descriptors.WriteRule(rule);
            json.Trickle();
        }

        json.WriteEndArray();
        json.WriteStartArray("notifications");
        foreach (var rule in ToolRule.All)
        {
            descriptors.WriteNotification(rule);
        }

        json.WriteEndArray();
        if (taxonomy is not null)
        {
            ReferenceTaxonomy.WriteSupport(json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
