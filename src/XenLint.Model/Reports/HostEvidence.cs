using System.Collections.Concurrent;

namespace XenLint.Model;

/// <summary>
/// Everything that a capture knows of one host: its record in the database, its status report, or both. Facts of members are
/// properties of the parts of this class, one part for each subject; without a report each of them is <em>not known</em>.
/// </summary>
public sealed partial class HostEvidence
{
    /// <summary>The same for each host without a report, and names are a closed list.</summary>
    private static readonly ConcurrentDictionary<MemberName, ReportMember> NotInInput = new();

    internal HostEvidence(Capture capture, Host? host, HostReport? report)
    {
        Capture = capture;
        Host = host;
        Report = report;
    }

    /// <summary>The capture.</summary>
    public Capture Capture { get; }

    /// <summary>The host's record; null for a report whose host the database does not have.</summary>
    public Host? Host { get; }

    /// <summary>The host's status report; null when the input has none.</summary>
    public HostReport? Report { get; }

    /// <summary>What people call the host.</summary>
    public string DisplayName => Host?.DisplayName ?? Report!.HostName;

    /// <summary>The host's uuid; null when neither record nor report tells it.</summary>
    public string? Uuid => Host is { } host && host.Uuid.TryGet(out var uuid) ? uuid : Report?.Identity.Uuid;

    /// <summary>The host's row, or the beginning of what its report holds when there is no row.</summary>
    public Place Place => Host?.Place ?? Report!.Members.Select(member => member.Place).FirstOrDefault(place => !place.IsNowhere);

    /// <summary>The path that a person can follow.</summary>
    public string LogicalPath => Host?.LogicalPath ?? Report!.LogicalPath;

    /// <summary>The member of this name; one that says why it is not there when it is not.</summary>
    public ReportMember Member(MemberName name) => Report?.Member(name) ?? WithoutReport(name);

    /// <summary>All members of this name, in the order of their paths; none when there is no report.</summary>
    public IEnumerable<ReportMember> MembersOf(MemberName name) => Report?.MembersOf(name) ?? [];

    /// <summary>What the member of this name tells.</summary>
    /// <typeparam name="T">The typed content of the member.</typeparam>
    private Fact<T> Fact<T>(MemberName name)
        where T : class => Report?.Fact<T>(name) ?? new Fact<T>(WithoutReport(name), static _ => null);

    /// <summary>What each member of this name tells; nothing when there is no report.</summary>
    /// <typeparam name="T">The typed content of such members.</typeparam>
    private IEnumerable<Fact<T>> Facts<T>(MemberName name)
        where T : class => Report?.Facts<T>(name) ?? [];

    /// <summary>The newer of two members that tell the same, or the older when the report has only that.</summary>
    private MemberName NewerOf(MemberName newer, MemberName older) => Member(newer).File is null && Member(older).File is not null ? older : newer;

    private static ReportMember WithoutReport(MemberName name) => NotInInput.GetOrAdd(name, static name => new()
    {
        Name = name,
        Path = name.Name,
        Status = MemberStatus.Absent,
        Detail = $"{name.Name} is not in the input: there is no status report of the host",
    });
}
