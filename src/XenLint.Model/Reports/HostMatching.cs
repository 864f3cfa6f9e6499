namespace XenLint.Model;

/// <summary>Finds the host of the pool that each report belongs to. Doubt stays visible in <see cref="HostReport.Match"/>.</summary>
internal static class HostMatching
{
    /// <summary>Binds the capture's reports to its hosts, the surest evidence first, and no host twice.</summary>
    public static IReadOnlyList<HostEvidence> Match(Capture capture)
    {
        var hosts = capture.Hosts.Readable.ToList();
        var owners = new Dictionary<Host, HostReport>(ReferenceEqualityComparer.Instance);
        Bind(HostMatch.Uuid, (host, identity) => Same(host.Uuid, identity.Uuid));

        // A name may be used again after a reinstallation: it counts only for a report that tells no uuid.
        Bind(HostMatch.HostName, (host, identity) => identity.Uuid is null && Same(host.Hostname, identity.HostName));
        Bind(HostMatch.HostName, (host, identity) => identity.Uuid is null && Same(host.NameLabel, identity.HostName));
        Bind(HostMatch.FolderName, (host, identity) => identity is { Uuid: null, HostName: null } && IsFolderOf(host, identity.FolderName));
        Bind(HostMatch.OnlyHost, (_, identity) => hosts.Count == 1 && identity.Name is null);
        return
        [
            .. hosts.Select(host => new HostEvidence(capture, host, owners.GetValueOrDefault(host))),
            .. capture.Reports.Where(report => report.Host is null).Select(report => new HostEvidence(capture, null, report)),
        ];

        void Bind(HostMatch how, Func<Host, HostIdentity, bool> isOwner)
        {
            foreach (var report in capture.Reports.Where(report => report.Host is null))
            {
                if (hosts.Where(host => !owners.ContainsKey(host) && isOwner(host, report.Identity)).Take(2).ToList() is [var only])
                {
                    owners.Add(only, report);
                    report.Host = only;
                    report.Match = how;
                }
            }
        }
    }

    private static bool Same(Sourced<string> value, string? text) =>
        text is not null && value.TryGet(out var known) && known.Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>XenCenter cuts the name label to 20 characters and replaces what Windows does not allow in names.</summary>
    private static bool IsFolderOf(Host host, string? folder) =>
        folder is not null && host.NameLabel.TryGet(out var label)
        && new string([.. label.Trim().Select(letter => letter is < ' ' or > '~' or '<' or '>' or ':' or '"' or '/' or '\\' or '|' or '?' or '*' ? '_' : letter)]) is var safe
        && safe[..Math.Min(safe.Length, 20)].Equals(folder, StringComparison.OrdinalIgnoreCase);
}
