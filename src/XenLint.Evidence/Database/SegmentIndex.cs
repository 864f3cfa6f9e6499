using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>What the scanner found in one stretch of a database: rows by table, value offsets, and how it ended.</summary>
internal sealed class SegmentIndex
{
    /// <summary>The tables in the order met. The first one has no name when the stretch begins inside a table.</summary>
    public List<TableRun> Tables { get; } = [];

    public OffsetList ValueStarts { get; } = new();

    public Dictionary<string, ManifestEntry> Manifest { get; } = new(StringComparer.Ordinal);

    public List<DatabaseNotice> Notices { get; } = [];

    public DatabaseDamage? Damage { get; set; }
}

/// <summary>The rows of one table element, or of the part of it that lies in one stretch.</summary>
internal sealed class TableRun(string? name)
{
    /// <summary>The table's name; null when the element began in an earlier stretch.</summary>
    public string? Name { get; } = name;

    /// <summary>True when the element's end was seen.</summary>
    public bool IsClosed { get; set; }

    public OffsetList RowStarts { get; } = new();

    /// <summary>For each row, the position of its first value in the stretch's list.</summary>
    public OffsetList FirstValues { get; } = new();

    public List<ushort> ShapeOfRow { get; } = [];

    public ShapeList Shapes { get; } = new();
}
