namespace XenLint.Model.Generator;

/// <summary>Reads which sets are the other side of a reference: they are derived from it and never read from their own column.</summary>
internal sealed class RelationReader(Dictionary<string, LocatedJson> tables, Dictionary<string, List<ColumnModel>> columns)
{
    /// <summary>For each table, the sets that other tables' references give it.</summary>
    /// <exception cref="DataModelMistakeException">A relation names something that is not there or has another type.</exception>
    public Dictionary<string, List<DerivedSet>> Read(IReadOnlyList<LocatedJson> relations)
    {
        var setsOf = tables.Keys.ToDictionary(table => table, _ => new List<DerivedSet>());
        foreach (var relation in relations)
        {
            var table = Table(relation.Get("table"));
            var target = Table(relation.Get("target"));
            var column = Reference(relation.Get("column"), table, target);
            var set = Set(relation.Get("set"), table, target);
            if (setsOf[target].Exists(earlier => earlier.Name == set))
            {
                throw relation.Mistake($"set {target}.{set} is the other side of two references");
            }

            setsOf[target].Add(new(set, table, column));
        }

        return setsOf;
    }

    private string Table(LocatedJson name) => tables.ContainsKey(name.AsText())
        ? name.AsText()
        : throw name.Mistake($"the relation names table \"{name.AsText()}\", which the file does not list");

    private string Reference(LocatedJson name, string table, string target)
    {
        var column = columns[table].Find(candidate => candidate.Name == name.AsText())
            ?? throw name.Mistake($"the relation names column \"{table}.{name.AsText()}\", which the file does not list");
        return column.Type is { Kind: TypeKind.Reference } type && type.Name == target
            ? column.Name
            : throw name.Mistake($"column {table}.{column.Name} of a relation must have type \"ref {target}\"");
    }

    /// <summary>Old schemas lack many sets, so that a set need not be a column; when it is one, it must fit.</summary>
    private string Set(LocatedJson name, string table, string target)
    {
        var column = columns[target].Find(candidate => candidate.Name == name.AsName());
        return column is null || (column.Type is { HoldsReferences: true } type && type.Element!.Name == table)
            ? name.AsText()
            : throw name.Mistake($"column {target}.{column.Name} of a relation must have type \"set ref {table}\"");
    }
}
