using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Which of several copies of a database is used.</summary>
internal static class DatabaseChoice
{
    /// <summary>Of one report: the live database if it is whole and has rows, else the file from the disk, else whichever tells most.</summary>
    /// <param name="copies">The copies that a report holds.</param>
    /// <param name="options">Limits.</param>
    public static ReportDatabase? InReport(IEnumerable<(MemberName Name, CollectedMember Member, SourceFile File)> copies, EvidenceOptions options)
    {
        var read = new List<ReportDatabase>();

        // The live copy comes first; when it is good the other, which may be as large, is not even read.
        foreach (var (_, member, file) in copies.OrderBy(copy => copy.Name == MemberName.LiveDatabase ? 0 : 1))
        {
            if (member.Status is MemberStatus.Damaged
                || DatabaseReader.Read(file, options.Database, options.Jobs) is not { IsDatabase: true, Database: { } database })
            {
                continue;
            }

            var copy = new ReportDatabase(member, database);
            if (copy is { IsWhole: true, HasRows: true })
            {
                return copy;
            }

            read.Add(copy);
        }

        return read.Where(copy => copy.HasRows).MaxBy(copy => copy.Database.Tables.Count);
    }

    /// <summary>Over several hosts' reports: a whole one, then the one with the most writes, then the coordinator's.</summary>
    /// <param name="reports">The reports of one pool.</param>
    public static FoundReport? AmongReports(IEnumerable<FoundReport> reports) => reports
        .Where(report => report.Database is not null)
        .OrderBy(report => report.Database!.Damage is null ? 0 : 1)
        .ThenByDescending(report => report.Database!.Generation ?? -1)
        .ThenBy(report => IsCoordinators(report) ? 0 : 1)
        .ThenBy(report => report.Report.Path, StringComparer.Ordinal)
        .FirstOrDefault();

    private static bool IsCoordinators(FoundReport report) =>
        new Capture(report.Database!).Pool is { } pool
        && Known.OrNull(() => pool.Coordinator) is { } coordinator
        && coordinator.Uuid.TryGet(out var uuid)
        && uuid == report.Report.Identity.Uuid;
}
