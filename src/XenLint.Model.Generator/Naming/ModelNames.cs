namespace XenLint.Model.Generator;

/// <summary>The C# names of everything that is generated.</summary>
internal sealed class ModelNames(DataModel model)
{
    /// <summary>The member that stands for no literal at all.</summary>
    public const string UnknownLiteral = "Unknown";

    private readonly HashSet<string> records = [.. model.Tables.Select(table => Record(table.Name))];

    /// <summary>The record type of a table.</summary>
    public static string Record(string table) => Noun(table) is var name && Vocabulary.SystemTypes.Contains(name) ? "Xapi" + name : name;

    /// <summary>The property of <c>Capture</c> that gives a table.</summary>
    public static string TableProperty(string table) => Words.Plural(Noun(table));

    /// <summary>The column in a record's class <c>Columns</c>, which speaks the database's language: renames do not count here.</summary>
    public static string Column(string column) =>
        Words.Pascal(column) is var name && Vocabulary.ColumnsMembers.Contains(name) ? name + "Value" : name;

    /// <summary>The property of a record that gives a value.</summary>
    public static string Value(string table, string column) => Property(table, column, "Value");

    /// <summary>The property of a record that gives another record, or several.</summary>
    public static string Navigation(string table, string columnOrSet) => Property(table, columnOrSet, "Object");

    /// <summary>The member of an enum.</summary>
    public static string Literal(string literal) => Words.Pascal(literal) is var name && name == UnknownLiteral ? "StatedUnknown" : name;

    /// <summary>The enum type.</summary>
    public string Enumeration(string enumeration) =>
        Words.Pascal(enumeration) is var name && (records.Contains(name) || Vocabulary.SystemTypes.Contains(name)) ? name + "Kind" : name;

    private static string Noun(string table) => Vocabulary.RecordNames.TryGetValue(table, out var name) ? name : Words.Pascal(table);

    private static string Property(string table, string column, string suffixWhenTaken)
    {
        if (!Vocabulary.PropertyNames.TryGetValue($"{table}.{column}", out var name))
        {
            name = Words.Pascal(column);
        }

        return Vocabulary.RecordMembers.Contains(name) || name == Record(table) ? name + suffixWhenTaken : name;
    }
}
