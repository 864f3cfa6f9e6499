using System.Text.Json;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>
/// The pool objects that results name, as a tree: the pool, its hosts, what is a part of a host. Each stands
/// once in it, however many results name it.
/// </summary>
internal sealed class LogicalLocationTable
{
    private const int PoolIndex = 0;
    private readonly CaptureSummary pool;
    private readonly List<ReportedObject> objects = [];
    private readonly Dictionary<ReportedObject, int> indexOf = [];

    private LogicalLocationTable(CaptureSummary pool) => this.pool = pool;

    /// <summary>The objects of a run; null when the run is about no pool.</summary>
    public static LogicalLocationTable? Of(SarifRun run)
    {
        if (run.Pool is null)
        {
            return null;
        }

        var table = new LogicalLocationTable(run.Pool);
        foreach (var finding in run.Results)
        {
            table.Add(finding.Subject.Object);
            foreach (var related in finding.Related)
            {
                table.Add(related.Object);
            }
        }

        return table;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("logicalLocations");
        WriteObject(json, null, isReference: false);
        foreach (var record in objects)
        {
            WriteObject(json, record, isReference: false);
            json.Trickle();
        }

        json.WriteEndArray();
    }

    /// <summary>Where a result stands in the tree.</summary>
    /// <param name="json">The writer, inside a location.</param>
    /// <param name="record">The object; null for the pool when its own row is lost.</param>
    public void WriteReference(Utf8JsonWriter json, ReportedObject? record)
    {
        json.WriteStartArray("logicalLocations");
        WriteObject(json, record, isReference: true);
        json.WriteEndArray();
    }

    private void Add(ReportedObject? record)
    {
        if (record is null or { IsPool: true } || indexOf.ContainsKey(record))
        {
            return;
        }

        if (record.Host is { } host)
        {
            Add(host);
        }

        objects.Add(record);
        indexOf.Add(record, objects.Count); // the pool comes first
    }

    private void WriteObject(Utf8JsonWriter json, ReportedObject? record, bool isReference)
    {
        var isPool = record is null or { IsPool: true };
        json.WriteStartObject();
        json.WriteString("name", SarifText.Limit(isPool ? pool.DisplayName : record!.Name, SarifText.LongestName));
        json.WriteString("fullyQualifiedName", QualifiedName(record));
        json.WriteString("kind", isPool ? "pool" : record!.Class.ToLowerInvariant());
        if (isReference)
        {
            json.WriteNumber("index", IndexOf(record));
        }
        else if (!isPool)
        {
            json.WriteNumber("parentIndex", IndexOf(record!.Host));
        }

        json.WriteEndObject();
    }

    private int IndexOf(ReportedObject? record) => record is null or { IsPool: true } ? PoolIndex : indexOf[record];

    private string QualifiedName(ReportedObject? record)
    {
        if (record is null or { IsPool: true })
        {
            return $"pool:{pool.Id}";
        }

        return $"{QualifiedName(record.Host)}/{record.Class.ToLowerInvariant()}:{Identity(record)}";
    }

    /// <summary>References mean nothing outside of their database, so they name nothing here.</summary>
    private static string Identity(ReportedObject record) =>
        record.Uuid is { Length: > 0 } uuid ? SarifText.Limit(uuid, SarifText.LongestName)
        : record.IsNamed ? SarifText.Limit(record.Name, SarifText.LongestName)
        : "unidentified";
}
