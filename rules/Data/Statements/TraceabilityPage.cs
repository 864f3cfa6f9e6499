using System.Globalization;
using System.Text;
using XenLint.Analysis;

namespace XenLint.Rules.Data.Statements;

/// <summary>The page of the documentation that leads from each statement to the rules that decide it, and from each rule back.</summary>
public static class TraceabilityPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="table">The statements.</param>
    /// <param name="catalog">The rules that are built.</param>
    public static string Write(StatementTable table, RuleCatalog catalog)
    {
        var page = new StringBuilder();
        page.Append("# Traceability\n\n<!-- generated from rules/Data/Statements, do not edit -->\n\n");
        page.Append("What the documents behind XenLint demand, in our own words; which rules decide it; and what of it neither a database nor a status report\n");
        page.Append("can show. A rule that is not built yet is marked as *planned*: nothing is judged by it.\n");
        page.Append(CultureInfo.InvariantCulture, $"\n## {table.Subject}\n");
        foreach (var document in table.Statements.GroupBy(statement => statement.Document))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {document.Key}\n\n| Statement | Rules | Cannot be seen |\n|---|---|---|\n");
            foreach (var statement in document)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {statement.Text} | {Rules(statement, catalog)} | {string.Join(", ", statement.Unseen.Select(Anchor))} |\n");
            }
        }

        page.Append("\n## What cannot be seen offline\n\n| | What | Why |\n|---|---|---|\n");
        foreach (var matter in table.Unseen)
        {
            page.Append(CultureInfo.InvariantCulture, $"| <a id=\"{matter.Id.ToLowerInvariant()}\"></a>{matter.Id} | {matter.What} | {matter.Why} |\n");
        }

        WritePlanned(page, table, catalog);
        return page.ToString();
    }

    private static void WritePlanned(StringBuilder page, StatementTable table, RuleCatalog catalog)
    {
        var planned = table.Reserved.Where(number => catalog.Find(number.Rule) is null).OrderBy(number => number.Rule, StringComparer.Ordinal).ToList();
        if (planned.Count > 0)
        {
            page.Append("\n## Planned rules\n\n| Rule | Will decide whether |\n|---|---|\n");
            foreach (var number in planned)
            {
                page.Append(CultureInfo.InvariantCulture, $"| {number.Rule} | {number.Decides} |\n");
            }
        }
    }

    private static string Rules(Statement statement, RuleCatalog catalog) => string.Join(", ", statement.Rules.Select(id => catalog.Find(id) is { } rule
        ? $"[{id}](../{rule.PagePath})"
        : $"{id} (planned)"));

    private static string Anchor(string id) => $"[{id}](#{id.ToLowerInvariant()})";
}
