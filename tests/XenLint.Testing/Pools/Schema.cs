using System.Collections.Concurrent;
using System.Text.Json;
using XenLint.Model;

namespace XenLint.Testing;

/// <summary>What a writer of dumps knows of one schema version: its tables, its columns with what new rows hold, and its redundant sets.</summary>
internal sealed class Schema
{
    /// <summary>Below this version xapi wrote neither redundant sets nor generation counts of rows.</summary>
    private const int FirstWithRedundantSets = 63;

    private static readonly Facts Known = Facts.Read();
    private static readonly ConcurrentDictionary<int, Schema> ByMinor = new();
    private readonly Dictionary<string, IReadOnlyList<Column>> columnsOfTable;

    private Schema(int minor)
    {
        Minor = minor;
        Tables = [.. XapiDataModel.Tables.Where(Has).Select(table => table.Name).Order(StringComparer.Ordinal)];
        columnsOfTable = XapiDataModel.Tables.Where(Has).ToDictionary(table => table.Name, ColumnsOf, StringComparer.Ordinal);
    }

    /// <summary>The newest schema that the data model describes.</summary>
    public static Schema Newest { get; } = Of(XapiDataModel.Releases.Max(release => release.SchemaMinor ?? 0));

    public int Minor { get; }

    /// <summary>The tables that a dump of this schema has, by name.</summary>
    public IReadOnlyList<string> Tables { get; }

    public bool HasRedundantSets => Minor >= FirstWithRedundantSets;

    public bool HasRowGenerations => Minor >= FirstWithRedundantSets;

    /// <summary>The pairs of a reference column and the set that repeats it on the other side.</summary>
    public static IEnumerable<Relation> Relations => Known.Relations;

    /// <summary>The schema of this minor version.</summary>
    public static Schema Of(int minor) => ByMinor.GetOrAdd(minor, number => new Schema(number));

    public bool Has(string table) => columnsOfTable.ContainsKey(table);

    /// <summary>The columns of a table, redundant sets among them from the version on that writes them; none for tables of other schemas.</summary>
    public IReadOnlyList<Column> ColumnsOf(string table) => columnsOfTable.GetValueOrDefault(table, []);

    /// <summary>The text that a new row holds in a column.</summary>
    public static string UsualText(Column column) => column.Default ?? column.Kind switch
    {
        ColumnKind.Integer => "0",
        ColumnKind.Boolean => "false",
        ColumnKind.Real => "0.",
        ColumnKind.Time => "19700101T00:00:00Z",
        ColumnKind.Enumeration => column.Literals[0],
        ColumnKind.Reference => "OpaqueRef:NULL",
        ColumnKind.Set or ColumnKind.Map or ColumnKind.Option => "()",
        _ => "",
    };

    private static bool IsRedundant(Column column) =>
        Known.Relations.Any(relation => relation.Target == column.Table && relation.Set == column.Name);

    private IReadOnlyList<Column> ColumnsOf(TableInfo table) =>
        [.. table.Columns.Where(Has).Where(column => HasRedundantSets || !IsRedundant(column))];

    private bool Has(Column column) => Has(column.Since, column.Removed);

    private bool Has(TableInfo table) =>
        table.Since is not null && !Known.NeverWritten.Contains(table.Name) && Has(table.Since, Known.RemovedTables.GetValueOrDefault(table.Name));

    private bool Has(string? since, string? removed) =>
        (since is null || MinorOf(since) <= Minor) && (removed is null || MinorOf(removed) > Minor);

    /// <summary>The schema of a release; of one whose schema is not known, that of the next known one.</summary>
    private static int MinorOf(string release) => XapiDataModel.Releases
        .SkipWhile(known => known.Name != release).Select(known => known.SchemaMinor).FirstOrDefault(minor => minor is not null) ?? int.MaxValue;

    /// <summary>A reference column and the set on the other side that repeats it.</summary>
    public sealed record Relation(string Table, string Column, string Target, string Set);

    /// <summary>What only <c>schemas/xapi-datamodel.json</c> itself tells.</summary>
    private sealed record Facts(IReadOnlyList<Relation> Relations, IReadOnlyDictionary<string, string> RemovedTables, IReadOnlySet<string> NeverWritten)
    {
        /// <summary>Empty elements that every dump has although nothing is ever kept in them.</summary>
        private static readonly HashSet<string> AlwaysEmpty = ["session", "task"];

        public static Facts Read()
        {
            using var json = typeof(Facts).Assembly.GetManifestResourceStream("xapi-datamodel.json")!;
            using var document = JsonDocument.Parse(json);
            var tables = document.RootElement.GetProperty("tables").EnumerateArray().ToList();
            return new Facts(
                [
                    .. document.RootElement.GetProperty("relations").EnumerateArray().Select(relation =>
                        new Relation(Text(relation, "table")!, Text(relation, "column")!, Text(relation, "target")!, Text(relation, "set")!)),
                ],
                tables.Where(table => Text(table, "removed") is not null)
                    .ToDictionary(table => Text(table, "name")!, table => Text(table, "removed")!, StringComparer.Ordinal),
                tables.Where(table => Text(table, "rows") == "never").Select(table => Text(table, "name")!).Except(AlwaysEmpty)
                    .ToHashSet(StringComparer.Ordinal));
        }

        private static string? Text(JsonElement json, string property) => json.TryGetProperty(property, out var value) ? value.GetString() : null;
    }
}
