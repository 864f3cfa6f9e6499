using System.Text;

namespace XenLint.Model.Generator;

/// <summary>Writes the generated half of <c>Capture</c>: one property for each table, and the way from a name to it.</summary>
internal static class CaptureWriter
{
    public static string Write(DataModel model)
    {
        var code = new StringBuilder(CSharp.FileHead);
        code.AppendLine("public sealed partial class Capture");
        code.AppendLine("{");
        foreach (var table in model.Tables)
        {
            code.AppendLine($"    private {TableOf(table)}? {FieldOf(table)};");
        }

        foreach (var table in model.Tables)
        {
            var record = CSharp.Model(ModelNames.Record(table.Name));
            code.AppendLine();
            code.AppendLine($"    /// <summary>The rows of table <c>{CSharp.Xml(table.Name)}</c>.</summary>");
            code.AppendLine($"    public {TableOf(table)} {ModelNames.TableProperty(table.Name)} =>");
            var create = $"static (capture, row) => new {record}(capture, row)";
            code.AppendLine($"        Bind(ref {FieldOf(table)}, this, {record}.Info, {create});");
        }

        WriteLookUp(code, model);
        code.AppendLine("}");
        return code.ToString();
    }

    private static void WriteLookUp(StringBuilder code, DataModel model)
    {
        code.AppendLine();
        code.AppendLine($"    private partial {CSharp.Model("ITable")}? DescribedTable(string name) => name switch");
        code.AppendLine("    {");
        foreach (var table in model.Tables)
        {
            code.AppendLine($"        {CSharp.Literal(table.Name)} => {ModelNames.TableProperty(table.Name)},");
        }

        code.AppendLine("        _ => null,");
        code.AppendLine("    };");
    }

    private static string TableOf(TableModel table) => $"{CSharp.Model("Table")}<{CSharp.Model(ModelNames.Record(table.Name))}>";

    private static string FieldOf(TableModel table) => Words.Camel(ModelNames.TableProperty(table.Name));
}
