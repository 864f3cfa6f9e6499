namespace XenLint.Model;

/// <summary>For each row of one table, the rows of another table whose reference column points to it.</summary>
/// <typeparam name="TChild">The record type on the many side.</typeparam>
internal sealed class ReverseIndex<TChild>
    where TChild : PoolObject
{
    private readonly Table<TChild> children;

    /// <summary>The rows that point to a target stand together in <see cref="referrers"/>; here is where those of each target begin.</summary>
    private readonly int[] firstOf = [];
    private readonly int[] referrers = [];
    private readonly TChild[]?[] records = [];

    public ReverseIndex(Table<TChild> children, Column column, RawTable target)
    {
        this.children = children;
        if (children.State == TableState.NotInSchema)
        {
            return;
        }

        if (children.State != TableState.Complete)
        {
            throw children.NotKnown();
        }

        var raw = children.Raw!;
        var links = raw.LinksOf(column);
        if (!links.FollowAll(target) && raw.Rows.Count > 0)
        {
            throw new NotKnownException(NotEvaluatedReason.FieldAbsent, column.ToString());
        }

        records = new TChild[target.WrittenRows][];
        firstOf = new int[target.WrittenRows + 1];
        foreach (var row in raw.Rows)
        {
            if (links.TargetOf(row) is var pointedTo and >= 0)
            {
                firstOf[pointedTo + 1]++;
            }
        }

        for (var row = 0; row < target.WrittenRows; row++)
        {
            firstOf[row + 1] += firstOf[row];
        }

        referrers = new int[firstOf[^1]];
        var next = firstOf.AsSpan(0, target.WrittenRows).ToArray();
        foreach (var row in raw.Rows)
        {
            if (links.TargetOf(row) is var pointedTo and >= 0)
            {
                referrers[next[pointedTo]++] = row;
            }
        }
    }

    /// <summary>The objects that point to a row, in the order of their table.</summary>
    public IReadOnlyList<TChild> Of(int target)
    {
        if (records.Length == 0)
        {
            return [];
        }

        if (Volatile.Read(ref records[target]) is { } known)
        {
            return known;
        }

        var rows = referrers.AsSpan(firstOf[target]..firstOf[target + 1]);
        var found = rows.IsEmpty ? [] : new TChild[rows.Length];
        for (var index = 0; index < found.Length; index++)
        {
            found[index] = children.Record(rows[index]);
        }

        Volatile.Write(ref records[target], found);
        return found;
    }
}
