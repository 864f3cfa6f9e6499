using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>The hosts that a finding concerns: that of its subject, and those among the objects that have to do with it.</summary>
internal static class FindingHosts
{
    public static IReadOnlyList<string> Of(Finding finding)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Add(names, finding.Subject.Record, finding.Place);
        foreach (var related in finding.Related)
        {
            Add(names, related.Record, related.Place);
        }

        return [.. names];
    }

    private static void Add(SortedSet<string> names, PoolObject? record, Place place)
    {
        var host = record as Host ?? record?.OwningHost;
        if ((host?.DisplayName ?? (place.IsNowhere ? null : place.File.Report?.HostName)) is { Length: > 0 } name)
        {
            names.Add(name);
        }
    }
}
