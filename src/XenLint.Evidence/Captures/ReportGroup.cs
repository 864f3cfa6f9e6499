using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reports of hosts of one pool that were taken at about the same time.</summary>
internal sealed class ReportGroup
{
    /// <summary>Reports that lie further apart tell of two states of the pool.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? pool;
    private HashSet<string>? knownHosts;

    public ReportGroup(FoundInput first)
    {
        pool = PoolOf(first.Report!.Database);
        Add(first);
    }

    /// <summary>The reports.</summary>
    public List<FoundInput> Members { get; } = [];

    /// <summary>Bare dumps that the user wants to join them.</summary>
    public List<FoundInput> Dumps { get; } = [];

    public void Add(FoundInput member)
    {
        Members.Add(member);
        hosts.Add(NameOf(member.Report!.Report));
        knownHosts = null;
    }

    /// <summary>True when a report belongs to this pool and time, and its host is not here yet.</summary>
    public bool Takes(FoundReport found) =>
        !hosts.Contains(NameOf(found.Report))
        && Members.TrueForAll(member => AreClose(member.Report!.Report.TakenAt, found.Report.TakenAt))
        && (found.Database is null ? found.Report.Identity.Uuid is { } uuid && KnownHosts.Contains(uuid) : pool is not null && PoolOf(found.Database) == pool);

    /// <summary>True for a dump of the same pool.</summary>
    public bool IsPoolOf(DatabaseFile dump) => pool is not null && PoolOf(dump) == pool;

    /// <summary>Makes the capture.</summary>
    public Capture Capture(DateTimeOffset? asOf)
    {
        var database = Dumps.Select(dump => dump.Dump!).MaxBy(dump => dump.Generation ?? -1)
            ?? DatabaseChoice.AmongReports(Members.Select(member => member.Report!))?.Database
            ?? DatabaseFile.None(Members[0].Report!.Report.Path);
        return new Capture(database, asOf, Members.Select(member => member.Report!.Report));
    }

    private HashSet<string> KnownHosts => knownHosts ??=
    [
        .. Members.Select(member => member.Report!.Database).OfType<DatabaseFile>()
            .SelectMany(database => new Capture(database).Hosts.Readable)
            .Select(host => host.Uuid.TryGet(out var uuid) ? uuid : "")
            .Where(uuid => uuid.Length > 0),
    ];

    private static bool AreClose(ReportTime? one, ReportTime? other) =>
        one is null || other is null || (one.Moment - other.Moment).Duration() <= Longest;

    private static string? PoolOf(DatabaseFile? database) => database is null ? null : new Capture(database).PoolUuid;

    private static string NameOf(HostReport report) => report.Identity.Uuid ?? report.Identity.Name ?? report.Path;
}
