namespace XenLint.Model;

/// <summary>A map column of one record, parsed. Maps hold many settings, and each rule asks for another one.</summary>
internal sealed class KeptMap
{
    private readonly Column column;
    private readonly SourcedMap map;
    private readonly KeptMap? next;

    private KeptMap(Column column, SourcedMap map, KeptMap? next)
    {
        this.column = column;
        this.map = map;
        this.next = next;
    }

    /// <summary>The map of a column, parsed when it is asked for the first time.</summary>
    /// <param name="slot">The field of the record that keeps its maps.</param>
    /// <param name="record">The record.</param>
    /// <param name="column">The column.</param>
    public static SourcedMap Of(ref KeptMap? slot, PoolObject record, Column column)
    {
        var first = Volatile.Read(ref slot);
        for (var kept = first; kept is not null; kept = kept.next)
        {
            if (ReferenceEquals(kept.column, column))
            {
                return kept.map;
            }
        }

        // Of two threads that add at the same time one may lose what it kept, and parse it again later.
        var map = FieldReader.Map(record, column);
        Volatile.Write(ref slot, new KeptMap(column, map, first));
        return map;
    }
}
