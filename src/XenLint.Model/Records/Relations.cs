using System.Text;

namespace XenLint.Model;

/// <summary>
/// The way along references. Sets on the one side of a relation are always derived from the many side, because old schemas do not
/// store them; a reference counts only if its target row exists.
/// </summary>
internal static class Relations
{
    /// <summary>The object that a reference column points to; null for a null reference and for a target that does not exist.</summary>
    /// <exception cref="NotKnownException">The column is absent or unreadable, or the target's table is not there.</exception>
    public static TTarget? Follow<TTarget>(PoolObject record, Column column, Table<TTarget> target)
        where TTarget : PoolObject
    {
        var links = record.Row.Table.LinksOf(column);
        if (links.TargetOf(record.Row.Index) is var known and >= 0)
        {
            return target.Record(known);
        }

        if (!links.LeadsNowhere(record.Row.Index) && target.Raw is { } rows && links.Follow(record.Row.Index, rows))
        {
            return links.TargetOf(record.Row.Index) is var found and >= 0 ? target.Record(found) : null;
        }

        if (links.LeadsNowhere(record.Row.Index) || (target.State == TableState.NotInSchema && record.Row.SlotOf(column) < 0))
        {
            return null;
        }

        var reference = FieldReader.Reference(record, column).Value;
        return reference is null ? null : target.Find(Encoding.UTF8.GetBytes(reference));
    }

    /// <summary>The objects that a set of references points to, without those that do not exist.</summary>
    /// <exception cref="NotKnownException">The column is absent or unreadable, or the target's table is not there.</exception>
    public static IReadOnlyList<TTarget> FollowAll<TTarget>(PoolObject record, Column column, Table<TTarget> target)
        where TTarget : PoolObject
    {
        var set = FieldReader.Set(record, column);
        return set.IsAbsent && target.State == TableState.NotInSchema
            ? []
            : [.. set.Select(reference => target.Find(Encoding.UTF8.GetBytes(reference))).OfType<TTarget>().Distinct()
                .OrderBy(item => item.Row.Table.RankOf(item.Row.Index))];
    }

    /// <summary>The objects whose column points to <paramref name="target"/>, in the order of their table.</summary>
    /// <exception cref="NotKnownException">The referring table is not there, or none of its rows has the column.</exception>
    public static IReadOnlyList<TChild> Referrers<TChild>(PoolObject target, Table<TChild> children, Column column)
        where TChild : PoolObject => target.Capture.ReverseIndexOf(children, column, target.Row.Table).Of(target.Row.Index);
}
