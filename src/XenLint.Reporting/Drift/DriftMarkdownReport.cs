using System.Globalization;
using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>A comparison for a pull request or a ticket.</summary>
public static class DriftMarkdownReport
{
    /// <summary>GitHub takes 65,536 characters in a comment; what finds no room is counted.</summary>
    public const int MostBytes = 60_000;

    private const int BytesOfHead = 8_000;
    private const int LongestValue = 200;

    private static readonly string[] FindingHeads = ["Severity", "Rule", "Object", "Finding"];
    private static readonly string[] RuleHeads = ["Rule", "Before", "Now"];
    private static readonly string[] ObjectHeads = ["Object", "What", "Old", "New"];
    private static readonly string[] GapHeads = ["What", "Why", "Objects"];

    /// <summary>Writes the comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="mostBytes">The largest number of bytes.</param>
    public static void Write(PoolComparison comparison, TextWriter output, int mostBytes = MostBytes)
    {
        var page = new MarkdownPage(mostBytes - BytesOfHead);
        var lists = new DriftLists(comparison.Drift);
        var findings = comparison.Findings;
        Findings(page, "### New findings", "new findings", findings.New);
        Findings(page, "### Findings that OLD could not tell of", "findings that OLD could not tell of", findings.SeenFirst);
        Findings(page, "### What happened to the run", "findings about the run", comparison.Result.RunFindings);
        Findings(page, "### Not judged any more", "findings that are not judged any more", findings.NotJudged);
        Findings(page, "### Gone", "findings that are gone", findings.Gone);
        Rules(page, [.. findings.Outcomes.Where(drift => drift.IsWorse)]);
        Objects(page, lists);
        page.Table(
            "values of the running state",
            ObjectHeads,
            [.. lists.State.SelectMany(drift => DriftLists.StateIn(drift).Select(changed => Row(drift, changed)))],
            folded: MarkdownText.Of(DriftWords.StateCount(lists)));
        page.Table(
            "columns that are not compared",
            GapHeads,
            [.. comparison.Drift.Gaps.Select(gap => (string[])[MarkdownText.Of(DriftWords.What(gap)), MarkdownText.Of(DriftWords.Why(gap)), Number(gap.Objects)])],
            folded: $"Not compared: {TextFindings.CountOf(comparison.Drift.Gaps.Count, "reason")}");
        output.Write(Head(comparison, lists, page));
        output.Write(page.ToString().TrimEnd('\n'));
        output.Write('\n');
    }

    private static string Head(PoolComparison comparison, DriftLists lists, MarkdownPage page)
    {
        var lines = new List<string> { $"## {MarkdownText.Of(DriftWords.Title(comparison))}" };
        if (page.IsFull)
        {
            var leftOut = page.LeftOut.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}"));
            lines.Add($"**This summary is cut**, because GitHub takes no longer comment. Left out: {string.Join(", ", leftOut.DefaultIfEmpty("headings"))}. The report in JSON holds all.");
        }

        lines.Add($"- old: {MarkdownText.Of(DriftWords.Side(comparison.Old.Capture))}\n- new: {MarkdownText.Of(DriftWords.Side(comparison.New.Capture))}");
        lines.AddRange(DriftWords.Notices(comparison).Select(notice => $"**{MarkdownText.Of(notice)}**"));
        lines.Add($"{DriftWords.FindingCount(comparison.Findings)}\n{DriftWords.ObjectCount(lists)}");
        return string.Join("\n\n", lines) + "\n\n";
    }

    private static void Findings(MarkdownPage page, string heading, string what, IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        page.Block(heading);
        page.Table(
            what,
            FindingHeads,
            [
                .. findings.Select(finding => (string[])
                [
                    SeverityLevel.NameOf(finding.Severity),
                    MarkdownText.Link(finding.Rule.Id, finding.Rule.HelpLink),
                    MarkdownText.Of(TextFindings.NameOf(finding.Subject)),
                    MarkdownText.Of(finding.Message),
                ]),
            ]);
    }

    private static void Rules(MarkdownPage page, IReadOnlyCollection<OutcomeDrift> rules)
    {
        if (rules.Count > 0)
        {
            page.Block("### Rules that can tell less than before");
            page.Table(
                "rules that can tell less",
                RuleHeads,
                [
                    .. rules.Select(drift => (string[])
                    [
                        MarkdownText.Link(drift.Rule.Id, drift.Rule.HelpLink), MarkdownText.Of(DriftWords.Outcome(drift.Old)), MarkdownText.Of(DriftWords.Outcome(drift.New)),
                    ]),
                ]);
        }
    }

    private static void Objects(MarkdownPage page, DriftLists lists)
    {
        if (lists.Configuration.Count > 0)
        {
            page.Block("### Added, removed or set differently");
            page.Table("differences", ObjectHeads, [.. lists.Configuration.SelectMany(drift => Rows(drift, lists))]);
        }
    }

    private static IEnumerable<string[]> Rows(ObjectDrift drift, DriftLists lists) => drift.Kind == DriftKind.Changed
        ? DriftLists.SetIn(drift).Select(changed => Row(drift, changed))
        : [[MarkdownText.Of(drift.Row.Title), $"**{DriftWords.Of(drift.Kind)}**{MarkdownText.Of(DriftWords.With(lists.Parts[drift]))}", "", ""]];

    private static string[] Row(ObjectDrift drift, FieldDrift changed)
    {
        var (old, @new) = (MarkdownText.Of(DriftWords.Value(changed.Old, LongestValue)), MarkdownText.Of(DriftWords.Value(changed.New, LongestValue)));
        return changed.IsSecret || old == @new
            ? [MarkdownText.Of(drift.Row.Title), MarkdownText.Code(changed.Name), MarkdownText.Of(DriftWords.Difference(changed, "", LongestValue)), ""]
            : [MarkdownText.Of(drift.Row.Title), MarkdownText.Code(changed.Name), old, @new];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
