using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>A comparison for people: findings first, the worst of them on top, then what was set differently, object by object. The last lines count.</summary>
public static class DriftTextReport
{
    /// <summary>Objects and values of one object that are listed; the rest is counted.</summary>
    private const int MostObjects = 200;
    private const int MostFields = 30;
    private const int LongestValue = 160;
    private const int LongestVerboseValue = 2000;
    private const int LabelWidth = 5;

    /// <summary>Writes the comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Where to write; it stays open.</param>
    /// <param name="text">How it looks.</param>
    public static void Write(PoolComparison comparison, TextWriter output, TextOptions text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var page = new TextPage(output, text);
        page.Text(0, DriftWords.Title(comparison), Ink.Heading, hanging: 2);
        page.Labelled(2, "old", LabelWidth, Ink.Faint, DriftWords.Side(comparison.Old.Capture));
        page.Labelled(2, "new", LabelWidth, Ink.Faint, DriftWords.Side(comparison.New.Capture));
        foreach (var notice in DriftWords.Notices(comparison))
        {
            page.Text(2, notice, Ink.Warning);
        }

        page.Gap();
        new DriftTextFindings(page, text.Verbose).Write(comparison);
        var lists = new DriftLists(comparison.Drift);
        WriteConfiguration(page, lists, text.Verbose);
        WriteState(page, lists, text.Verbose);
        WriteGaps(page, comparison.Drift.Gaps);
        page.Text(0, DriftWords.FindingCount(comparison.Findings), Ink.Heading);
        page.Text(0, DriftWords.ObjectCount(lists), Ink.Heading);
        if (lists.State.Count > 0)
        {
            page.Text(0, $"{DriftWords.StateCount(lists)}{(text.Verbose ? "" : " --verbose lists them.")}", hanging: 2);
        }

        page.Text(0, TextInputs.Count(comparison.Result.Fleet), hanging: 2);
    }

    private static void WriteConfiguration(TextPage page, DriftLists lists, bool verbose)
    {
        if (lists.Configuration.Count == 0)
        {
            return;
        }

        page.Text(0, "What was added, removed or set differently", Ink.Heading);
        foreach (var drift in lists.Configuration.Take(verbose ? int.MaxValue : MostObjects))
        {
            page.Text(2, $"{MarkOf(drift.Kind)} {drift.Row.Title}{DriftWords.With(lists.Parts[drift])}", drift.Kind == DriftKind.Changed ? Ink.Heading : Ink.Warning, hanging: 2);
            if (drift.Kind == DriftKind.Changed)
            {
                WriteFields(page, [.. DriftLists.SetIn(drift)], verbose);
            }
            else
            {
                page.Whole(6, "at ", 3, Ink.Faint, DriftWords.At(drift.Row.Place));
            }
        }

        if (!verbose && lists.Configuration.Count > MostObjects)
        {
            page.Text(2, FormattableString.Invariant($"and {lists.Configuration.Count - MostObjects} more objects (--verbose shows all)"));
        }

        page.Gap();
    }

    private static void WriteState(TextPage page, DriftLists lists, bool verbose)
    {
        if (!verbose || lists.State.Count == 0)
        {
            return;
        }

        page.Text(0, "What runs differently", Ink.Heading);
        foreach (var drift in lists.State)
        {
            page.Text(2, $"{MarkOf(drift.Kind)} {drift.Row.Title}", Ink.Heading, hanging: 2);
            WriteFields(page, [.. DriftLists.StateIn(drift)], verbose);
        }

        page.Gap();
    }

    private static void WriteFields(TextPage page, List<FieldDrift> fields, bool verbose)
    {
        foreach (var changed in verbose ? fields : fields.Take(MostFields))
        {
            page.Text(6, $"{changed.Name}: {DriftWords.Difference(changed, "->", verbose ? LongestVerboseValue : LongestValue)}", hanging: 2);
            string[] places = [.. new[] { changed.Old, changed.New }.OfType<DriftValue>().Select(value => DriftWords.At(value.Place))];
            page.Whole(8, "at ", 3, Ink.Faint, places);
        }

        if (!verbose && fields.Count > MostFields)
        {
            page.Text(6, FormattableString.Invariant($"and {fields.Count - MostFields} more values (--verbose shows all)"));
        }
    }

    private static void WriteGaps(TextPage page, IReadOnlyList<DriftGap> gaps)
    {
        if (gaps.Count == 0)
        {
            return;
        }

        page.Text(0, "Not compared", Ink.Heading);
        foreach (var group in gaps.GroupBy(gap => (gap.Reason, gap.Side)).OrderBy(group => group.Key))
        {
            var names = group.Select(gap => FormattableString.Invariant($"{DriftWords.What(gap)} ({gap.Objects})"));
            page.Text(2, $"{DriftWords.Why(group.First())}: {string.Join(", ", names)}", hanging: 2);
        }

        page.Gap();
    }

    private static string MarkOf(DriftKind kind) => kind switch { DriftKind.Added => "+", DriftKind.Removed => "-", _ => "~" };
}
