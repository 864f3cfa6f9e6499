using System.Globalization;

namespace XenLint.Model;

/// <summary>
/// What changes from one export of a pool to the next although nobody has changed the pool: extracts leave it out, and two captures are not compared by it.
/// No rule reads any of it; a test makes sure. The list for users is in <c>docs/extract.md</c>.
/// </summary>
public static class VolatileData
{
    /// <summary>Stands for every table.</summary>
    public const string AnyTable = "*";

    /// <summary>Tables whose rows are left out; the table itself is written, empty.</summary>
    public static IReadOnlyList<VolatileTable> Tables { get; } =
    [
        new("Caller", "programs that called the toolstack, and when"),
        new("VBD_metrics", "rates of virtual disks"),
        new("VIF_metrics", "rates of virtual interfaces"),
        new("console", "addresses of consoles, new with each start of a machine"),
        new("data_source", "measurements"),
        new("event", "events"),
        new("message", "messages"),
        new("session", "who is logged in"),
        new("task", "what is running"),
    ];

    /// <summary>Columns that are left out, by table.</summary>
    public static IReadOnlyList<VolatileColumns> Columns { get; } =
    [
        new(AnyTable, "counts of writes, and the reference that every row has twice", "__ctime", "__mtime", "_ref"),
        new(AnyTable, "what can be done at the moment, and what is being done", "allowed_operations", "current_operations"),
        new(AnyTable, "when metrics were written; the day of the newest is kept in capture.json", "last_updated"),
        new("Cluster_host", "time of the last sign of life", "last_update_live"),
        new("PIF_metrics", "rates", "io__read_kbs", "io__write_kbs"),
        new("SR", "space that was promised to disks, as the driver last counted it", "virtual_allocation"),
        new("VBD", "state of the running device", "runtime_properties"),
        new("VDI", "space in use", "physical_utilisation"),
        new("VIF", "state of the running device", "runtime_properties"),
        new("VM", "state of the running domain", "consoles", "domid", "last_boot_CPU_flags", "last_booted_record", "memory__target"),
        new("VM_guest_metrics", "use of memory and disks", "disks", "memory"),
        new("VM_metrics", "use of memory and processors", "VCPUs__CPU", "VCPUs__flags", "VCPUs__utilisation", "memory__actual", "state"),
        new("VMPP", "runs of the schedule", "archive_last_run_time", "backup_last_run_time", "is_archive_running", "is_backup_running", "recent_alerts"),
        new("VMSS", "runs of the schedule", "last_run_time"),
        new("host_cpu", "use", "utilisation"),
        new("host_metrics", "use of memory", "memory__free"),
        new("pool", "the next time that telemetry is sent", "telemetry_next_collection"),
    ];

    /// <summary>Columns that are kept in steps: a value is rounded down as far as no rule decides otherwise by it.</summary>
    public static IReadOnlyList<RoundedColumn> Rounded { get; } =
    [
        new(
            "SR",
            "physical_utilisation",
            $"space in use: to whole {SR.UseStepPercent} % of the repository's size, and on thick storage to the point from which on its largest disk in use would not fit a second time",
            record => record is SR sr && sr.UseInSteps.TryGet(out var use) ? use : null),
    ];

    private static readonly HashSet<string> LeftOutTables = [.. Tables.Select(table => table.Name)];

    private static readonly HashSet<(string Table, string Column)> LeftOutColumns = [.. Columns.SelectMany(entry => entry.Names, (entry, name) => (entry.Table, name))];

    /// <summary>How a time begins that nobody has ever written.</summary>
    private static ReadOnlySpan<byte> Never => "19700101T00:00:00"u8;

    /// <summary>The keys of the manifest that are left out: the count of writes.</summary>
    public static IReadOnlyList<string> ManifestKeys { get; } = ["generation_count"];

    /// <summary>True for a table whose rows are left out.</summary>
    public static bool IsLeftOut(string table) => LeftOutTables.Contains(table);

    /// <summary>True for a column that is left out.</summary>
    public static bool IsLeftOut(string table, string column) => LeftOutColumns.Contains((AnyTable, column)) || LeftOutColumns.Contains((table, column));

    /// <summary>
    /// True for a value that an extract leaves out. One that does not follow its column's grammar stays: it shows that the database is damaged or was edited. The second
    /// copy of a reference stays where it is the only one, and so does a time that says that metrics were never written: rules do not count those metrics.
    /// </summary>
    public static bool IsLeftOut(RawRow row, int slot)
    {
        var name = row.Shape.Name(slot);
        return IsLeftOut(row.Table.Name, name)
            && !(name == "_ref" && row.Shape.SlotOf("ref"u8) is var own && (own < 0 || row.ValueBytes(own).IsEmpty))
            && !(name == "last_updated" && row.ValueBytes(slot).StartsWith(Never))
            && !(row.Table.Info?.Find(name) is { } column && !ValueGrammar.Follows(column, row.ValueBytes(slot)));
    }

    /// <summary>The text of a value that is kept in steps; null for any other.</summary>
    public static string? RoundedDown(Capture capture, RawRow row, int slot)
    {
        var name = row.Shape.Name(slot);
        return Rounded.FirstOrDefault(column => column.Name == name && column.Table == row.Table.Name) is { } rounded
            ? rounded.Round(capture.TableOf(row.Table.Name).ObjectAt(row.Index))?.ToString(CultureInfo.InvariantCulture)
            : null;
    }
}

/// <summary>A column that an extract keeps in steps.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">The column.</param>
/// <param name="What">What it holds, and which steps there are.</param>
/// <param name="Round">Rounds the value of a record; null for one that is not known, which stays as it is.</param>
public sealed record RoundedColumn(string Table, string Name, string What, Func<PoolObject, long?> Round);

/// <summary>A table whose rows an extract leaves out.</summary>
/// <param name="Name">The table.</param>
/// <param name="What">What is in it.</param>
public sealed record VolatileTable(string Name, string What);

/// <summary>Columns that an extract leaves out.</summary>
/// <param name="Table">The table, or <see cref="VolatileData.AnyTable"/>.</param>
/// <param name="What">What they hold.</param>
/// <param name="Names">The columns.</param>
public sealed record VolatileColumns(string Table, string What, params string[] Names);
