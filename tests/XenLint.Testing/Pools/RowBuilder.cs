namespace XenLint.Testing;

/// <summary>
/// Builds one row of any table. What is not said stays as a new row of that schema has it. What a builder's own methods say is written
/// where the schema has such a column; what is set by a column's name is always written.
/// </summary>
/// <typeparam name="TSelf">The builder's own type, which each method gives back.</typeparam>
public abstract class RowBuilder<TSelf>
    where TSelf : RowBuilder<TSelf>
{
    private protected RowBuilder(PoolRows pool, Row row)
    {
        Pool = pool;
        Row = row;
    }

    private protected PoolRows Pool { get; }

    private protected Row Row { get; }

    private protected TSelf Self => (TSelf)this;

    /// <summary>Writes a column, described or not, whatever the schema says.</summary>
    /// <param name="column">The column's name in the database.</param>
    /// <param name="text">The decoded text.</param>
    public TSelf Set(string column, FieldText text)
    {
        Row.Set(column, text);
        return Self;
    }

    /// <summary>Writes a column with the given bytes between its quotes: no protection, no escapes.</summary>
    public TSelf Raw(string column, FieldText stored)
    {
        Row.Set(column, new RawCell(stored));
        return Self;
    }

    /// <summary>Leaves an attribute out.</summary>
    public TSelf Without(string column)
    {
        Row.Without(column);
        return Self;
    }

    /// <summary>Puts entries into a map column; a flagged entry is the place of a finding.</summary>
    public TSelf Map(string column, params ReadOnlySpan<MapEntry> entries)
    {
        foreach (var entry in entries)
        {
            Row.Enter(column, entry, Firmness.Set);
        }

        return Self;
    }

    /// <summary>Writes a set column.</summary>
    public TSelf Items(string column, params string[] items)
    {
        Row.Set(column, new SetCell(items));
        return Self;
    }

    /// <summary>Makes a column point to a row of another table.</summary>
    /// <param name="column">The column.</param>
    /// <param name="table">The other table.</param>
    /// <param name="key">The other row's name in the builder; it need not exist.</param>
    public TSelf PointsTo(string column, string table, string key)
    {
        Row.Set(column, Pool.Reference(table, key));
        return Self;
    }

    /// <summary>Puts an entry into <c>other_config</c>. A flagged value flags the entry.</summary>
    public TSelf OtherConfig(string key, FieldText value) => Enter("other_config", MapEntry.Of(key, value));

    /// <summary>Puts an entry into <c>other_config</c>.</summary>
    public TSelf OtherConfig(MapEntry entry) => Enter("other_config", entry);

    /// <summary>Flags the row's start tag as the place of a finding: the whole object, or a value that is not recorded.</summary>
    public TSelf Flagged()
    {
        Row.IsFlagged = true;
        return Self;
    }

    /// <summary>Says what a column holds in schemas that have it.</summary>
    internal TSelf Say(string column, FieldText text)
    {
        Row.Say(column, text);
        return Self;
    }

    internal TSelf SayItems(string column, params string[] items)
    {
        Row.Say(column, new SetCell(items));
        return Self;
    }

    internal TSelf SayPointsTo(string column, string table, string key)
    {
        Row.Say(column, Pool.Reference(table, key));
        return Self;
    }

    private protected TSelf Enter(string column, MapEntry entry)
    {
        Row.Enter(column, entry, Firmness.Said);
        return Self;
    }
}

/// <summary>Builds a row of a table that has no builder of its own.</summary>
public sealed class RowBuilder : RowBuilder<RowBuilder>
{
    internal RowBuilder(PoolRows pool, Row row)
        : base(pool, row)
    {
    }
}
