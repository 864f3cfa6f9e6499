namespace XenLint.Model;

/// <summary>For each row of one table, the rows of another table whose reference column points to it.</summary>
/// <typeparam name="TChild">The record type on the many side.</typeparam>
internal sealed class ReverseIndex<TChild>
    where TChild : PoolObject
{
    private readonly Table<TChild> children;
    private readonly Dictionary<int, List<int>> childrenOf = [];

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
        var recorded = raw.Rows.Count == 0;
        foreach (var index in raw.Rows)
        {
            var row = raw[index];
            var slot = row.SlotOf(column);
            if (slot < 0)
            {
                continue;
            }

            recorded = true;
            var targetIndex = target.IndexOf(row.ValueBytes(slot));
            if (targetIndex >= 0)
            {
                if (!childrenOf.TryGetValue(targetIndex, out var list))
                {
                    childrenOf.Add(targetIndex, list = []);
                }

                list.Add(index);
            }
        }

        if (!recorded)
        {
            throw new NotKnownException(NotEvaluatedReason.FieldAbsent, column.ToString());
        }
    }

    public IReadOnlyList<TChild> Of(int targetIndex) =>
        childrenOf.TryGetValue(targetIndex, out var list) ? list.ConvertAll(children.Record) : [];
}
