using System.Collections.Concurrent;

namespace XenLint.Model;

/// <summary>
/// One pool at one time: everything that a run knows of it. Immutable; each table is read when a rule first asks for it.
/// The generator writes the other half: one table property for each class.
/// </summary>
public sealed partial class Capture
{
    private readonly ConcurrentDictionary<Column, Lazy<object>> reverseIndexes = new();
    private readonly Dictionary<Host, HostEvidence> evidenceOfHosts;
    private readonly Lazy<DateTimeOffset?> referenceTime;
    private readonly DatabaseOrigin? origin;
    private readonly DateTimeOffset? asOf;

    /// <summary>Creates the capture.</summary>
    /// <param name="database">The database that was chosen for the pool; <see cref="DatabaseFile.None"/> when reports are all there is.</param>
    /// <param name="asOf">The time that the user gave for the capture, or null to find it in the evidence.</param>
    /// <param name="reports">The status reports of the pool's hosts, at most one for each host.</param>
    /// <param name="origin">What is known of the database beside what it says itself; null for one that stands where it was taken.</param>
    public Capture(DatabaseFile database, DateTimeOffset? asOf = null, IEnumerable<HostReport>? reports = null, DatabaseOrigin? origin = null)
    {
        Database = database;
        this.origin = origin;
        this.asOf = asOf;
        Reports = [.. (reports ?? []).OrderBy(report => report.Path, StringComparer.Ordinal)];
        HostEvidence = HostMatching.Match(this);
        evidenceOfHosts = HostEvidence.Where(evidence => evidence.Host is not null).ToDictionary(evidence => evidence.Host!);
        referenceTime = new(() => asOf ?? CaptureTime.FromReports(this) ?? DatabaseTime);
        PoolUuid = Pools.Readable.Select(pool => pool.Uuid).FirstOrDefault(uuid => uuid.IsKnown) is { IsKnown: true } known ? known.Value : null;
        Summary = new CaptureSummary(this, PoolUuid);
    }

    /// <summary>The id of a capture whose database names no pool.</summary>
    public static string UnidentifiedPool => "unidentified";

    /// <summary>The pool's uuid; with <c>#2</c>, <c>#3</c> for further captures of the same pool in one run.</summary>
    public string Id => Summary.Id;

    /// <summary>What reports tell of the capture.</summary>
    public CaptureSummary Summary { get; }

    /// <summary>The uuid of the pool, or null when the database does not tell.</summary>
    public string? PoolUuid { get; }

    /// <summary>The database that was chosen for the pool.</summary>
    public DatabaseFile Database { get; }

    /// <summary>The status reports of hosts, in the order of their paths.</summary>
    public IReadOnlyList<HostReport> Reports { get; }

    /// <summary>What is known of each host: first the database's hosts in the order of their rows' identity, then reports of hosts that it does not have.</summary>
    public IReadOnlyList<HostEvidence> HostEvidence { get; }

    /// <summary>True when there is a database and rows of hosts are, or may be, lost from it: then a report without a row need not be of a strange host.</summary>
    public bool HasLostHosts => !Database.IsMissing && Hosts.State is TableState.Truncated or TableState.Missing;

    /// <summary>The pool's own row: the first, should a damaged file hold several; null when it holds none.</summary>
    public Pool? Pool => Pools.Readable.FirstOrDefault();

    /// <summary>
    /// The time that ages are measured from: what the user gave, else the newest time that the evidence tells; null when it tells none.
    /// </summary>
    public DateTimeOffset? ReferenceTime => referenceTime.Value;

    /// <summary>The newest time that the database itself tells; null when it tells none.</summary>
    public DateTimeOffset? DatabaseTime => CaptureTime.FromDatabase(this) ?? origin?.WrittenAt;

    /// <summary>The report that the database came in; null for a database that was given beside reports, or alone.</summary>
    public HostReport? DatabaseReport =>
        origin is not null ? origin.Report : Reports.FirstOrDefault(report => Database.Source.Path.StartsWith($"{report.Path}/", StringComparison.Ordinal));

    /// <summary>What people call the pool: its name, else the name of its only host, else its uuid. Never throws.</summary>
    public string DisplayName => Summary.DisplayName;

    /// <summary>
    /// True when the database's schema is at least <paramref name="sinceMinor"/>; null when either is unknown.
    /// </summary>
    public bool? Knows(int? sinceMinor) => Database.SchemaMinor is { } schema && sinceMinor is { } since ? schema >= since : null;

    /// <summary>The table of this name.</summary>
    /// <param name="name">A table that the data model describes.</param>
    public ITable TableOf(string name) => DescribedTable(name) ?? throw new ArgumentException($"No table is called {name}.", nameof(name));

    /// <summary>The same capture with its evidence written anew.</summary>
    /// <param name="database">The database.</param>
    /// <param name="reports">Each report of this capture with what becomes of it.</param>
    public Capture Rewrite(DatabaseFile database, IReadOnlyDictionary<HostReport, HostReport> reports) => new(
        database,
        asOf,
        Reports.Select(report => reports[report]),
        new DatabaseOrigin(DatabaseReport is { } report ? reports[report] : null, origin?.WrittenAt));

    /// <summary>The pool's name, or the name of its only host; null when it has neither.</summary>
    internal string? OwnName =>
        Pool is { } pool && pool.NameLabel.TryGet(out var label) && label.Length > 0 ? label
        : HostEvidence is [var only] ? only.DisplayName
        : null;

    /// <summary>What is known of a host of this capture, report included.</summary>
    internal HostEvidence EvidenceOf(Host host) => evidenceOfHosts[host];

    /// <summary>The record of a row of a described table.</summary>
    internal PoolObject RecordOf(RawRow row) => TableOf(row.Table.Name).ObjectAt(row.Index);

    internal ReverseIndex<TChild> ReverseIndexOf<TChild>(Table<TChild> children, Column column, RawTable target)
        where TChild : PoolObject =>
        (ReverseIndex<TChild>)(reverseIndexes.TryGetValue(column, out var known) ? known : NewReverseIndex(children, column, target)).Value;

    /// <summary>The table property for a table's name, or null; the generator writes it as one <c>switch</c>.</summary>
    private partial ITable? DescribedTable(string name);

    private Lazy<object> NewReverseIndex<TChild>(Table<TChild> children, Column column, RawTable target)
        where TChild : PoolObject =>
        reverseIndexes.GetOrAdd(column, _ => new Lazy<object>(() => new ReverseIndex<TChild>(children, column, target)));

    private static Table<T> Bind<T>(ref Table<T>? table, Capture capture, TableInfo info, Func<Capture, RawRow, T> create)
        where T : PoolObject =>
        table ?? Interlocked.CompareExchange(ref table, new Table<T>(capture, info, create), null) ?? table!;
}
