namespace XenLint.Model;

/// <summary>Which columns tell of the pool, and which only repeat what another one says or change by themselves.</summary>
internal static class ComparedColumns
{
    /// <summary>True for a column by which objects are compared.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="info">The table's description, if it has one.</param>
    /// <param name="column">The column's name.</param>
    public static bool IsCompared(string table, TableInfo? info, string column) =>
        column is not ("ref" or "_ref" or "uuid")
        && !VolatileData.IsLeftOut(table, column)
        && (info?.Find(column) is not { } described
            || !(described.IsDerived || (described.Target is { } target && VolatileData.IsLeftOut(target)) || IsToldByTheOtherSide(described)));

    /// <summary>Of two sets that name each other's objects one is enough: that of the table that is told first.</summary>
    private static bool IsToldByTheOtherSide(Column column) =>
        column is { Kind: ColumnKind.Set, Element: ColumnKind.Reference, Target: { } target }
        && target != column.Table
        && TableOrder.RankOf(target) < TableOrder.RankOf(column.Table)
        && XapiDataModel.Find(target)?.Columns.Any(other => other is { Kind: ColumnKind.Set, Element: ColumnKind.Reference } && other.Target == column.Table && !other.IsDerived) == true;
}
