namespace XenLint.Model.Generator;

/// <summary>Finds things that have different names in the database and would get the same one in C#.</summary>
internal sealed class NameClashes(Dictionary<string, LocatedJson> tables, Dictionary<string, LocatedJson> enumerations)
{
    /// <exception cref="DataModelMistakeException">Two things would get the same name.</exception>
    public void ThrowIfAny(DataModel model)
    {
        var names = new ModelNames(model);
        var types = new Names("type", StringComparer.OrdinalIgnoreCase);
        var captureProperties = new Names("property of Capture", StringComparer.Ordinal);
        foreach (var table in model.Tables)
        {
            var json = tables[table.Name];
            types.Add(ModelNames.Record(table.Name), $"table {table.Name}", json);
            captureProperties.Add(ModelNames.TableProperty(table.Name), $"table {table.Name}", json);
            CheckColumns(table, json);
            CheckProperties(table, names, json);
        }

        foreach (var enumeration in model.Enumerations)
        {
            var json = enumerations[enumeration.Name];
            types.Add(names.Enumeration(enumeration.Name), $"enum {enumeration.Name}", json);
            CheckLiterals(enumeration, json);
        }
    }

    private static void CheckColumns(TableModel table, LocatedJson json)
    {
        var columns = new Names($"column of table {table.Name}", StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            columns.Add(ModelNames.Column(column.Name), $"column {column.Name}", json);
        }
    }

    private static void CheckProperties(TableModel table, ModelNames names, LocatedJson json)
    {
        var properties = new Names($"property of table {table.Name}", StringComparer.Ordinal);
        foreach (var property in RecordProperty.AllOf(table, names))
        {
            properties.Add(property.Name, property.Origin, json);
        }
    }

    private static void CheckLiterals(EnumerationModel enumeration, LocatedJson json)
    {
        var members = new Names($"member of enum {enumeration.Name}", StringComparer.Ordinal);
        foreach (var literal in enumeration.Literals)
        {
            members.Add(ModelNames.Literal(literal), $"literal {literal}", json);
        }
    }

    private sealed class Names(string what, StringComparer comparer)
    {
        private readonly Dictionary<string, string> origins = new(comparer);

        public void Add(string name, string origin, LocatedJson json)
        {
            if (origins.TryGetValue(name, out var earlier))
            {
                throw json.Mistake($"{earlier} and {origin} would both become the {what} \"{name}\"");
            }

            origins.Add(name, origin);
        }
    }
}
