using System.Text.RegularExpressions;

namespace XenLint.Evidence;

/// <summary>
/// Finds the folders that are the tops of reports: under any name, in any depth, several in one archive. A folder with databases and
/// nothing else is no report.
/// </summary>
internal static partial class ReportRoots
{
    /// <summary>Files that only the collector writes, or takes of every host, at this place.</summary>
    private static readonly string[] Anchors = ["inventory.xml", "xen-bugtool.log", "etc/xensource-inventory"];

    /// <summary>The tops, each as the beginning that the paths of its members share, slash included.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyList<CollectedMember> members)
    {
        var evidence = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var anchored = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            foreach (var (top, name) in TopsOf(member.Path))
            {
                if (!evidence.TryGetValue(top, out var names))
                {
                    evidence.Add(top, names = new(StringComparer.Ordinal));
                }

                names.Add(name);
                if (Array.IndexOf(Anchors, name) >= 0)
                {
                    anchored.Add(top);
                }
            }
        }

        var roots = new List<string>();
        foreach (var top in evidence.Keys.OrderBy(top => top.Length).ThenBy(top => top, StringComparer.Ordinal))
        {
            var others = evidence[top].Count(name => !name.EndsWith(".xml", StringComparison.Ordinal));
            var isReport = anchored.Contains(top) || others > 1 || UsualName().IsMatch(top);
            var holdsReports = !anchored.Contains(top) && anchored.Any(other => other.Length > top.Length && other.StartsWith(top, StringComparison.Ordinal));
            if (isReport && !holdsReports && !roots.Exists(root => top.StartsWith(root, StringComparison.Ordinal)))
            {
                roots.Add(top);
            }
        }

        return roots;
    }

    /// <summary>Every way to read a path as a place in a report: the top that it would have, and the place.</summary>
    private static IEnumerable<(string Top, string Name)> TopsOf(string path)
    {
        var container = path.LastIndexOf("!/", StringComparison.Ordinal);
        var start = container < 0 ? 0 : container + 2;
        while (true)
        {
            if (EvidenceLayout.Match(path[start..]) is not null)
            {
                yield return (path[..start], path[start..]);
            }

            if (path.IndexOf('/', start) is not (>= 0 and var slash))
            {
                yield break;
            }

            start = slash + 1;
        }
    }

    [GeneratedRegex(@"(?:^|/)bug-report-\d{14}/$", RegexOptions.CultureInvariant)]
    private static partial Regex UsualName();
}
