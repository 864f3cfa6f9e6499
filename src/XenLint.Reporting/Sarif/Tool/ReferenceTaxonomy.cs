using System.Text;
using System.Text.Json;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The sections of the reference architecture as a taxonomy, so that a reader can group findings by them.</summary>
internal sealed class ReferenceTaxonomy
{
    private const string Name = "XenServerReferenceArchitecture";
    private static readonly string Document = RuleSource.ReferenceArchitecture("", "").Document;
    private readonly List<string> sections;

    private ReferenceTaxonomy(List<string> sections) => this.sections = sections;

    /// <summary>The sections that rules come from, or null when none does.</summary>
    public static ReferenceTaxonomy? Of(RuleTable rules)
    {
        var sections = rules.Rules.SelectMany(SectionsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return sections.Count == 0 ? null : new ReferenceTaxonomy(sections);
    }

    /// <summary>True for a rule that comes from the reference architecture.</summary>
    public static bool Concerns(RuleDescriptor rule) => SectionsOf(rule).Any();

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("taxonomies");
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("organization", "XenLint project");
        WriteText(json, "shortDescription", $"Sections of the {Document}.");
        json.WriteBoolean("isComprehensive", false);
        json.WriteStartArray("taxa");
        foreach (var section in sections)
        {
            var text = $"Section '{section}' of the {Document}.";
            json.WriteStartObject();
            json.WriteString("id", IdOf(section));
            WriteText(json, "shortDescription", text);
            WriteText(json, "fullDescription", text);
            WriteText(json, "help", text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    public static void WriteSupport(Utf8JsonWriter json)
    {
        json.WriteStartArray("supportedTaxonomies");
        WriteComponent(json);
        json.WriteEndArray();
    }

    public void WriteRelationships(Utf8JsonWriter json, RuleDescriptor rule)
    {
        var own = SectionsOf(rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (own.Count == 0)
        {
            return;
        }

        json.WriteStartArray("relationships");
        foreach (var section in own)
        {
            json.WriteStartObject();
            json.WriteStartObject("target");
            json.WriteString("id", IdOf(section));
            json.WriteNumber("index", sections.BinarySearch(section, StringComparer.Ordinal));
            json.WritePropertyName("toolComponent");
            WriteComponent(json);
            json.WriteEndObject();
            json.WriteStartArray("kinds");
            json.WriteStringValue("relevant");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<string> SectionsOf(RuleDescriptor rule) =>
        rule.Sources.Where(source => source.Document == Document).Select(source => source.Where);

    /// <summary>The section's words joined by hyphens; readers show it as it is.</summary>
    private static string IdOf(string section)
    {
        var id = new StringBuilder("RA");
        foreach (var word in section.Split([.. section.Where(letter => !char.IsAsciiLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries))
        {
            id.Append('-').Append(word.ToUpperInvariant());
        }

        return id.ToString();
    }

    private static void WriteComponent(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteNumber("index", 0);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
