using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// The files of a report of which more is to be said than the collector's own list says, which is in the extract already. So a report in which all is well
/// leaves nothing here, however many files it has.
/// </summary>
internal sealed class ReportFileExceptions
{
    public ReportFileExceptions(HostReport report)
    {
        var listed = Listed(report).ToLookup(entry => entry.Path, entry => entry.Md5, StringComparer.Ordinal);
        Files =
        [
            .. report.Files
                .Where(file => !(file is { IsSound: true, IsTimedOut: false } && listed.Contains(file.Path) && (file.Md5 is null || listed[file.Path].Contains(file.Md5))))
                .Select(file => new MarkedFile(file.Path, file.Length, file.Md5, !file.IsSound, file.IsTimedOut)),
        ];
        var present = report.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        Missing = [.. listed.Select(entry => entry.Key).Where(path => !present.Contains(path)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The files that the list does not describe.</summary>
    public IReadOnlyList<MarkedFile> Files { get; }

    /// <summary>Files of the list that are not there.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>All files of a report again.</summary>
    /// <param name="host">What is not in the list.</param>
    /// <param name="list">The list; null when there is none.</param>
    public static IReadOnlyList<ReportFile> Restore(MarkedHost host, CollectorInventory? list)
    {
        var known = host.ReportFiles.Select(file => file.Path).Concat(host.MissingFiles).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. host.ReportFiles.Select(file => new ReportFile(file.Path, file.Length, !file.IsDamaged, file.Md5, file.IsTimedOut))
                .Concat((list?.Entries ?? []).Where(entry => !known.Contains(entry.Path)).DistinctBy(entry => entry.Path).Select(entry => new ReportFile(entry.Path, 0, true, entry.Md5)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<CollectedFile> Listed(HostReport report) =>
        report.Fact<CollectorInventory>(MemberName.CollectorInventory).TryGet(out var inventory) ? inventory.Entries : [];
}
