using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>The object that a finding is about, as reports name it.</summary>
/// <param name="Class">xapi's class, or <c>input</c>, <c>member</c>, <c>rule</c>, <c>configuration</c> for findings about the run itself.</param>
/// <param name="Uuid">The object's uuid; null for findings about the run itself and for objects that are secret.</param>
/// <param name="Reference">The object's reference in its database; null for findings about the run itself and for objects that are secret.</param>
/// <param name="Name">What people call it.</param>
/// <param name="LogicalPath">The path that a person can follow.</param>
public sealed record Subject(string Class, string? Uuid, string? Reference, string Name, string LogicalPath)
{
    private readonly ReportedObject? kept;

    /// <summary>The record behind the subject, if it is a pool object; null when it was let go.</summary>
    public PoolObject? Record { get; private init; }

    /// <summary>What reports tell of the object behind the subject, if it is a pool object.</summary>
    public ReportedObject? Object => kept ?? Record?.Reported;

    /// <summary>The same subject without its record.</summary>
    internal Subject Keep(KeptEvidence evidence) => Record is null ? this : new(this, evidence.Of(Record));

    private Subject(Subject held, ReportedObject kept)
        : this(held.Class, held.Uuid, held.Reference, held.Name, held.LogicalPath) => this.kept = kept;

    internal static Subject Of(PoolObject record) => new(
        record.Class,
        !record.IsSecret && record.Uuid.TryGet(out var uuid) ? uuid : null,
        record.IsSecret ? null : record.Reference,
        record.DisplayName,
        record.LogicalPath)
    {
        Record = record,
    };

    /// <summary>A finding in a status report is about its host, also when the database does not have that host.</summary>
    internal static Subject Of(HostReport report) =>
        report.Host is { } host ? Of(host) : new("host", report.Identity.Uuid, null, report.HostName, report.LogicalPath);

    /// <summary>The object that bytes are about: the record, the host of the report, or the pool.</summary>
    internal static Subject Of(Capture capture, Place place) =>
        place.Record is { } record ? Of(record) : place.File.Report is { } report ? Of(report) : Of(capture);

    /// <summary>A finding about the database itself is about the pool, also when the pool's own row is lost.</summary>
    internal static Subject Of(Capture capture) =>
        capture.Pool is { } pool ? Of(pool) : new("pool", capture.PoolUuid, null, capture.DisplayName, "pool");
}
