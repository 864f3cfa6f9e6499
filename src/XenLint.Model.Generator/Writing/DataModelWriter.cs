using System.Text;

namespace XenLint.Model.Generator;

/// <summary>Writes the generated half of <c>XapiDataModel</c>: the list of tables and the list of releases.</summary>
internal static class DataModelWriter
{
    public static string Write(DataModel model)
    {
        var code = new StringBuilder(CSharp.FileHead);
        code.AppendLine("public static partial class XapiDataModel");
        code.AppendLine("{");
        WriteList(code, "TableInfo", "DescribeTables", model.Tables.Select(table => $"{CSharp.Model(ModelNames.Record(table.Name))}.Info"));
        code.AppendLine();
        WriteList(code, "XapiRelease", "DescribeReleases", model.Releases.Select(release =>
            $"new({CSharp.Literal(release.Name)}, {CSharp.Literal(release.SchemaMinor)}, {CSharp.Literal(release.Product)})"));
        code.AppendLine("}");
        return code.ToString();
    }

    private static void WriteList(StringBuilder code, string item, string method, IEnumerable<string> items)
    {
        code.AppendLine($"    private static {CSharp.ListOf(item)} {method}() => new {CSharp.Model(item)}[]");
        code.AppendLine("    {");
        foreach (var one in items)
        {
            code.AppendLine($"        {one},");
        }

        code.AppendLine("    };");
    }
}
