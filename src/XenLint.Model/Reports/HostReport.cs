using System.Collections.Concurrent;

namespace XenLint.Model;

/// <summary>
/// One host's server status report: its members under their evidence names, who the host is, when it was taken, and what is lost.
/// Immutable but for the capture that it becomes a part of.
/// </summary>
public sealed class HostReport
{
    private readonly Func<MemberName, SourceFile, object?> parse;
    private readonly Func<MemberName, ReportMember> absent;
    private readonly ILookup<MemberName, ReportMember> members;
    private readonly ConcurrentDictionary<ReportMember, object> facts = new();

    /// <summary>Creates the report.</summary>
    /// <param name="path">The path of its top folder, through all archives around it.</param>
    /// <param name="members">The members that carry an evidence name.</param>
    /// <param name="absent">Tells of an evidence name that no member carries what became of it.</param>
    /// <param name="parse">Parses a member into its typed content; null when the text does not follow the member's format.</param>
    public HostReport(
        string path,
        IEnumerable<ReportMember> members,
        Func<MemberName, ReportMember> absent,
        Func<MemberName, SourceFile, object?> parse)
    {
        Path = path;
        Members = [.. members.OrderBy(member => member.Path, StringComparer.Ordinal)];
        this.members = Members.ToLookup(member => member.Name);
        this.absent = absent;
        this.parse = parse;

        // A database is the pool's, whichever host's report it came in.
        foreach (var member in Members.Where(member => member.Name != MemberName.LiveDatabase && member.Name != MemberName.DatabaseFile))
        {
            member.File?.BelongTo(this);
        }
    }

    /// <summary>The path of the report's top folder, through all archives around it.</summary>
    public string Path { get; }

    /// <summary>The members that carry an evidence name, in the order of their paths.</summary>
    public IReadOnlyList<ReportMember> Members { get; }

    /// <summary>Every file of the report.</summary>
    public required IReadOnlyList<ReportFile> Files { get; init; }

    /// <summary>Who the host says it is.</summary>
    public required HostIdentity Identity { get; init; }

    /// <summary>When the report was taken; null when nothing tells.</summary>
    public required ReportTime? TakenAt { get; init; }

    /// <summary>What is lost of the report, one sentence each; empty when it is whole.</summary>
    public required IReadOnlyList<string> Losses { get; init; }

    /// <summary>
    /// A file that names the report's files, for a report of which only some are kept: what there is to be said of the others is said at their names. Null when
    /// every file has a place of its own.
    /// </summary>
    public SourceFile? ListOfFiles
    {
        get;
        init
        {
            field = value;
            value?.BelongTo(this);
        }
    }

    /// <summary>What was found in the logs; null when nobody asked for anything, so that they were not read.</summary>
    public HostLogs? Logs
    {
        get;
        init
        {
            field = value;
            foreach (var piece in value?.Pieces ?? [])
            {
                piece.BelongTo(this);
            }
        }
    }

    /// <summary>The host of the pool whose report it is; null when that cannot be told.</summary>
    public Host? Host { get; internal set; }

    /// <summary>How <see cref="Host"/> was found.</summary>
    public HostMatch Match { get; internal set; } = HostMatch.None;

    /// <summary>What to call the host.</summary>
    public string HostName => Host?.DisplayName ?? Identity.Name ?? Path;

    /// <summary>The path of the host that a person can follow.</summary>
    public string LogicalPath => Host?.LogicalPath ?? $"pool/host[{HostName}]";

    /// <summary>The member of this name; of several the first; one that says what became of it when it is not there.</summary>
    public ReportMember Member(MemberName name) => members[name].FirstOrDefault() ?? absent(name);

    /// <summary>All members of this name, in the order of their paths.</summary>
    public IEnumerable<ReportMember> MembersOf(MemberName name) => members[name];

    /// <summary>What the member of this name tells.</summary>
    /// <typeparam name="T">The typed content of the member.</typeparam>
    public Fact<T> Fact<T>(MemberName name)
        where T : class => FactOf<T>(Member(name));

    /// <summary>What each member of this name tells, in the order of their paths.</summary>
    /// <typeparam name="T">The typed content of such members.</typeparam>
    public IEnumerable<Fact<T>> Facts<T>(MemberName name)
        where T : class => members[name].Select(FactOf<T>);

    /// <summary>The beginning of a file of the report, also of one whose content was not kept.</summary>
    public Place PlaceOf(ReportFile file) => PlaceOf(file.Path);

    /// <summary>The beginning of a file of the report, also of one that is not there.</summary>
    /// <param name="path">The path inside the report.</param>
    public Place PlaceOf(string path)
    {
        if (Members.FirstOrDefault(member => member.Path == path) is { File: { } kept })
        {
            return new Place(kept, 0, 0);
        }

        if (ListOfFiles is { } list)
        {
            var name = System.Text.Encoding.UTF8.GetBytes($"\"{path}\"");
            return list.Bytes.Span.IndexOf(name) is var start and >= 0 ? new Place(list, start + 1, name.Length - 2) : new Place(list, 0, 0);
        }

        var file = new SourceFile(Path == "." ? path : $"{Path}/{path}", default, SourceOrigin.Start);
        file.BelongTo(this);
        return new Place(file, 0, 0);
    }

    /// <summary>The same report with its evidence written anew.</summary>
    /// <param name="path">The path of its top folder.</param>
    /// <param name="identity">Who the host says it is.</param>
    /// <param name="logs">What was found in the logs.</param>
    /// <param name="listOfFiles">What <see cref="ListOfFiles"/> becomes.</param>
    /// <param name="member">Makes a member anew.</param>
    /// <param name="text">Makes a text anew that is told of the report: names of its files, and what is lost of it.</param>
    public HostReport Rewrite(string path, HostIdentity identity, HostLogs? logs, SourceFile? listOfFiles, Func<ReportMember, ReportMember> member, Func<string, string> text) =>
        new(path, Members.Select(member), name => member(Member(name)), parse)
        {
            Files = [.. Files.Select(file => file with { Path = text(file.Path), Md5 = file.Md5 is { } sum ? text(sum) : null }).OrderBy(file => file.Path, StringComparer.Ordinal)],
            Identity = identity,
            TakenAt = TakenAt,
            Losses = [.. Losses.Select(text)],
            Logs = logs,
            ListOfFiles = listOfFiles,
        };

    private Fact<T> FactOf<T>(ReportMember member)
        where T : class => (Fact<T>)facts.GetOrAdd(member, static (key, report) => new Fact<T>(key, file => report.parse(key.Name, file)), this);
}
