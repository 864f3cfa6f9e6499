namespace XenLint.Model;

/// <summary>The rows of one table as they stand in the file: byte offsets, nothing decoded.</summary>
public sealed class RawTable
{
    /// <summary>Reading all values of a column costs about as much as reading this share of its rows one by one.</summary>
    private const int WholeColumnShare = 8;

    private readonly int[] rowStarts;
    private readonly int[] firstValues;
    private readonly ushort[] shapeOfRow;
    private readonly RowShape[] shapes;
    private readonly Lazy<RowOrder> order;
    private readonly ReferenceLinks?[] links;
    private readonly StoredWords?[] words;
    private readonly int[] askedForWord;

    /// <summary>Creates the table from the reader's index.</summary>
    /// <param name="file">The database that the table belongs to.</param>
    /// <param name="name">The table's name, with exact case.</param>
    /// <param name="rowStarts">The byte offset of each row's <c>&lt;</c>.</param>
    /// <param name="firstValues">For each row, where its first value stands in the file's list of value offsets.</param>
    /// <param name="shapeOfRow">For each row, the index of its shape.</param>
    /// <param name="shapes">The shapes that rows of this table have.</param>
    /// <param name="isComplete">False when the file ended before the table did.</param>
    public RawTable(
        DatabaseFile file, string name, int[] rowStarts, int[] firstValues, ushort[] shapeOfRow, IReadOnlyList<RowShape> shapes, bool isComplete)
    {
        File = file;
        Name = name;
        Info = XapiDataModel.Find(name);
        IsComplete = isComplete;
        this.rowStarts = rowStarts;
        this.firstValues = firstValues;
        this.shapeOfRow = shapeOfRow;
        this.shapes = [.. shapes];
        order = new(() => RowOrder.Of(this));
        links = new ReferenceLinks[Info?.Columns.Count ?? 0];
        words = new StoredWords[links.Length];
        askedForWord = new int[links.Length];
    }

    /// <summary>The database that the table belongs to.</summary>
    public DatabaseFile File { get; }

    /// <summary>The table's name, with exact case.</summary>
    public string Name { get; }

    /// <summary>What the data model says of the table; null for tables that it does not know.</summary>
    public TableInfo? Info { get; }

    /// <summary>False when the file ended, or stopped being readable, before the table did.</summary>
    public bool IsComplete { get; }

    /// <summary>Number of row elements written, superseded ones included.</summary>
    public int WrittenRows => rowStarts.Length;

    /// <summary>The attribute names of the table's rows.</summary>
    public IReadOnlyList<RowShape> Shapes => shapes;

    /// <summary>
    /// The rows that count, sorted by uuid and then by reference, so that nothing depends on the order in the file. Of rows that
    /// repeat a reference only the last one counts.
    /// </summary>
    public IReadOnlyList<int> Rows => order.Value.Rows;

    /// <summary>References that several rows claim.</summary>
    public IReadOnlyList<int> SupersededRows => order.Value.Superseded;

    /// <summary>The row element at a position of the file's order.</summary>
    public RawRow this[int index] => new(this, index);

    /// <summary>The index of the row with this reference, or -1.</summary>
    /// <param name="reference">The reference's stored bytes.</param>
    public int IndexOf(ReadOnlySpan<byte> reference) => order.Value.IndexOf(reference);

    /// <summary>True for a row that has a reference which no later row repeats.</summary>
    internal bool Counts(int index) => order.Value.RankOf(index) >= 0;

    /// <summary>The place of an index among <see cref="Rows"/>.</summary>
    internal int RankOf(int index) => order.Value.RankOf(index);

    /// <summary>Where the references of one column lead, as far as somebody has followed them.</summary>
    internal ReferenceLinks LinksOf(Column column)
    {
        ref var known = ref links[column.Ordinal];
        return Volatile.Read(ref known) ?? Interlocked.CompareExchange(ref known, new ReferenceLinks(this, column), null) ?? known;
    }

    /// <summary>The words of a column, read for all rows; null as long as only few rows have been asked for.</summary>
    internal StoredWords? WordsOf(Column column)
    {
        var known = Volatile.Read(ref words[column.Ordinal]);
        if (known is null && ++askedForWord[column.Ordinal] > WrittenRows / WholeColumnShare)
        {
            known = new StoredWords(this, column);
            Volatile.Write(ref words[column.Ordinal], known);
        }

        return known;
    }

    internal int RowStart(int index) => rowStarts[index];

    internal RowShape ShapeOf(int index) => shapes[shapeOfRow[index]];

    internal int ValueStart(int index, int slot) => File.ValueStart(firstValues[index] + slot);
}
