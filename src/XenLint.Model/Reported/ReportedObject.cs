namespace XenLint.Model;

/// <summary>What reports tell of a pool object: its names and its host. Two of the same capture are equal when they are the same object.</summary>
public sealed class ReportedObject : IEquatable<ReportedObject>
{
    private readonly int row;

    internal ReportedObject(PoolObject record)
        : this(record, record.OwningHost is { } host && !ReferenceEquals(host, record) ? new ReportedObject(host) : null)
    {
    }

    internal ReportedObject(PoolObject record, ReportedObject? host)
    {
        row = record.Row.Index;
        Class = record.Class;
        Name = record.DisplayName;
        LogicalPath = record.LogicalPath;
        Uuid = !record.IsSecret && record.Uuid.TryGet(out var uuid) ? uuid : null;
        IsNamed = Name != record.Reference;
        IsPool = record is Pool;
        IsHost = record is Host;
        Host = host;
    }

    /// <summary>The class as xapi names it.</summary>
    public string Class { get; }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>False when its reference has to stand for its name.</summary>
    public bool IsNamed { get; }

    /// <summary>The path that a person can follow.</summary>
    public string LogicalPath { get; }

    /// <summary>Its uuid; null when the row has none, and for an object that is secret.</summary>
    public string? Uuid { get; }

    /// <summary>True for the pool's own row.</summary>
    public bool IsPool { get; }

    /// <summary>True for a host.</summary>
    public bool IsHost { get; }

    /// <summary>The host that it is a part of; null for a host itself, and for what belongs to the pool.</summary>
    public ReportedObject? Host { get; }

    /// <inheritdoc/>
    public bool Equals(ReportedObject? other) => other is not null && row == other.row && Class == other.Class;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportedObject);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(row, Class);
}
