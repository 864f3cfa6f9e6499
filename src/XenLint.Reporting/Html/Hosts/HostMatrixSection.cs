using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>The hosts of a pool side by side: facts, with those that drift from the others marked, and findings by rule.</summary>
internal sealed class HostMatrixSection(HtmlWriter html, CaptureResult capture)
{
    /// <summary>Hosts whose columns a screen shows at once, more or less.</summary>
    private const int InSight = 8;

    /// <summary>Hosts that are named for a fact; the table has all.</summary>
    private const int MostNamed = 10;

    public void Write()
    {
        var hosts = capture.Capture.HostEvidence.OrderBy(host => host.DisplayName, StringComparer.OrdinalIgnoreCase).ToList();
        if (hosts.Count == 0)
        {
            html.Element("p", "The input tells of no host.");
            return;
        }

        html.Element("p", "Where hosts should agree, the ones that differ from most others are marked. ? is not recorded, - is none.");
        if (hosts.Count > InSight)
        {
            WriteDrift(hosts);
        }

        string[] heads = ["Fact", .. hosts.Select(host => host.DisplayName)];
        HtmlTable.Write(html, "Facts of hosts", heads, HostFact.All.Select(fact => Row(fact, hosts)));
        WriteFindings(hosts, heads);
    }

    /// <summary>Of many columns most are out of sight: which hosts differ, and in what, is told in words too.</summary>
    private void WriteDrift(List<HostEvidence> hosts)
    {
        var drift = HostFact.All.Where(fact => fact.ShouldAgree)
            .Select(fact => (fact.Name, Hosts: hosts.Where((_, index) => Row(fact, hosts)[index + 1].Class is not null).Select(host => host.DisplayName).ToList()))
            .Where(fact => fact.Hosts.Count > 0).ToList();
        if (drift.Count == 0)
        {
            html.Element("p", "All hosts agree where they should, as far as it is recorded.");
            return;
        }

        html.Open("ul", ("class", "drift"));
        foreach (var (fact, names) in drift)
        {
            var more = names.Count > MostNamed ? FormattableString.Invariant($" and {names.Count - MostNamed} more") : "";
            html.Element("li", $"{fact}: {string.Join(", ", names.Take(MostNamed))}{more} {(names.Count == 1 ? "differs" : "differ")}.");
        }

        html.CloseLine();
    }

    private static IReadOnlyList<HtmlCell> Row(HostFact fact, List<HostEvidence> hosts)
    {
        var texts = hosts.ConvertAll(fact.TextOf);
        var usual = fact.ShouldAgree ? Usual(texts) : null;
        return [fact.Name, .. texts.Select(text => usual is null || text == usual || text == HostFact.Unknown ? new HtmlCell(text) : new HtmlCell(text, "differs", "differs"))];
    }

    /// <summary>What most hosts have; of equally many that of the first. Null when all that is known agrees.</summary>
    private static string? Usual(List<string> texts)
    {
        var known = texts.Where(text => text != HostFact.Unknown).ToList();
        return known.Distinct(StringComparer.Ordinal).Count() < 2
            ? null
            : known.GroupBy(text => text, StringComparer.Ordinal).MaxBy(group => group.Count())!.Key;
    }

    private void WriteFindings(List<HostEvidence> hosts, string[] heads)
    {
        var rows = capture.Findings.Concat(capture.ToolFindings).Where(finding => finding.State != FindingState.Waived)
            .SelectMany(finding => FindingHosts.Of(finding), (finding, host) => (finding, host))
            .GroupBy(pair => pair.finding.Rule).OrderBy(group => group.Key.Id, StringComparer.Ordinal).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        heads[0] = "Rule";
        HtmlTable.Write(
            html,
            "Findings by rule and host",
            heads,
            rows.Select(rule =>
            {
                var byHost = rule.ToLookup(pair => pair.host, pair => pair.finding, StringComparer.Ordinal);
                return (IReadOnlyList<HtmlCell>)[$"{rule.Key.Id} {rule.Key.Title}", .. hosts.Select(host => Cell([.. byHost[host.DisplayName]]))];
            }));
    }

    private static HtmlCell Cell(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return "";
        }

        var worst = findings.MinBy(finding => FindingWords.Rank(finding.Severity))!.Severity;
        return new HtmlCell(TextFindings.CountOf(findings.Count, FindingWords.Word(worst)), FindingWords.Symbol(worst), FindingWords.Class(worst));
    }
}
