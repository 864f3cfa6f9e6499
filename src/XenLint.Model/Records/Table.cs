using System.Collections;

namespace XenLint.Model;

/// <summary>How much of a table the capture holds.</summary>
public enum TableState
{
    /// <summary>All of it; it may have no rows.</summary>
    Complete,

    /// <summary>The release did not have such a table, so it is known that there are no such objects.</summary>
    NotInSchema,

    /// <summary>The file ends, or stops being readable, inside or before the table.</summary>
    Truncated,

    /// <summary>The table is not in the file although its schema should have it, or the schema is unknown.</summary>
    Missing,
}

/// <summary>What the engine needs to know of a table without knowing its type.</summary>
public interface ITable
{
    /// <summary>What the data model says of the table.</summary>
    TableInfo Info { get; }

    /// <summary>How much of the table the capture holds.</summary>
    TableState State { get; }

    /// <summary>Number of rows that could be read.</summary>
    int ReadableCount { get; }

    /// <summary>Why the table cannot be counted on.</summary>
    /// <exception cref="InvalidOperationException">The table is complete, or known to have no rows.</exception>
    NotKnownException NotKnown();

    /// <summary>The object of the row at a position of the file's order.</summary>
    PoolObject ObjectAt(int index);
}

/// <summary>
/// The objects of one class, sorted by uuid. Enumerating a table that is missing or cut off throws <see cref="NotKnownException"/>,
/// since what is not there cannot be told from what was lost; <see cref="Readable"/> gives the rows that could be read.
/// </summary>
/// <typeparam name="T">The record type.</typeparam>
public sealed class Table<T> : IReadOnlyList<T>, ITable
    where T : PoolObject
{
    private readonly RawTable? raw;
    private readonly Capture capture;
    private readonly Func<Capture, RawRow, T> create;
    private readonly T?[] records;

    internal Table(Capture capture, TableInfo info, Func<Capture, RawRow, T> create)
    {
        this.capture = capture;
        this.create = create;
        Info = info;
        raw = capture.Database.Tables.GetValueOrDefault(info.Name);
        records = new T?[raw?.WrittenRows ?? 0];
        State = raw is { IsComplete: true } ? TableState.Complete
            : capture.Knows(info.SinceMinor) == false ? TableState.NotInSchema
            : capture.Database.Damage is not null ? TableState.Truncated
            : TableState.Missing;
    }

    /// <inheritdoc/>
    public TableInfo Info { get; }

    /// <inheritdoc/>
    public TableState State { get; }

    /// <summary>The rows that could be read, of a table that may be cut off.</summary>
    public IEnumerable<T> Readable => raw?.Rows.Select(Record) ?? [];

    /// <inheritdoc/>
    public int ReadableCount => raw?.Rows.Count ?? 0;

    /// <inheritdoc/>
    public int Count => Certain()?.Rows.Count ?? 0;

    /// <inheritdoc/>
    public T this[int index] => Record((Certain() ?? throw new ArgumentOutOfRangeException(nameof(index))).Rows[index]);

    /// <inheritdoc/>
    public NotKnownException NotKnown() => State switch
    {
        TableState.Truncated when capture.Database.Damage?.Kind == DamageKind.NotWellFormed =>
            new(NotEvaluatedReason.Unparsable, $"table {Info.Name} stands behind the damage of the file"),
        TableState.Truncated => new(NotEvaluatedReason.MemberTruncated, $"table {Info.Name} is lost with the end of the file"),
        TableState.Missing when capture.Database.IsMissing => new(NotEvaluatedReason.TableAbsent, "the input holds no database that can be read"),
        TableState.Missing => new(NotEvaluatedReason.TableAbsent, $"table {Info.Name} is not in the file"),
        _ => throw new InvalidOperationException($"Table {Info.Name} is {State}."),
    };

    /// <inheritdoc/>
    public PoolObject ObjectAt(int index) => Record(index);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => (Certain()?.Rows.Select(Record) ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The object with this reference; null when no such row exists.</summary>
    /// <param name="reference">The reference's stored bytes.</param>
    /// <exception cref="NotKnownException">The row may stand in a part of the table that is not there.</exception>
    internal T? Find(ReadOnlySpan<byte> reference)
    {
        var index = raw?.IndexOf(reference) ?? -1;
        return index >= 0 ? Record(index)
            : State is TableState.Complete or TableState.NotInSchema ? null
            : throw NotKnown();
    }

    /// <summary>The object of a row, made when it is first asked for.</summary>
    internal T Record(int index) =>
        records[index] ?? Interlocked.CompareExchange(ref records[index], create(capture, raw![index]), null) ?? records[index]!;

    internal RawTable? Raw => raw;

    /// <summary>The rows, or null when it is known that there are none.</summary>
    private RawTable? Certain() => State switch
    {
        TableState.Complete => raw,
        TableState.NotInSchema => null,
        _ => throw NotKnown(),
    };
}
