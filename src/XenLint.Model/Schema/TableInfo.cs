namespace XenLint.Model;

/// <summary>One table of the database, as <c>schemas/xapi-datamodel.json</c> describes it.</summary>
public sealed class TableInfo
{
    private Dictionary<string, Column>? byName;

    /// <summary>The table's name in the database, with exact case.</summary>
    public required string Name { get; init; }

    /// <summary>What a row stands for, in one sentence.</summary>
    public required string What { get; init; }

    /// <summary>The columns in the order of their ordinals.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The release that brought the table.</summary>
    public string? Since { get; init; }

    /// <summary>The schema's minor version of <see cref="Since"/>, where known.</summary>
    public int? SinceMinor { get; init; }

    /// <summary>The column that holds the name people give to the object; null when there is none.</summary>
    public Column? NameColumn => Find("name__label") ?? Find("name_label");

    /// <summary>True when nothing of its rows may be shown, not even their references: whoever knows a session's reference is logged in.</summary>
    public bool IsSecret => Find("uuid") is { Secrecy: Secrecy.Always };

    /// <summary>The column of this name, or null when the data model does not know it.</summary>
    public Column? Find(string name) =>
        (byName ??= Columns.ToDictionary(column => column.Name, StringComparer.Ordinal)).GetValueOrDefault(name);
}
