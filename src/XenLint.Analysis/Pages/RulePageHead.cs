using System.Text;

namespace XenLint.Analysis;

/// <summary>The generated head of a rule's page: the facts that the rule's descriptor already states.</summary>
public static class RulePageHead
{
    private const string Begin = "<!-- facts: generated from the rule, do not edit -->";
    private const string End = "<!-- end of facts -->";

    /// <summary>Puts the head of a rule in place of the one that a page has; a page without one gets it at its top.</summary>
    /// <param name="page">The whole page.</param>
    /// <param name="rule">The rule.</param>
    public static string Refresh(string page, RuleDescriptor rule)
    {
        page = page.ReplaceLineEndings("\n");
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        var body = begin >= 0 && end > begin ? page[(end + End.Length)..].TrimStart('\n') : page.TrimStart('\n');
        return $"{Of(rule)}\n{body}";
    }

    /// <summary>The head of a rule's page, ending with a line break.</summary>
    public static string Of(RuleDescriptor rule)
    {
        var head = new StringBuilder();
        head.Append(Begin).Append('\n');
        head.Append($"# {rule.Id} {rule.Title}\n\n");
        head.Append("| | |\n|---|---|\n");
        Row(head, "Rule", rule.Name);
        Row(head, "Category", rule.Category.ToString());
        Row(head, "Severity", SeverityLevel.NameOf(rule.Severity));
        Row(head, "Precision", Words(rule.Precision));
        Row(head, "Since", rule.Since);
        Row(head, "Needs", Needs(rule.Needs));
        Row(head, "Better with", string.Join(", ", rule.Needs.Corroborating.Select(item => $"`{item.Name}`")));
        Row(head, "Compares with", string.Join(", ", rule.ComparesWith.Select(set => $"{set.Title} (`--{set.Name}`)")));
        Row(head, "Sources", string.Join("; ", rule.Sources.Select(source => $"{source.Document}, {source.Where}: {source.Statement.TrimEnd('.')}")));
        Row(head, "Tags", string.Join(", ", rule.Tags));
        foreach (var option in rule.Options)
        {
            Row(head, $"`xenlint.{rule.Id}.{option.Name}`", $"{option.Help} Default `{option.DefaultText}`; {option.Values}.");
        }

        return head.Append('\n').Append(End).Append('\n').ToString();
    }

    /// <summary>The required evidence in one line: groups joined by "and", alternatives by "or".</summary>
    internal static string Needs(Needs needs) => needs.Required.IsEmpty
        ? "nothing in particular"
        : string.Join(" and ", needs.Required.Select(group =>
            group.Count == 1 ? $"`{group[0].Name}`" : $"({string.Join(" or ", group.Select(item => $"`{item.Name}`"))})"));

    private static string Words(Precision precision) => precision == Precision.VeryHigh ? "very high" : precision.ToString().ToLowerInvariant();

    private static void Row(StringBuilder head, string name, string value)
    {
        if (value.Length > 0)
        {
            head.Append($"| {name} | {value.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }
    }
}
