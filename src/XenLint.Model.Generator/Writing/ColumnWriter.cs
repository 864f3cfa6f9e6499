namespace XenLint.Model.Generator;

/// <summary>Writes what makes a <c>Column</c>. Members that would have their default value are left out: start-up makes them all.</summary>
internal sealed class ColumnWriter(DataModel model)
{
    private readonly Dictionary<string, EnumerationModel> enumerations = model.Enumerations.ToDictionary(enumeration => enumeration.Name);

    public string Initializer(TableModel table, ColumnModel column, int ordinal)
    {
        List<string> members =
        [
            $"Table = {CSharp.Literal(table.Name)}",
            $"Name = {CSharp.Literal(column.Name)}",
            $"Ordinal = {CSharp.Literal(ordinal)}",
            $"Kind = {Kind(column.Type)}",
        ];
        if (column.Type.Element is { Kind: not TypeKind.Text } element)
        {
            members.Add($"Element = {Kind(element)}");
        }

        if ((column.Type.Element ?? column.Type) is { Kind: TypeKind.Reference } reference)
        {
            members.Add($"Target = {CSharp.Literal(reference.Name)}");
        }

        if (table.Sets.Any(set => set.Name == column.Name))
        {
            members.Add("IsDerived = true");
        }

        if (column.Type.Kind == TypeKind.Enumeration)
        {
            var literals = string.Join(", ", enumerations[column.Type.Name!].Literals.Select(CSharp.Literal));
            members.Add($"Literals = new string[] {{ {literals} }}");
        }

        AddIfStated(members, "Since", column.Lifecycle.Since);
        if (column.Lifecycle.SinceMinor is { } minor)
        {
            members.Add($"SinceMinor = {CSharp.Literal(minor)}");
        }

        AddIfStated(members, "Removed", column.Lifecycle.Removed);
        AddIfStated(members, "Default", column.Default);
        if (column.Secrecy is { } secrecy)
        {
            members.Add($"Secrecy = {CSharp.Model("Secrecy")}.{Words.Pascal(secrecy)}");
        }

        return string.Join(", ", members);
    }

    private static string Kind(ColumnType type) => $"{CSharp.Model("ColumnKind")}.{type.Kind}";

    private static void AddIfStated(List<string> members, string member, string? value)
    {
        if (value is not null)
        {
            members.Add($"{member} = {CSharp.Literal(value)}");
        }
    }
}
