using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Makes captures: the reports of one pool's hosts that were taken within a day become one, no host twice in it. A bare dump is a capture
/// of its own unless it shall join the reports of its pool.
/// </summary>
internal static class CaptureAssembler
{
    /// <summary>The statuses of the inputs, each with the capture that it became a part of.</summary>
    public static IEnumerable<InputStatus> Assemble(IReadOnlyList<FoundInput> found, EvidenceOptions options)
    {
        var groups = Group([.. found.Where(input => input.Report is not null)]);
        var captures = new Dictionary<FoundInput, Capture>(ReferenceEqualityComparer.Instance);
        if (options.Join)
        {
            foreach (var dump in found.Where(input => input.Dump is not null))
            {
                groups.Where(group => group.IsPoolOf(dump.Dump!)).MinBy(group => group.Members[0].Status.Path, StringComparer.Ordinal)?.Dumps.Add(dump);
            }
        }

        foreach (var group in groups)
        {
            var capture = group.Capture(options.AsOf);
            foreach (var member in group.Members.Concat(group.Dumps))
            {
                captures.Add(member, capture);
            }
        }

        foreach (var dump in found.Where(input => input.Dump is not null && !captures.ContainsKey(input)))
        {
            captures.Add(dump, new Capture(dump.Dump!, options.AsOf));
        }

        return found.Select(input => input.Status with { Capture = input.Capture ?? captures.GetValueOrDefault(input) });
    }

    /// <summary>Puts each report into the first group that takes it, earliest reports first.</summary>
    private static List<ReportGroup> Group(IReadOnlyList<FoundInput> reports)
    {
        var groups = new List<ReportGroup>();

        // Reports with a database say which pool they are of; the others are put where their host is known.
        foreach (var report in reports
            .OrderBy(input => input.Report!.Database is null)
            .ThenBy(input => input.Report!.Report.TakenAt?.Moment ?? DateTimeOffset.MaxValue)
            .ThenBy(input => input.Status.Path, StringComparer.Ordinal))
        {
            if (groups.Find(group => group.Takes(report.Report!)) is { } group)
            {
                group.Add(report);
            }
            else
            {
                groups.Add(new ReportGroup(report));
            }
        }

        return groups;
    }
}
