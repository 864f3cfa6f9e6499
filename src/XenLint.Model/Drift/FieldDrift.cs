namespace XenLint.Model;

/// <summary>What became of a value, of a map's entry or of a set's element.</summary>
public enum FieldChange
{
    /// <summary>Both captures have it, with different values.</summary>
    Changed,

    /// <summary>Only the later capture has it.</summary>
    Added,

    /// <summary>Only the earlier capture has it.</summary>
    Removed,
}

/// <summary>A value, an entry of a map or an element of a set that differs between two captures.</summary>
/// <param name="Column">The column's name in the database.</param>
/// <param name="Old">The value of the earlier capture; null when it has none.</param>
/// <param name="New">The value of the later capture; null when it has none.</param>
public sealed record FieldDrift(string Column, DriftValue? Old, DriftValue? New)
{
    /// <summary>What became of it.</summary>
    public FieldChange Change => Old is null ? FieldChange.Added : New is null ? FieldChange.Removed : FieldChange.Changed;

    /// <summary>True when what differs is secret, so that the texts do not show it.</summary>
    public bool IsSecret { get; init; }

    /// <summary>True for the state of what is running, false for what somebody has set.</summary>
    public bool IsState { get; init; }

    /// <summary>True for an element of a set, which has no name of its own.</summary>
    public bool IsElement => Value.Part == DriftPart.Element;

    /// <summary>The key of a map's entry, as it may be shown; null for other values.</summary>
    public string? Key => Value.Key;

    /// <summary>The column, with the key of an entry behind a colon: <c>other_config:multipathing</c>.</summary>
    public string Name => Key is { } key ? $"{Column}:{key}" : Column;

    private DriftValue Value => New ?? Old!;

    internal FieldDrift In(Capture old, Capture @new) => this with { Old = Old?.In(old), New = New?.In(@new) };
}
