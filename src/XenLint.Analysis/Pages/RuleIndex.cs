using System.Text;

namespace XenLint.Analysis;

/// <summary>The list of all rules in Markdown, for the documentation.</summary>
public static class RuleIndex
{
    /// <summary>Writes the list.</summary>
    public static string Write(RuleCatalog catalog)
    {
        var index = new StringBuilder("# Rules\n\n<!-- generated from the rules, do not edit -->\n");
        foreach (var category in catalog.Descriptors.GroupBy(rule => rule.Category).OrderBy(group => group.Key))
        {
            index.Append($"\n## {category.Key}\n\n| Rule | Title | Severity | Needs |\n|---|---|---|---|\n");
            foreach (var rule in category)
            {
                index.Append($"| [{rule.Id}](../{rule.PagePath}) | {rule.Title} | {SeverityLevel.NameOf(rule.Severity)} | {RulePageHead.Needs(rule.Needs)} |\n");
            }
        }

        return index.ToString();
    }
}
