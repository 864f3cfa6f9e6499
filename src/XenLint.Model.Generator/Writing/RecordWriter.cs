using System.Text;

namespace XenLint.Model.Generator;

/// <summary>Writes the record type of one table: its description, its columns and a property for each of them.</summary>
internal sealed class RecordWriter(DataModel model, ModelNames names)
{
    private readonly ColumnWriter columns = new(model);

    public string Write(TableModel table)
    {
        var record = ModelNames.Record(table.Name);
        var code = new StringBuilder(CSharp.FileHead);
        code.AppendLine($"/// <summary>{Facts.Of(table)}</summary>");
        code.AppendLine($"public sealed partial class {record} : {CSharp.Model("PoolObject")}");
        code.AppendLine("{");
        code.AppendLine($"    internal {record}({CSharp.Model("Capture")} capture, {CSharp.Model("RawRow")} row)");
        code.AppendLine("        : base(capture, row)");
        code.AppendLine("    {");
        code.AppendLine("    }");
        WriteInfo(code, table);
        foreach (var property in RecordProperty.AllOf(table, names))
        {
            code.AppendLine();
            code.AppendLine($"    /// <summary>{property.Summary}</summary>");
            code.AppendLine($"    public {property.Type} {property.Name} => {property.Expression};");
        }

        WriteColumns(code, table);
        code.AppendLine("}");
        return code.ToString();
    }

    private static void WriteInfo(StringBuilder code, TableModel table)
    {
        code.AppendLine();
        code.AppendLine($"    /// <summary>What the data model says of table <c>{CSharp.Xml(table.Name)}</c>.</summary>");
        code.AppendLine($"    public static {CSharp.Model("TableInfo")} Info {{ get; }} = new()");
        code.AppendLine("    {");
        code.AppendLine($"        Name = {CSharp.Literal(table.Name)},");
        code.AppendLine($"        What = {CSharp.Literal(table.What)},");
        code.AppendLine($"        Since = {CSharp.Literal(table.Lifecycle.Since)},");
        code.AppendLine($"        SinceMinor = {CSharp.Literal(table.Lifecycle.SinceMinor)},");
        code.AppendLine($"        Columns = new {CSharp.Model("Column")}[]");
        code.AppendLine("        {");
        foreach (var column in table.Columns)
        {
            code.AppendLine($"            Columns.{ModelNames.Column(column.Name)},");
        }

        code.AppendLine("        },");
        code.AppendLine("    };");
    }

    private void WriteColumns(StringBuilder code, TableModel table)
    {
        code.AppendLine();
        code.AppendLine("    /// <summary>The columns, called as the database calls them.</summary>");
        code.AppendLine("    public static class Columns");
        code.AppendLine("    {");
        for (var ordinal = 0; ordinal < table.Columns.Count; ordinal++)
        {
            var column = table.Columns[ordinal];
            code.AppendLine($"        /// <summary>{Facts.Of(column)}</summary>");
            code.AppendLine($"        public static {CSharp.Model("Column")} {ModelNames.Column(column.Name)} {{ get; }} = new()");
            code.AppendLine($"            {{ {columns.Initializer(table, column, ordinal)} }};");
            if (ordinal < table.Columns.Count - 1)
            {
                code.AppendLine();
            }
        }

        code.AppendLine("    }");
    }
}
