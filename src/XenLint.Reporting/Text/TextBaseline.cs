using System.Collections.Immutable;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>What has changed since the baseline, and what nobody can tell of.</summary>
internal static class TextBaseline
{
    private const int Indent = 2;
    private const int MostShown = 20;
    private const int IdWidth = 8;

    /// <summary>The lists of findings that only the baseline has.</summary>
    public static void Write(TextPage page, BaselineDifference difference, bool verbose)
    {
        List(page, "Gone since the baseline", difference.Gone, verbose);
        List(page, "In the baseline, and not looked at in this run", difference.Unseen, verbose);
    }

    /// <summary>The line that counts.</summary>
    public static string Count(AnalysisResult result, BaselineDifference difference)
    {
        var found = result.Findings.Where(finding => finding.State != FindingState.Waived).CountBy(finding => finding.State).ToDictionary();
        var unseen = difference.Unseen.Length == 0 ? "" : FormattableString.Invariant($", {difference.Unseen.Length} not looked at");
        return FormattableString.Invariant(
            $"Since the baseline: {found.GetValueOrDefault(FindingState.New)} new, {found.GetValueOrDefault(FindingState.Unchanged)} unchanged, {difference.Gone.Length} gone{unseen}.");
    }

    private static void List(TextPage page, string title, ImmutableArray<BaselineEntry> entries, bool verbose)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        page.Text(0, title, Ink.Heading);
        foreach (var entry in verbose ? entries : [.. entries.Take(MostShown)])
        {
            page.Labelled(Indent, entry.RuleId, IdWidth, Ink.Faint, entry.Message);
        }

        if (!verbose && entries.Length > MostShown)
        {
            page.Text(Indent, FormattableString.Invariant($"and {entries.Length - MostShown} more (--verbose shows all)"));
        }

        page.Gap();
    }
}
