namespace XenLint.Model;

/// <summary>What became of an object between two captures.</summary>
public enum DriftKind
{
    /// <summary>Only the earlier capture has it.</summary>
    Removed,

    /// <summary>Only the later capture has it.</summary>
    Added,

    /// <summary>Both have it, and something about it differs.</summary>
    Changed,
}

/// <summary>An object that differs between two captures.</summary>
/// <remarks>A class, since two objects that differ in the same way are still two.</remarks>
public sealed class ObjectDrift
{
    internal ObjectDrift(string table, DriftRow? old, DriftRow? @new, IReadOnlyList<FieldDrift> fields)
    {
        Table = table;
        Old = old;
        New = @new;
        Fields = fields;
    }

    /// <summary>The table, which is also the object's class.</summary>
    public string Table { get; }

    /// <summary>The row of the earlier capture; null when it has none.</summary>
    public DriftRow? Old { get; }

    /// <summary>The row of the later capture; null when it has none.</summary>
    public DriftRow? New { get; }

    /// <summary>What differs, column by column; empty for an object that was added or removed.</summary>
    public IReadOnlyList<FieldDrift> Fields { get; }

    /// <summary>The object that this one is a part of and that was added or removed with it; null when it stands for itself.</summary>
    public ObjectDrift? PartOf { get; internal set; }

    /// <summary>What became of it.</summary>
    public DriftKind Kind => Old is null ? DriftKind.Added : New is null ? DriftKind.Removed : DriftKind.Changed;

    /// <summary>The row to name it by: the later one, when there are two.</summary>
    public DriftRow Row => New ?? Old!.Value;

    /// <summary>True when only the state of what is running differs, and nothing that somebody has set.</summary>
    public bool IsStateOnly => Fields.Count > 0 && Fields.All(own => own.IsState);
}
