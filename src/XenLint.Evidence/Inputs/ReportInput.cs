using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>One report in an input, with its status.</summary>
internal static class ReportInput
{
    /// <summary>As many names of lost evidence as a reader takes in; the rest is counted.</summary>
    private const int MostNamed = 6;

    public static FoundInput Read(
        string shown, string root, IReadOnlyList<CollectedMember> members, IReadOnlyList<ArchiveProblem> losses, ArchiveReport walk, EvidenceOptions options)
    {
        if (IsOpenVSwitchReport(root, members))
        {
            return new(new InputStatus(
                shown,
                InputKind.Archive,
                ReadStatus.Ignored,
                "it is a report of Open vSwitch (ovs-bugtool), not a server status report: it holds no database and no evidence of the host. Take one with: xen-bugtool --yestoall"));
        }

        var (report, database) = ReportAssembler.Assemble(root, members, losses, options);
        var status = InputLosses.Judge(new InputStatus(shown, InputKind.Bundle, ReadStatus.Read) { Report = report }, walk, losses, Missing(report, losses));
        return new(status, Report: new FoundReport(report, database));
    }

    /// <summary>Names the evidence that was probably in the part that is lost.</summary>
    private static string? Missing(HostReport report, IReadOnlyList<ArchiveProblem> losses)
    {
        if (losses.Count == 0)
        {
            return null;
        }

        var lost = EvidenceLayout.Places
            .Where(place => place.IsExpected)
            .Select(place => report.Member(place.Name))
            .Where(member => member.Status is MemberStatus.Lost or MemberStatus.Truncated or MemberStatus.Damaged)
            .Select(member => member.Path)
            .ToList();
        var more = lost.Count > MostNamed ? $" and {lost.Count - MostNamed} more" : "";
        return lost.Count == 0 ? null : $"Not whole or not in what is left: {string.Join(", ", lost.Take(MostNamed))}{more}. Ask for the report again.";
    }

    /// <summary>The program has the same ancestor as the collector of status reports, and lays out its archives alike.</summary>
    private static bool IsOpenVSwitchReport(string root, IReadOnlyList<CollectedMember> members)
    {
        var own = members.Select(member => member.Path[root.Length..]).ToList();
        return own.Exists(path => path.StartsWith("ovs-", StringComparison.Ordinal))
            && !members.Any(member => member.IsDatabase)
            && !own.Exists(path => path is "etc/xensource-inventory" or "xapi-db.xml" or "xapi-db-dumped.xml" || path.StartsWith("var/log/xensource.log", StringComparison.Ordinal) || path.StartsWith("etc/xensource/", StringComparison.Ordinal))
            && own.Contains("inventory.xml");
    }
}
