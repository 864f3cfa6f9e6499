using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>The hosts that a finding concerns: that of its subject, and those among the objects that have to do with it.</summary>
internal static class FindingHosts
{
    /// <summary>Stands between names where a script takes them apart: a line end or a control character would be written as its code.</summary>
    public const char Separator = '\u241F';

    public static IReadOnlyList<string> Of(Finding finding)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Add(names, finding.Subject.Object, finding.At);
        foreach (var related in finding.Related)
        {
            Add(names, related.Object, related.At);
        }

        return [.. names];
    }

    private static void Add(SortedSet<string> names, ReportedObject? subject, ReportedPlace? at)
    {
        var host = subject is { IsHost: true } ? subject : subject?.Host;
        if ((host?.Name ?? at?.HostName) is { Length: > 0 } name)
        {
            names.Add(name);
        }
    }
}
