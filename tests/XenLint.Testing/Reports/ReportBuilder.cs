using System.Globalization;

namespace XenLint.Testing;

/// <summary>
/// Builds the status report of one host: an ordered set of members, and the files that the collector adds of its own, right to the last
/// checksum. What the test says comes after what the report begins with. In every text <c>⟦</c> and <c>⟧</c> mark the place of a
/// finding; they are no part of the member.
/// </summary>
public sealed class ReportBuilder
{
    private readonly string host;
    private readonly Func<ReportBuilder, IEnumerable<BuiltMember>> beginning;
    private readonly List<Action<ReportContent>> steps = [];
    private readonly List<(string Path, string Capability)> omitted = [];
    private Dump? liveDatabase;
    private Dump? databaseFile;
    private string? name;
    private string? pool;
    private string[]? entries;
    private DateTimeOffset takenAt = PoolClock.Capture;
    private TimeSpan uptime = PoolClock.Capture - PoolClock.Boot;
    private CollectorAge age;

    private ReportBuilder(string host, Func<ReportBuilder, IEnumerable<BuiltMember>> beginning)
    {
        this.host = host;
        this.beginning = beginning;
    }

    /// <summary>The smallest report that tells whose it is: the host's identity, the collector's list of files and its log.</summary>
    /// <param name="host">The host's name.</param>
    /// <param name="uuid">The host's uuid.</param>
    public static ReportBuilder Bare(string host, string uuid) => new(host, builder => [UsualIdentity.Inventory(uuid, builder.takenAt)]);

    /// <summary>What the collector takes from a healthy host, derived from the pool's own rows, and the database itself.</summary>
    /// <param name="pool">The pool's database.</param>
    /// <param name="host">The host's name.</param>
    public static ReportBuilder Usual(Dump pool, string host)
    {
        var capture = pool.Capture();
        var row = capture.Hosts.First(row => row.DisplayName == host);
        return new ReportBuilder(host, builder => UsualReport.Of(new ReportedHost(row, builder.takenAt, builder.uptime)))
            .Of(capture.DisplayName).Database(pool);
    }

    /// <summary>The name of the top folder; without it the collector's own, from the time.</summary>
    public ReportBuilder Named(string folder)
    {
        name = folder;
        return this;
    }

    /// <summary>When it was taken, in the host's local time.</summary>
    public ReportBuilder TakenAt(DateTimeOffset time)
    {
        takenAt = time;
        return this;
    }

    /// <summary>How long the host has been up.</summary>
    public ReportBuilder UpFor(TimeSpan time)
    {
        uptime = time;
        return this;
    }

    /// <summary>The pool that the host belongs to, for what XenCenter writes beside reports.</summary>
    public ReportBuilder Of(string poolName)
    {
        pool = poolName;
        return this;
    }

    /// <summary>How old the collector is.</summary>
    public ReportBuilder Collected(CollectorAge by)
    {
        age = by;
        return this;
    }

    /// <summary>Asks the collector for these parts only; nothing else is in the report, whoever put it there.</summary>
    public ReportBuilder Entries(params string[] capabilities)
    {
        entries = capabilities;
        return this;
    }

    /// <summary>The database.</summary>
    /// <param name="live">As the toolstack has it.</param>
    /// <param name="onDisk">As it lies on the host's disk; null for the same.</param>
    public ReportBuilder Database(Dump live, Dump? onDisk = null)
    {
        liveDatabase = live;
        databaseFile = onDisk ?? live;
        return this;
    }

    /// <summary>Leaves the database out.</summary>
    public ReportBuilder WithoutDatabase()
    {
        liveDatabase = null;
        databaseFile = null;
        return this;
    }

    /// <summary>Puts a member in, in place of what was there.</summary>
    /// <param name="path">The path inside the report, such as <c>chronyc-tracking.out</c> or <c>etc/chrony.conf</c>.</param>
    /// <param name="text">The text, perhaps with marks.</param>
    public ReportBuilder With(string path, string text) => Step(content => content.Put(path, MarkedText.Of(text)));

    /// <summary>Puts a member in, in place of what was there.</summary>
    /// <param name="path">The path inside the report.</param>
    /// <param name="bytes">The content.</param>
    public ReportBuilder With(string path, byte[] bytes) => Step(content => content.Put(path, new MarkedText(bytes, [])));

    /// <summary>Puts a compressed log in.</summary>
    /// <param name="path">The path inside the report, with <c>.gz</c> at its end.</param>
    /// <param name="text">The text before compression, perhaps with marks.</param>
    public ReportBuilder Gzipped(string path, string text) => Step(content =>
    {
        var marked = MarkedText.Of(text);
        content.Put(path, marked with { Bytes = Pack.Gzip(marked.Bytes) });
    });

