namespace XenLint.Testing;

/// <summary>How firmly a column's value was decided. What is firmer stays.</summary>
internal enum Firmness
{
    /// <summary>A builder makes the row look real.</summary>
    Usual,

    /// <summary>The test has said it in the builder's own words: it holds where the schema has such a column.</summary>
    Said,

    /// <summary>The test has written or removed the column by its name: it holds whatever the schema says.</summary>
    Set,
}

/// <summary>One row while a pool is built.</summary>
internal sealed class Row(string table, string key, string uuid, string reference)
{
    private readonly Dictionary<string, (Firmness Firmness, Func<Schema, Cell>? Make)> cells = new(StringComparer.Ordinal);

    public string Table { get; } = table;

    /// <summary>What tells the row from others of its table while the pool is built.</summary>
    public string Key { get; } = key;

    public string Uuid { get; } = uuid;

    /// <summary>The reference that other rows use.</summary>
    public string Reference => CellOf("ref", Schema.Newest)?.Text ?? reference;

    /// <summary>True when a finding is expected at the row's start tag.</summary>
    public bool IsFlagged { get; set; }

    /// <summary>True when the test has asked for the table by its name.</summary>
    public bool IsByName { get; set; }

    /// <summary>The columns that are written whatever the schema says.</summary>
    public IEnumerable<string> SetColumns => cells.Where(cell => cell.Value is { Firmness: Firmness.Set, Make: not null }).Select(cell => cell.Key);

    public void Set(string column, Cell cell) => Decide(column, Firmness.Set, _ => cell);

    public void Say(string column, Cell cell) => Decide(column, Firmness.Said, _ => cell);

    public void Usually(string column, Cell cell) => Decide(column, Firmness.Usual, _ => cell);

    public void Usually(string column, Func<Schema, Cell> cell) => Decide(column, Firmness.Usual, cell);

    public void Without(string column) => Decide(column, Firmness.Set, null);

    /// <summary>Adds an entry to a map column, to what stands there so far.</summary>
    public void Enter(string column, MapEntry entry, Firmness firmness)
    {
        var known = cells.GetValueOrDefault(column);
        Decide(
            column,
            (Firmness)Math.Max((int)firmness, (int)known.Firmness),
            schema => (known.Make?.Invoke(schema) as MapCell ?? new MapCell([])).With(entry));
    }

    public bool Lacks(string column) => cells.TryGetValue(column, out var cell) && cell.Make is null;

    /// <summary>What stands in a column; null to leave it to the data model.</summary>
    public Cell? CellOf(string column, Schema schema) => cells.GetValueOrDefault(column).Make?.Invoke(schema);

    private void Decide(string column, Firmness firmness, Func<Schema, Cell>? make)
    {
        if (!cells.TryGetValue(column, out var known) || firmness >= known.Firmness)
        {
            cells[column] = (firmness, make);
        }
    }
}
