using System.Text.Json;
using XenLint.Model;

namespace XenLint.Reporting;

/// <summary>
/// The pool objects that results name, as a tree: the pool, its hosts, what is a part of a host. Only the records are kept; their
/// names are made when they are written.
/// </summary>
internal sealed class LogicalLocationTable
{
    private const int PoolIndex = 0;
    private readonly Capture capture;
    private readonly List<PoolObject> objects = [];
    private readonly Dictionary<PoolObject, int> indexOf = [];

    private LogicalLocationTable(Capture capture) => this.capture = capture;

    /// <summary>The objects of a run; null when the run is about no pool.</summary>
    public static LogicalLocationTable? Of(SarifRun run)
    {
        if (run.Capture is null)
        {
            return null;
        }

        var table = new LogicalLocationTable(run.Capture);
        foreach (var finding in run.Results)
        {
            table.Add(finding.Subject.Record);
            foreach (var related in finding.Related)
            {
                table.Add(related.Record);
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
    public void WriteReference(Utf8JsonWriter json, PoolObject? record)
    {
        json.WriteStartArray("logicalLocations");
        WriteObject(json, record, isReference: true);
        json.WriteEndArray();
    }

    private void Add(PoolObject? record)
    {
        if (record is null or Pool || indexOf.ContainsKey(record))
        {
            return;
        }

        if (Parent(record) is { } host)
        {
            Add(host);
        }

        objects.Add(record);
        indexOf.Add(record, objects.Count); // the pool comes first
    }

    private void WriteObject(Utf8JsonWriter json, PoolObject? record, bool isReference)
    {
        var isPool = record is null or Pool;
        json.WriteStartObject();
        json.WriteString("name", SarifText.Limit(isPool ? capture.DisplayName : record!.DisplayName, SarifText.LongestName));
        json.WriteString("fullyQualifiedName", QualifiedName(record));
        json.WriteString("kind", isPool ? "pool" : record!.Class.ToLowerInvariant());
        if (isReference)
        {
            json.WriteNumber("index", IndexOf(record));
        }
        else if (!isPool)
        {
            json.WriteNumber("parentIndex", IndexOf(Parent(record!)));
        }

        json.WriteEndObject();
    }

    private int IndexOf(PoolObject? record) => record is null or Pool ? PoolIndex : indexOf[record];

    private string QualifiedName(PoolObject? record)
    {
        if (record is null or Pool)
        {
            return $"pool:{capture.Id}";
        }

        return $"{QualifiedName(Parent(record))}/{record.Class.ToLowerInvariant()}:{Identity(record)}";
    }

    /// <summary>References mean nothing outside of their database, so they name nothing here.</summary>
    private static string Identity(PoolObject record) =>
        !record.IsSecret && record.Uuid.TryGet(out var uuid) && uuid.Length > 0 ? SarifText.Limit(uuid, SarifText.LongestName)
        : record.DisplayName is var name && name != record.Reference ? SarifText.Limit(name, SarifText.LongestName)
        : "unidentified";

    private static Host? Parent(PoolObject record) => record.OwningHost is { } host && !ReferenceEquals(host, record) ? host : null;
}
