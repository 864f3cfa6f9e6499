using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>Reports of hosts of one pool that were taken at about the same time.</summary>
internal sealed class ReportGroup
{
    /// <summary>Reports that lie further apart tell of two states of the pool.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> knownHosts = [];
    private readonly string? pool;

    public ReportGroup(FoundEvidence first)
    {
        pool = first.Belonging!.Pool;
        Add(first);
    }

    /// <summary>The reports.</summary>
    public List<FoundEvidence> Members { get; } = [];

    /// <summary>Bare dumps that the user wants to join them.</summary>
    public List<FoundEvidence> Dumps { get; } = [];

    public void Add(FoundEvidence member)
    {
        Members.Add(member);
        hosts.Add(member.Belonging!.Host);
        knownHosts.UnionWith(member.Belonging.KnownHosts);
    }

    /// <summary>True when a report belongs to this pool and time, and its host is not here yet.</summary>
    public bool Takes(Belonging found) =>
        !hosts.Contains(found.Host)
        && Members.TrueForAll(member => AreClose(member.Belonging!.TakenAt, found.TakenAt))
        && (found.HasDatabase ? pool is not null && found.Pool == pool : found.HostUuid is { } uuid && knownHosts.Contains(uuid));

    /// <summary>True for a dump of the same pool.</summary>
    public bool IsPoolOf(Belonging dump) => pool is not null && dump.Pool == pool;

    private static bool AreClose(ReportTime? one, ReportTime? other) =>
        one is null || other is null || (one.Moment - other.Moment).Duration() <= Longest;
}