    /// <summary>Puts a further member of a name in that is there already.</summary>
    public ReportBuilder Again(string path, string text) => Step(content => content.PutAgain(path, MarkedText.Of(text)));

    /// <summary>Takes a member out.</summary>
    public ReportBuilder Without(string path) => Step(content => content.Remove(path));

    /// <summary>Makes a member empty: the program is missing on the host, or it printed nothing.</summary>
    public ReportBuilder Empty(string path) => Step(content => content.Put(path, MarkedText.Empty));

    /// <summary>A command that did not come to an end in the collector's time.</summary>
    /// <param name="path">The member.</param>
    /// <param name="printed">What it had printed until then; null for what was there.</param>
    public ReportBuilder TimedOut(string path, string? printed = null) => Step(content =>
    {
        var soFar = printed is not null || content.Find(path) is not { } member ? MarkedText.Of(printed ?? "") : new MarkedText(member.Content, member.Flags);
        content.Put(path, soFar.Then("\n** timeout **\n"));
    });

    /// <summary>A part that the collector itself failed on: its error stands in the member's place.</summary>
    public ReportBuilder Failed(string path, string error = "OSError: [Errno 5] Input/output error") =>
        With(path, $"Traceback (most recent call last):\n  File \"/usr/sbin/xen-bugtool\", line 100, in collect\n    output = part()\n{error}\n");

    /// <summary>A file that was left out because its part of the report had become too large; the collector's log says so.</summary>
    public ReportBuilder LeftOut(string path, string capability)
    {
        omitted.Add((path, capability));
        return Without(path);
    }

    /// <summary>A member whose content was changed after the collector had listed its checksum.</summary>
    public ReportBuilder Altered(string path, string text) => Step(content =>
    {
        var listed = content.Find(path)?.Listed ?? content.Find(path)?.Content ?? [];
        content.Put(path, MarkedText.Of(text));
        content.Change(path, member => member with { Listed = listed });
    });

    /// <summary>A log that was emptied while it was being read: tar archives hold fewer bytes than the header tells.</summary>
    /// <param name="path">The member.</param>
    /// <param name="missing">The number of bytes that are missing at its end.</param>
    public ReportBuilder Short(string path, int missing) => Step(content => content.Change(path, member => member with { Missing = missing }));

    /// <summary>Says when a file was written last.</summary>
    public ReportBuilder Modified(string path, DateTimeOffset time) => Step(content => content.Change(path, member => member with { Modified = time }));

    /// <summary>Makes the report.</summary>
    public StatusReport Build()
    {
        var top = name ?? string.Create(CultureInfo.InvariantCulture, $"bug-report-{takenAt:yyyyMMddHHmmss}");
        var content = new ReportContent(takenAt);
        foreach (var member in beginning(this))
        {
            content.Put(member);
        }

        AddDatabase(content);
        steps.ForEach(step => step(content));
        AddCollectorFiles(content, top);
        return new StatusReport
        {
            Name = top,
            Host = host,
            Pool = pool,
            TakenAt = takenAt,
            Members = [.. CollectorOrder.Apply(age, content.Members)],
        };
    }

    private ReportBuilder Step(Action<ReportContent> step)
    {
        steps.Add(step);
        return this;
    }

    private void AddDatabase(ReportContent content)
    {
        foreach (var (path, dump) in new[] { (StatusReport.LiveDatabase, liveDatabase), (StatusReport.DatabaseFile, databaseFile) })
        {
            if (dump is not null)
            {
                content.Put(path, new MarkedText(dump.FileBytes, dump.Flags));
            }
        }
    }

    private void AddCollectorFiles(ReportContent content, string top)
    {
        if (entries is not null)
        {
            content.RemoveWhere(member => !entries.Contains(Capability.Of(member.Path)));
        }

        var listed = content.Members.ToList();
        if (age == CollectorAge.Since2024)
        {
            var inner = listed.Where(member => CollectorFiles.IsInSystemdArchive(member.Path)).ToList();
            if (inner.Count > 0)
            {
                content.PutUnlessDecided(CollectorFiles.SystemdArchive, () => CollectorFiles.WriteSystemdArchive(top, inner));
                content.RemoveWhere(inner.Contains);
            }

            content.PutUnlessDecided(CollectorFiles.Log, () => CollectorFiles.WriteLog(entries, omitted));
        }

        content.PutUnlessDecided(CollectorFiles.List, () => CollectorFiles.WriteList(top, host, takenAt, uptime, listed));
    }
}
