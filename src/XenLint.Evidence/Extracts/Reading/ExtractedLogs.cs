using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The logs of a host in an extract: the lines that were looked for, to be searched again.</summary>
internal static class ExtractedLogs
{
    public static HostLogs Read(
        IReadOnlyList<MarkedLog> logs,
        CaptureMarker marker,
        string folder,
        string shown,
        ExtractFiles files,
        LogScanner scanner,
        IReadOnlyList<LogSignature> signatures,
        ReportTime? takenAt)
    {
        var scans = new List<LogMemberScan>();
        foreach (var log in logs)
        {
            if (!LogNames.TryParse(log.Path, out var name) || !scanner.Wants(name.Log))
            {
                continue;
            }

            // The lines were last looked at when the file was extracted; the file's own time says nothing in a repository.
            var member = new LogMember($"{shown}/{log.Path}", name, log.LastMatch);
            var scan = files.Scan(folder + log.Path, scanner, member) ?? scanner.Scan(Stream.Null, member);
            scans.Add(log.Loss is null ? scan : scan with { Status = MemberStatus.Truncated, Loss = log.Loss });
        }

        // What was not looked for, or looked for in other words, cannot be found here: that is no good news.
        var found = scanner.Assemble(scans, takenAt?.Moment);
        var searched = signatures.Where(signature => marker.Signatures.GetValueOrDefault(signature.Id) == SignatureHash.Of(signature));
        return new HostLogs(found.Coverage, searched.Select(found.Of).OfType<LogMatches>());
    }
}
