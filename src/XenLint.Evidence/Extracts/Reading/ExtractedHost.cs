using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>A host's report, put together again from its part of an extract.</summary>
/// <param name="Report">The report.</param>
/// <param name="Status">The status that it had as an input, or a worse one.</param>
internal sealed record ExtractedHost(HostReport Report, InputStatus Status)
{
    public static ExtractedHost Read(MarkedHost host, CaptureMarker marker, ExtractFiles files, EvidenceOptions options)
    {
        var folder = $"{HostExtract.HostsFolder}/{host.Folder}/";
        var path = files.Show($"{HostExtract.HostsFolder}/{host.Folder}");
        var lost = new List<string>();
        var members = Members(host, folder, path, files, lost);
        var list = Whole<CollectorInventory>(MemberName.CollectorInventory);
        var log = Whole<CollectorLog>(MemberName.CollectorLog);
        List<string> losses = [.. host.Losses, .. lost.Select(file => $"{file} is missing in the extract")];
        var report = new HostReport(path, members, new MemberAbsence(log, losses.Count > 0).Of, MemberParsers.Parse)
        {
            Files = ReportFileExceptions.Restore(host, list),
            Identity = new HostIdentity(host.Uuid, host.HostName, host.FolderName),
            TakenAt = host.TakenAt,
            Logs = options.Scanner is { } scanner && host.Logs is { } logs
                ? ExtractedLogs.Read(logs, marker, folder, path, files, scanner, options.Signatures, host.TakenAt)
                : null,
            Losses = losses,
            ListOfFiles = files.Read(CaptureMarker.FileName) is var (marked, _) ? new SourceFile(files.Show(CaptureMarker.FileName), marked) : null,
        };
        var status = new InputStatus(path, InputKind.Bundle, ReadStatus.Read) { Report = report };
        return new ExtractedHost(
            report,
            lost.Count > 0 ? WithLoss(status, new MarkedLoss(ReadStatus.Partial, $"the extract has lost {string.Join(", ", lost)}"))
                : host.Loss is { } loss ? WithLoss(status, loss) : status);

        T? Whole<T>(MemberName name)
            where T : class =>
            members.Find(member => member.Name == name && member.Status is not (MemberStatus.Damaged or MemberStatus.Empty)) is { File: { } file }
                ? (T?)MemberParsers.Parse(name, file)
                : null;
    }

    /// <summary>The status of an input that was not whole when it was extracted.</summary>
    public static InputStatus WithLoss(InputStatus status, MarkedLoss loss) => status with
    {
        Status = loss.Status is ReadStatus.Read or ReadStatus.Ignored ? ReadStatus.Partial : loss.Status,
        Reason = $"{loss.Reason}.",
    };

    private static List<ReportMember> Members(MarkedHost host, string folder, string shown, ExtractFiles files, List<string> lost)
    {
        var marked = host.Members.GroupBy(member => member.Path, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var members = new List<ReportMember>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in files.Below(folder))
        {
            if (EvidenceLayout.Match(path) is not { } match)
            {
                continue;
            }

            seen.Add(path);
            if (files.Read(folder + path) is not var (bytes, isTooLarge))
            {
                lost.Add(path);
                continue;
            }

            var known = marked.GetValueOrDefault(path);
            var status = known?.Status ?? (isTooLarge ? MemberStatus.OverLimit : CollectorMarks.Refine(path, bytes, bytes.Length == 0 ? MemberStatus.Empty : MemberStatus.Read));
            members.Add(new ReportMember
            {
                Name = match.Name,
                Instance = match.Instance,
                Path = path,
                Status = status,
                Detail = known?.Detail ?? CollectorMarks.Describe(path, status, loss: null),
                File = bytes.Length > 0 ? new SourceFile($"{shown}/{path}", bytes) : null,
            });
        }

        // What has no file: empty members, and copies of the database, of which the pool has the one that counts.
        members.AddRange(marked.Values
            .Where(member => !seen.Contains(member.Path))
            .Select(member => (member, match: EvidenceLayout.Match(member.Path)))
            .Where(item => item.match is not null)
            .Select(item => new ReportMember { Name = item.match!.Name, Instance = item.match.Instance, Path = item.member.Path, Status = item.member.Status, Detail = item.member.Detail }));
        return members;
    }
}
