using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Makes a report of the members below one folder.</summary>
internal static class ReportAssembler
{
    /// <summary>Assembles the report whose members' paths begin with <paramref name="root"/>.</summary>
    /// <param name="root">The report's top folder, slash included.</param>
    /// <param name="members">Its members, in the order of the input.</param>
    /// <param name="losses">What is lost of the archive around it.</param>
    /// <param name="options">Limits.</param>
    public static (HostReport Report, DatabaseFile? Database) Assemble(
        string root, IReadOnlyList<CollectedMember> members, IReadOnlyList<ArchiveProblem> losses, EvidenceOptions options)
    {
        var evidence = Evidence(root, members);
        var host = Parse<HostInventory>(MemberName.HostInventory);
        var collector = Parse<CollectorInventory>(MemberName.CollectorInventory);
        var log = Parse<CollectorLog>(MemberName.CollectorLog);
        Vouch(root, members, collector);
        var database = DatabaseChoice.InReport(evidence.Where(item => item.Member.IsDatabase).Select(item => (item.Name, item.Member, item.File)), options);
        var takenAt = ReportClock.Of(collector, root, members);
        var absence = new MemberAbsence(log, losses.Count > 0);
        var report = new HostReport(
            root.Length == 0 ? "." : root.TrimEnd('/'),
            evidence.Select(item => Member(item, root, database)),
            absence.Of,
            MemberParsers.Parse)
        {
            Files = [.. members.Select(member => new ReportFile(member.Path[root.Length..], member.Length, member.End.IsSound, options.WholeReport ? member.Md5 : null, member.IsTimedOut && !member.Path[root.Length..].Contains('/', StringComparison.Ordinal))).OrderBy(file => file.Path, StringComparer.Ordinal)],
            Identity = ReportIdentity.Of(host, collector, Parse<XenInfo>(MemberName.XenInfo), root),
            TakenAt = takenAt,
            Logs = options.Scanner?.Assemble(
                members.Select(member => Scanned(root, member)).OfType<LogMemberScan>(),
                takenAt?.Moment),
            Losses = [.. losses.Select(loss => loss.ToString())],
        };
        return (report, database?.Database);

        T? Parse<T>(MemberName name)
            where T : class =>
            evidence.Find(item => item.Name == name && item.Member.Status is not (MemberStatus.Damaged or MemberStatus.Empty)) is { } item
                ? (T?)MemberParsers.Parse(name, item.File)
                : null;
    }

    /// <summary>Of several members at one place the first that is not empty counts, as when the collector and a plug-in of it take the same file.</summary>
    private static List<EvidenceItem> Evidence(string root, IReadOnlyList<CollectedMember> members) =>
    [
        .. members
            .Select(member => (member, match: EvidenceLayout.Match(member.Path[root.Length..])))
            .Where(item => item.match is not null)
            .GroupBy(item => (item.match!.Name, item.match.Instance))
            .Select(group => group.FirstOrDefault(item => item.member.Length > 0) is { match: not null } first ? first : group.First())
            .Select(item => new EvidenceItem(item.match!.Name, item.match.Instance, item.member, new SourceFile(item.member.Path, item.member.Bytes ?? default))),
    ];

    /// <summary>A member in an archive whose checksum does not hold is sound after all when it has the checksum that the collector noted.</summary>
    private static void Vouch(string root, IReadOnlyList<CollectedMember> members, CollectorInventory? collector)
    {
        var sums = collector?.Entries.ToLookup(entry => entry.Path, entry => entry.Md5);
        foreach (var member in members.Where(member => member.IsDoubtful && sums is not null && member.Md5 is not null))
        {
            member.IsDoubtful = !sums![member.Path[root.Length..]].Contains(member.Md5);
        }
    }

    /// <summary>What was found in a log, together with how it ended.</summary>
    private static LogMemberScan? Scanned(string root, CollectedMember member) => member.Log is null ? null : member.Log with
    {
        Status = member.Status,
        Loss = CollectorMarks.Describe(member.Path[root.Length..], member.Status, member.End.Message),
    };

    private static ReportMember Member(EvidenceItem item, string root, ReportDatabase? chosen)
    {
        var member = item.Member;
        var path = member.Path[root.Length..];
        var status = CollectorMarks.Refine(path, member.Bytes.GetValueOrDefault().Span, member.Status);
        var isUnusedDatabase = (item.Name == MemberName.LiveDatabase || item.Name == MemberName.DatabaseFile) && !ReferenceEquals(chosen?.Member, member);
        var detail = CollectorMarks.Describe(path, status, member.End.Message ?? (member.IsTooLarge ? "holds more than --limit-member-bytes allows" : null));
        if (isUnusedDatabase && status == MemberStatus.Read && !member.IsDatabase)
        {
            (status, detail) = (MemberStatus.Failed, $"{path} holds no database");
        }

        return new ReportMember
        {
            Name = item.Name,
            Instance = item.Instance,
            Path = path,
            Status = status,
            Detail = detail,

            // The copy of the database that is not used is let go: it can be as large as everything else together.
            File = member.Bytes is { Length: > 0 } && !isUnusedDatabase ? item.File : null,
        };
    }

    private sealed record EvidenceItem(MemberName Name, string Instance, CollectedMember Member, SourceFile File);
}
