using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>
/// All findings, rule by rule, the worst rule first. What a rule says of every finding stands once, at its head; what it says of one
/// stands in a card that opens. Of a flood the worst get their cards, then lines, and the rest is counted, so that the page stays quick.
/// </summary>
internal sealed class FindingsSection(HtmlWriter html, AnalysisResult result, IReadOnlyList<DrawnPool> drawn, FindingAnchors anchors)
{
    /// <summary>Findings with a card: evidence, commands, related objects.</summary>
    private const int MostCards = 1500;

    /// <summary>Findings that have a line at least.</summary>
    private const int MostLines = 20_000;

    /// <summary>Groups of up to so many findings are open from the start.</summary>
    private const int OpenUpTo = 10;

    private int cards;
    private int lines;

    public void Write()
    {
        var groups = result.Findings
            .GroupBy(finding => finding.Rule)
            .OrderBy(group => group.Min(finding => FindingWords.Rank(finding.Severity))).ThenBy(group => group.Key.Id, StringComparer.Ordinal)
            .ToList();
        if (groups.Count == 0)
        {
            html.Element("p", "No findings.");
            return;
        }

        WriteControls(groups);
        html.Element("p", "", ("id", "shown"), ("role", "status"));
        html.Open("div", ("id", "groups"));
        foreach (var group in groups)
        {
            Write(group.Key, [.. group.OrderBy(finding => finding.State == FindingState.Waived).ThenBy(finding => FindingWords.Rank(finding.Severity))]);
        }

        html.CloseLine();
    }

    private void Write(RuleDescriptor rule, List<Finding> findings)
    {
        var worst = findings[0].Severity;
        html.Open("details", ("class", "group"), ("id", rule.Id), ("open", findings.Count <= OpenUpTo ? "" : null));
        html.Open("summary").Open("span", ("class", $"severity {FindingWords.Class(worst)}"))
            .Element("span", FindingWords.Symbol(worst), ("aria-hidden", "true")).Text($" {FindingWords.Word(worst)}").Close();
        html.Text(" ").Element("span", rule.Id, ("class", "id")).Text(" ").Element("span", rule.Title, ("class", "title"));
        html.Text(" ").Element("span", TextFindings.CountOf(findings.Count, "finding"), ("class", "amount")).CloseLine();
        html.Element("p", rule.Why, ("class", "why"));
        html.Open("ol");
        var left = 0;
        foreach (var finding in findings)
        {
            if (lines >= MostLines)
            {
                left++;
                continue;
            }

            lines++;
            Write(finding);
        }

        html.CloseLine();
        if (left > 0)
        {
            html.Element("p", $"{left} more are in the reports in JSON and SARIF.", ("class", "rest"));
        }

        html.CloseLine();
    }

    private void Write(Finding finding)
    {
        var hosts = FindingHosts.Of(finding);
        html.Open(
            "li",
            ("id", anchors.Of(finding)),
            ("class", "finding"),
            ("data-severity", FindingWords.Word(finding.Severity)),
            ("data-category", finding.Rule.Category.ToString()),
            ("data-state", ReportWords.Of(finding.State)),
            ("data-hosts", hosts.Count > 0 ? string.Join(FindingHosts.Separator, hosts) : null),
            ("data-object", finding.Subject.LogicalPath),
            ("data-pool", result.Captures.Length > 1 ? finding.Pool?.DisplayName : null));
        if (cards < MostCards)
        {
            cards++;
            FindingCard.Write(html, finding, drawn.Select(pool => pool.PlaceOf(finding)).FirstOrDefault(place => place is not null));
        }
        else
        {
            FindingCard.WriteHead(html, finding);
        }

        html.CloseLine();
    }

    private void WriteControls(IReadOnlyList<IGrouping<RuleDescriptor, Finding>> groups)
    {
        html.Open("form", ("id", "filters"), ("hidden", ""), ("aria-label", "Which findings are shown"));
        html.Open("label").Text("Search ").Void("input", ("type", "search"), ("id", "search"), ("autocomplete", "off")).Close();
        Choice("severity", "Severity", FindingWords.Severities.Select(FindingWords.Word));
        Choice("category", "Category", groups.Select(group => group.Key.Category.ToString()).Distinct().Order(StringComparer.Ordinal));
        Choice("host", "Host", result.Findings.SelectMany(FindingHosts.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase));
        Choice("state", "State", result.Findings.Select(finding => ReportWords.Of(finding.State)).Distinct().Order(StringComparer.Ordinal));
        if (result.Captures.Length > 1)
        {
            Choice("pool", "Pool", result.Captures.Select(capture => capture.Pool.DisplayName).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase));
        }

        html.Open("label").Text("Group by ").Open("select", ("id", "group")).Element("option", "rule", ("value", "")).Element("option", "object").Close().Close();
        html.Element("button", "Show all", ("type", "reset"));
        html.Element("button", "Save as CSV", ("type", "button"), ("id", "save"));
        html.CloseLine();
    }

    private void Choice(string id, string name, IEnumerable<string> values)
    {
        html.Open("label").Text($"{name} ").Open("select", ("id", id)).Element("option", "all", ("value", ""));
        foreach (var value in values)
        {
            html.Element("option", value, ("value", value));
        }

        html.Close().Close();
    }
}
