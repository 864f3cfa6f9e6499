using System.Collections.Concurrent;

namespace XenLint.Model;

/// <summary>For each row of one table, the rows of another table whose reference column points to it.</summary>
/// <typeparam name="TChild">The record type on the many side.</typeparam>
internal sealed class ReverseIndex<TChild>
    where TChild : PoolObject
{
    private readonly Table<TChild> children;
    private readonly Dictionary<int, List<int>> childrenOf = [];
    private readonly ConcurrentDictionary<int, IReadOnlyList<TChild>> records = new();

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
            var targetIndex = links.TargetOf(index) is var known and >= 0 ? known : target.IndexOf(row.ValueBytes(slot));
            if (targetIndex >= 0)
            {
                links.Keep(index, targetIndex);
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
        !childrenOf.TryGetValue(targetIndex, out var list) ? []
        : records.TryGetValue(targetIndex, out var known) ? known
        : records.GetOrAdd(targetIndex, [.. list.Select(children.Record)]);
}
