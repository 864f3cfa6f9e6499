using System.Collections.Immutable;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>What only the baseline has, folded away.</summary>
internal static class MarkdownBaseline
{
    private static readonly string[] Heads = ["Severity", "Rule", "Finding"];

    public static void Write(MarkdownPage page, BaselineDifference? difference)
    {
        if (difference is not null)
        {
            List(page, "findings that are gone", difference.Gone, "gone since the baseline");
            List(page, "findings that were not looked at", difference.Unseen, "in the baseline and not looked at in this run");
        }
    }

    private static void List(MarkdownPage page, string what, ImmutableArray<BaselineEntry> entries, string words) => page.Table(
        what,
        Heads,
        [.. entries.Select(entry => (string[])[SeverityLevel.NameOf(entry.Severity), MarkdownText.Of(entry.RuleId), MarkdownText.Of(entry.Message)])],
        folded: $"{TextFindings.CountOf(entries.Length, "finding")} {words}");
}
