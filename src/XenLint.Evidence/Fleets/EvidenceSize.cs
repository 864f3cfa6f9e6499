using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>About how much memory is held by what was found: for a budget, not for an account.</summary>
internal static class EvidenceSize
{
    /// <summary>An index of a database and what is looked up by it take about as much as the database itself.</summary>
    private const int OfDatabase = 2;

    public static long Of(FoundInput found) => (found.Dump, found.Report, found.Capture) switch
    {
        (not null, _, _) => Of(found.Dump),
        (_, not null, _) => Of(found.Report.Database) + Of(found.Report.Report, found.Report.Database),
        (_, _, not null) => Of(found.Capture.Database) + found.Capture.Reports.Sum(report => Of(report, found.Capture.Database)),
        _ => 0,
    };

    private static long Of(DatabaseFile? database) => database is null ? 0 : (long)OfDatabase * database.Source.Bytes.Length;

    private static long Of(HostReport report, DatabaseFile? database) =>
        report.Members.Where(member => member.File is not null && !ReferenceEquals(member.File, database?.Source)).Sum(member => (long)member.File!.Bytes.Length)
        + (report.Logs?.Coverage.Sum(log => log.Files.Sum(file => (long)file.MatchingText.Length)) ?? 0);
}
