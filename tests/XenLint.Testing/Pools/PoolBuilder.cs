using XenLint.Model;

namespace XenLint.Testing;

/// <summary>
/// Builds a pool and writes it as a database dump. What is not said stays as new rows of the chosen schema have it; uuids and
/// references follow from names, so that the same pool is always the same bytes. The first host is the coordinator.
/// </summary>
/// <typeparam name="TSelf">The builder's own type, which each method gives back.</typeparam>
public abstract class PoolBuilder<TSelf>
    where TSelf : PoolBuilder<TSelf>
{
    /// <summary>The newest schema of XenServer 8.</summary>
    public const int UsualSchema = 793;

    private readonly PoolRows rows;
    private readonly List<Action> atTheEnd = [];
    private readonly Dictionary<string, FieldText> manifest = new(StringComparer.Ordinal);
    private readonly HashSet<string> withoutTables = new(StringComparer.Ordinal);
    private readonly HashSet<(string Table, string Column)> withoutColumns = [];
    private readonly Row pool;
    private int schema = UsualSchema;

    private protected PoolBuilder(string name)
    {
        Name = name;
        rows = new PoolRows(name);
        pool = rows.Add("pool", name);
        UsualPool.Fill(pool, rows);
    }

    /// <summary>The pool's name.</summary>
    public string Name { get; }

    private TSelf Self => (TSelf)this;

    /// <summary>The minor version of the database's schema. It decides which tables and columns there are.</summary>
    public TSelf Schema(int minor)
    {
        schema = minor;
        return Self;
    }

    /// <summary>Writes a pair of the manifest.</summary>
    public TSelf Manifest(string key, FieldText value)
    {
        manifest[key] = value;
        return Self;
    }

    /// <summary>The pool's own row.</summary>
    public TSelf PoolRow(Action<RowBuilder> build)
    {
        build(new RowBuilder(rows, pool));
        return Self;
    }

    /// <summary>A host. A second call with the same name goes on with the same host.</summary>
    public TSelf Host(string name, Action<HostBuilder>? build = null)
    {
        var host = HostBuilder.FindOrMake(rows, name);
        build?.Invoke(host);
        return Self;
    }

    /// <summary>Makes a host the pool's coordinator.</summary>
    public TSelf Coordinator(string host) => PoolRow(row => row.PointsTo("master", "host", host));

    /// <summary>A network. A second call with the same name goes on with the same network.</summary>
    public TSelf Network(string name, Action<NetworkBuilder>? build = null)
    {
        var network = NetworkBuilder.FindOrMake(rows, name);
        build?.Invoke(new NetworkBuilder(rows, network));
        return Self;
    }

    /// <summary>The network of a device on every host, as xapi makes it at installation.</summary>
    public TSelf NetworkOf(string device, Action<NetworkBuilder> build)
    {
        build(new NetworkBuilder(rows, NetworkBuilder.OfDevice(rows, device)));
        return Self;
    }

    /// <summary>A storage repository.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The driver, such as <c>lvmoiscsi</c> or <c>nfs</c>.</param>
    /// <param name="build">Says more: plugs, disks.</param>
    public TSelf SR(string name, string type, Action<SRBuilder>? build = null)
    {
        var sr = new SRBuilder(rows, rows.Add("SR", name), type, atTheEnd);
        build?.Invoke(sr);
        return Self;
    }

    /// <summary>Makes a storage repository the pool's default.</summary>
    public TSelf DefaultSR(string name) => PoolRow(row => row
        .PointsTo("default_SR", "SR", name).PointsTo("suspend_image_SR", "SR", name).PointsTo("crash_dump_SR", "SR", name));

    /// <summary>A virtual machine, switched off unless it is put on a host.</summary>
    public TSelf VM(string name, Action<VMBuilder>? build = null)
    {
        var vm = VMBuilder.Make(rows, name);
        build?.Invoke(vm);
        return Self;
    }

    /// <summary>A template that somebody made.</summary>
    public TSelf Template(string name, Action<VMBuilder>? build = null) => VM(name, vm =>
    {
        vm.Say("is_a_template", true);
        build?.Invoke(vm);
    });

    /// <summary>A template that came with the product.</summary>
    public TSelf DefaultTemplate(string name) => Template(name, vm =>
        vm.Say("is_default_template", true).OtherConfig("default_template", "true").OtherConfig("linux_template", "true"));

    /// <summary>A snapshot of a virtual machine.</summary>
    public TSelf Snapshot(string name, string of, Action<VMBuilder>? build = null) => Template(name, vm =>
    {
        vm.Say("is_a_snapshot", true).Say("snapshot_time", PoolClock.Start).SayPointsTo("snapshot_of", "VM", of);
        build?.Invoke(vm);
    });

    /// <summary>A row of any table, described or not.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">What tells the row from others of its table while the pool is built; its uuid and reference follow from it.</param>
    /// <param name="build">Says what it holds.</param>
    public TSelf Row(string table, string key, Action<RowBuilder>? build = null)
    {
        var row = rows.FindOrAdd(table, key);
        row.IsByName = true;
        build?.Invoke(new RowBuilder(rows, row));
        return Self;
    }

    /// <summary>Leaves a table out, with the element that says that it is empty.</summary>
    public TSelf WithoutTable(string name)
    {
        withoutTables.Add(name);
        return Self;
    }

    /// <summary>Leaves a column out of all rows of a table, as a schema does that does not have it yet.</summary>
    public TSelf WithoutColumn(string table, string column)
    {
        withoutColumns.Add((table, column));
        return Self;
    }

    /// <summary>Writes these tables only, as a trimmed file has them.</summary>
    public TSelf OnlyTables(params string[] names)
    {
        withoutTables.UnionWith(XapiDataModel.Tables.Select(table => table.Name).Except(names));
        return Self;
    }

    /// <summary>The uuid that a row has or would have.</summary>
    public string UuidOf(string table, string key) => rows.Uuid(table, key);

    /// <summary>The reference that a row has or would have.</summary>
    public string ReferenceOf(string table, string key) => rows.Reference(table, key);

    /// <summary>Writes the pool.</summary>
    /// <param name="form">The physical form; null for that of xapi.</param>
    public Dump Write(DumpForm? form = null)
    {
        var (manifestPairs, content) = Finish(_ => []);
        return Dump.Write((form ?? DumpForm.Xapi).For(schema), manifestPairs, content);
    }

    /// <summary>Writes the pool, and behind its rows others that are made while they are written.</summary>
    internal void WriteTo(Stream stream, Func<string, IEnumerable<Row>> more)
    {
        var (manifestPairs, content) = Finish(more);
        Dump.WriteTo(stream, DumpForm.Xapi.For(schema), manifestPairs, content);
    }

    private (IEnumerable<KeyValuePair<string, FieldText>> Manifest, DumpContent Content) Finish(Func<string, IEnumerable<Row>> more)
    {
        foreach (var step in atTheEnd)
        {
            step();
        }

        var described = Testing.Schema.Of(schema);
        if (rows.All.FirstOrDefault(row => !row.IsByName && !described.Has(row.Table)) is { } stray)
        {
            throw new InvalidOperationException($"Schema {schema} has no table {stray.Table}; say Row(\"{stray.Table}\", ...) to write one all the same.");
        }

        return (
            UsualManifest.Of(described, rows).Concat(manifest).GroupBy(pair => pair.Key).Select(same => same.Last()),
            new DumpContent(described, rows) { WithoutTables = withoutTables, WithoutColumns = withoutColumns, More = more });
    }
}

/// <summary>Builds a pool and writes it as a database dump.</summary>
/// <param name="name">The pool's name; everything that must be unique follows from it.</param>
public sealed class PoolBuilder(string name) : PoolBuilder<PoolBuilder>(name);
