using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Makes captures: the reports of one pool's hosts that were taken within a day become one, no host twice in it. A bare dump is a capture
/// of its own unless it shall join the reports of its pool.
/// </summary>
internal static class CaptureAssembler
{
    /// <summary>Puts together what becomes one capture: the reports first, then the dumps that join them.</summary>
    /// <param name="found">Reports and bare dumps, in the order of the inputs. Only what tells where they belong is looked at.</param>
    /// <param name="join">True to let dumps join reports.</param>
    public static IReadOnlyList<IReadOnlyList<FoundEvidence>> Gather(IReadOnlyCollection<FoundEvidence> found, bool join)
    {
        var groups = Group(found.Where(evidence => evidence.Belonging!.IsReport));
        var alone = new List<IReadOnlyList<FoundEvidence>>();
        foreach (var dump in found.Where(evidence => !evidence.Belonging!.IsReport).OrderBy(evidence => evidence.Belonging!.Path, StringComparer.Ordinal))
        {
            if (join && groups.Where(group => group.IsPoolOf(dump.Belonging!)).MinBy(group => group.Members[0].Belonging!.Path, StringComparer.Ordinal) is { } group)
            {
                group.Dumps.Add(dump);
            }
            else
            {
                alone.Add([dump]);
            }
        }

        return [.. groups.Select(group => (IReadOnlyList<FoundEvidence>)[.. group.Members, .. group.Dumps]), .. alone];
    }

    /// <summary>Makes the capture.</summary>
    /// <param name="found">What it is made of, reports first.</param>
    /// <param name="asOf">The time of the capture as the user gave it.</param>
    public static Capture Make(IReadOnlyList<FoundInput> found, DateTimeOffset? asOf)
    {
        if (found[0].Capture is { } made)
        {
            return made;
        }

        FoundReport[] reports = [.. found.Select(input => input.Report).OfType<FoundReport>()];
        var database = found.Select(input => input.Dump).OfType<DatabaseFile>().MaxBy(dump => dump.Generation ?? -1)
            ?? DatabaseChoice.AmongReports(reports)?.Database
            ?? DatabaseFile.None(reports[0].Report.Path);
        return reports.Length == 0 ? new Capture(database, asOf) : new Capture(database, asOf, reports.Select(report => report.Report));
    }

    /// <summary>Puts each report into the first group that takes it, earliest reports first.</summary>
    private static List<ReportGroup> Group(IEnumerable<FoundEvidence> reports)
    {
        var groups = new List<ReportGroup>();

        // Reports with a database say which pool they are of; the others are put where their host is known.
        foreach (var report in reports
            .OrderBy(report => !report.Belonging!.HasDatabase)
            .ThenBy(report => report.Belonging!.TakenAt?.Moment ?? DateTimeOffset.MaxValue)
            .ThenBy(report => report.Belonging!.Path, StringComparer.Ordinal))
        {
            if (groups.Find(group => group.Takes(report.Belonging!)) is { } group)
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
