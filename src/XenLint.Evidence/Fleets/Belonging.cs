using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>What tells which capture something that was found belongs to. Small enough to be remembered of every input.</summary>
internal sealed record Belonging
{
    /// <summary>The path of the input.</summary>
    public required string Path { get; init; }

    /// <summary>True for a status report, false for a bare dump.</summary>
    public required bool IsReport { get; init; }

    /// <summary>Who the host of a report is, as far as anything tells; empty for a dump.</summary>
    public required string Host { get; init; }

    /// <summary>The uuid of that host; null when the report does not tell.</summary>
    public string? HostUuid { get; init; }

    /// <summary>When a report was taken; null when nothing tells.</summary>
    public ReportTime? TakenAt { get; init; }

    /// <summary>True when there is a database.</summary>
    public required bool HasDatabase { get; init; }

    /// <summary>The uuid of the pool that the database is of; null when there is none or it does not tell.</summary>
    public string? Pool { get; init; }

    /// <summary>The number of writes that the database has seen; null when it does not tell.</summary>
    public long? Generation { get; init; }

    /// <summary>The uuids of the hosts that the database knows.</summary>
    public IReadOnlySet<string> KnownHosts { get; init; } = new HashSet<string>();

    /// <summary>Looks at what was found.</summary>
    /// <param name="path">The path of the input.</param>
    /// <param name="report">The report; null for a bare dump.</param>
    /// <param name="database">The database; null when there is none.</param>
    public static Belonging Of(string path, HostReport? report, DatabaseFile? database)
    {
        var capture = database is null ? null : new Capture(database);
        return new()
        {
            Path = path,
            IsReport = report is not null,
            Host = report is null ? "" : report.Identity.Uuid ?? report.Identity.Name ?? report.Path,
            HostUuid = report?.Identity.Uuid,
            TakenAt = report?.TakenAt,
            HasDatabase = database is not null,
            Pool = capture?.PoolUuid,
            Generation = database?.Generation,
            KnownHosts = report is null || capture is null ? new HashSet<string>()
                : capture.Hosts.Readable.Select(host => host.Uuid.TryGet(out var uuid) ? uuid : "").Where(uuid => uuid.Length > 0).ToHashSet(),
        };
    }

    /// <summary>True when another reading of the same input found the same.</summary>
    public bool IsStillThatOf(Belonging again) => this with { KnownHosts = again.KnownHosts } == again && KnownHosts.SetEquals(again.KnownHosts);
}
