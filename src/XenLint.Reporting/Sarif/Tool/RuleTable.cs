using System.Collections.Immutable;
using System.Text.Json;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The rules that ran, with the index by which everything else refers to them.</summary>
internal sealed class RuleTable
{
    private readonly Dictionary<string, int> indexOf = new(StringComparer.Ordinal);

    public RuleTable(ImmutableArray<RuleDescriptor> rules)
    {
        Rules = rules;
        for (var index = 0; index < rules.Length; index++)
        {
            indexOf[rules[index].Id] = index;
        }
    }

    public ImmutableArray<RuleDescriptor> Rules { get; }

    public RuleDescriptor? Find(string id) => indexOf.TryGetValue(id, out var index) ? Rules[index] : null;

    public int IndexOf(RuleDescriptor rule) => indexOf[rule.Id];

    public void WriteReference(Utf8JsonWriter json, string property, RuleDescriptor rule)
    {
        json.WriteStartObject(property);
        json.WriteString("id", rule.Id);
        json.WriteNumber("index", IndexOf(rule));
        json.WriteEndObject();
    }
}
