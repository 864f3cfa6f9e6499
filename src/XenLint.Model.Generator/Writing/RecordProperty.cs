namespace XenLint.Model.Generator;

/// <summary>One property of a record: what it is called, what it gives and how.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Type">The property's type.</param>
/// <param name="Expression">What it evaluates to.</param>
/// <param name="Origin">The column or set behind it, for messages.</param>
/// <param name="Summary">The documentation, in XML.</param>
internal sealed record RecordProperty(string Name, string Type, string Expression, string Origin, string Summary)
{
    /// <summary>The properties of a table's record: one or two for each column, one for each derived set.</summary>
    public static IEnumerable<RecordProperty> AllOf(TableModel table, ModelNames names)
    {
        var derived = new HashSet<string>(table.Sets.Select(set => set.Name));
        foreach (var column in table.Columns)
        {
            // PoolObject reads the uuid itself, also for tables that the data model does not know.
            if (column.Name != "uuid" && !derived.Contains(column.Name))
            {
                foreach (var property in OfColumn(table.Name, column, names))
                {
                    yield return property;
                }
            }
        }

        foreach (var set in table.Sets)
        {
            yield return OfDerivedSet(table.Name, set);
        }
    }

    private static IEnumerable<RecordProperty> OfColumn(string table, ColumnModel column, ModelNames names)
    {
        var place = $"Columns.{ModelNames.Column(column.Name)}";
        var origin = $"column {column.Name}";
        if (column.Type.Kind == TypeKind.Reference)
        {
            var name = ModelNames.Navigation(table, column.Name);
            var target = column.Type.Name!;
            var row = $"{CSharp.Model(ModelNames.Record(target))}?";
            var text = CSharp.Sourced("string?");
            yield return new(name, row, $"Follow({place}, {RowsOf(target)})", origin, Facts.Of(column, ", followed to the row"));
            yield return new($"{name}Reference", text, $"StoredReference({place})", origin, Facts.Of(column, " as stored"));
        }
        else if (column.Type.HoldsReferences)
        {
            var name = ModelNames.Navigation(table, column.Name);
            var target = column.Type.Element!.Name!;
            var rows = CSharp.ListOf(ModelNames.Record(target));
            yield return new(name, rows, $"FollowAll({place}, {RowsOf(target)})", origin, Facts.Of(column, ", followed to the rows"));
            yield return new($"{name}References", CSharp.Model("SourcedSet"), $"Set({place})", origin, Facts.Of(column, " as stored"));
        }
        else
        {
            var (type, read) = ValueOf(column.Type, names);
            yield return new(ModelNames.Value(table, column.Name), type, $"{read}({place})", origin, Facts.Of(column));
        }
    }

    private static RecordProperty OfDerivedSet(string table, DerivedSet set)
    {
        var referrer = ModelNames.Record(set.Table);
        var column = $"{CSharp.Model(referrer)}.Columns.{ModelNames.Column(set.Column)}";
        var name = ModelNames.Navigation(table, set.Name);
        return new(name, CSharp.ListOf(referrer), $"Referrers({RowsOf(set.Table)}, {column})", $"set {set.Name}", Facts.Of(set));
    }

    private static string RowsOf(string table) => $"Capture.{ModelNames.TableProperty(table)}";

    private static (string Type, string Read) ValueOf(ColumnType type, ModelNames names)
    {
        switch (type.Kind)
        {
            case TypeKind.Text: return (CSharp.Sourced("string"), "Text");
            case TypeKind.Integer: return (CSharp.Sourced("long"), "Integer");
            case TypeKind.Boolean: return (CSharp.Sourced("bool"), "Boolean");
            case TypeKind.Real: return (CSharp.Sourced("double"), "Real");
            case TypeKind.Time: return (CSharp.Sourced("global::System.DateTimeOffset"), "Time");
            case TypeKind.Map: return (CSharp.Model("SourcedMap"), "Map");
            case TypeKind.Enumeration:
                var enumeration = CSharp.Model(names.Enumeration(type.Name!));
                return (CSharp.Sourced(enumeration), $"Enumeration<{enumeration}>");
            default: return (CSharp.Model("SourcedSet"), "Set");
        }
    }
}
