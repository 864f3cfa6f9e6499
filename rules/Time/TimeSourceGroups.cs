using XenLint.Model;

namespace XenLint.Rules.Time;

/// <summary>Hosts that follow the same sources.</summary>
/// <param name="Key">The sources in words: names, or the mode that stands for sources that have no names.</param>
/// <param name="Names">The names; none for sources of DHCP and of the factory.</param>
/// <param name="Hosts">The hosts, in the order of their names.</param>
internal sealed record TimeSourceGroup(string Key, IReadOnlyList<string> Names, IReadOnlyList<HostEvidence> Hosts);

/// <summary>The hosts of a pool by the sources that one kind of evidence names for them.</summary>
internal sealed class TimeSourceGroups
{
    private readonly List<(HostEvidence Host, TimeSettings Settings)> members;

    private TimeSourceGroups(List<(HostEvidence Host, TimeSettings Settings)> members)
    {
        this.members = members;
        All =
        [
            .. members.GroupBy(member => KeyOf(member.Settings), StringComparer.Ordinal)
                .Select(group => new TimeSourceGroup(
                    group.Key,
                    group.First().Settings.Names,
                    [.. group.Select(member => member.Host).OrderBy(host => host.DisplayName, StringComparer.Ordinal)]))
                .OrderByDescending(group => group.Hosts.Count).ThenBy(group => group.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>The groups, the largest first.</summary>
    public IReadOnlyList<TimeSourceGroup> All { get; }

    /// <summary>Number of groups.</summary>
    public int Count => All.Count;

    /// <summary>Number of hosts in all groups.</summary>
    public int Hosts => members.Count;

    /// <summary>True when not all hosts follow the same sources.</summary>
    public bool Differ => Count > 1;

    /// <summary>True when two groups have no source in common.</summary>
    public bool AreDisjoint => All.Any(one => All.Any(other => one != other && !one.Names.Intersect(other.Names, StringComparer.Ordinal).Any()));

    /// <summary>The evidence of a host of the smallest group.</summary>
    public Place Place => members.First(member => member.Host == All[^1].Hosts[0]).Settings.Place;

    /// <summary>Puts the hosts into groups whose sources the evidence tells.</summary>
    public static TimeSourceGroups Of(IEnumerable<HostEvidence> hosts, Func<HostEvidence, TimeSettings?> settingsOf, bool ignoreFactory) => new(
    [
        .. hosts.Where(host => !ignoreFactory || host.TimeSettingsInDatabase?.Mode != HostNtpMode.Factory)
            .Select(host => (Host: host, Settings: settingsOf(host)!))
            .Where(member => member.Settings is { Usable.Count: > 0 } or { Mode: HostNtpMode.DHCP or HostNtpMode.Factory }),
    ]);

    /// <summary>True when the host is in one of the groups.</summary>
    public bool Holds(HostEvidence host) => members.Exists(member => member.Host == host);

    private static string KeyOf(TimeSettings settings) =>
        settings.Usable.Count > 0 ? string.Join(", ", settings.Names) : $"the mode {settings.Mode}";
}
