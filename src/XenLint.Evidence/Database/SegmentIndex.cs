using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>What the scanner found in one stretch of a database: rows by table, value offsets, and how it ended.</summary>
internal sealed class SegmentIndex
{
    /// <summary>A file of nothing but nonsense must not fill the memory with remarks about it.</summary>
    public const int MostNotices = 1000;

    private readonly Dictionary<string, TableRun> byName = new(StringComparer.Ordinal);

    /// <summary>The tables in the order met, each once. The first one has no name when the stretch begins inside a table.</summary>
    public List<TableRun> Tables { get; } = [];

    /// <summary>The table that goes on in the next stretch.</summary>
    public TableRun? OpenTable { get; set; }

    public OffsetList ValueStarts { get; } = new();

    public Dictionary<string, ManifestEntry> Manifest { get; } = new(StringComparer.Ordinal);

    public List<DatabaseNotice> Notices { get; } = [];

    public DatabaseDamage? Damage { get; set; }

    /// <summary>The rows of the table that the stretch begins in.</summary>
    public TableRun GoOn()
    {
        var run = new TableRun(null);
        Tables.Add(run);
        return run;
    }

    /// <summary>The rows of a table; hand-made files may have several elements for one table.</summary>
    public TableRun RunOf(string name)
    {
        if (!byName.TryGetValue(name, out var run))
        {
            run = new TableRun(name);
            byName.Add(name, run);
            Tables.Add(run);
        }

        return run;
    }

    public void Note(int offset, string message)
    {
        if (Notices.Count < MostNotices)
        {
            Notices.Add(new DatabaseNotice(offset, message));
        }
    }
}

/// <summary>The rows of one table, or of the part of it that lies in one stretch.</summary>
internal sealed class TableRun(string? name)
{
    /// <summary>The table's name; null when the element began in an earlier stretch.</summary>
    public string? Name { get; } = name;

    /// <summary>True when the end of the table's last element was seen.</summary>
    public bool IsClosed { get; set; }

    public OffsetList RowStarts { get; } = new();

    /// <summary>For each row, the position of its first value in the stretch's list.</summary>
    public OffsetList FirstValues { get; } = new();

    public List<ushort> ShapeOfRow { get; } = [];

    public ShapeList Shapes { get; } = new();
}
