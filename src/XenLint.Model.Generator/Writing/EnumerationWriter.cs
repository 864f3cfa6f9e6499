using System.Text;

namespace XenLint.Model.Generator;

/// <summary>Writes the enums. Member i + 1 stands for literal i, which is how <c>FieldReader.Enumeration</c> finds it.</summary>
internal static class EnumerationWriter
{
    public static string Write(DataModel model, ModelNames names)
    {
        var code = new StringBuilder(CSharp.FileHead);
        foreach (var enumeration in model.Enumerations)
        {
            code.AppendLine($"/// <summary>The literals of enum <c>{CSharp.Xml(enumeration.Name)}</c>.</summary>");
            code.AppendLine($"public enum {names.Enumeration(enumeration.Name)}");
            code.AppendLine("{");
            code.AppendLine("    /// <summary>No literal; no value that was read is ever this.</summary>");
            code.AppendLine($"    {ModelNames.UnknownLiteral} = 0,");
            foreach (var literal in enumeration.Literals)
            {
                code.AppendLine();
                code.AppendLine($"    /// <summary>Literal <c>{CSharp.Xml(literal)}</c>.</summary>");
                code.AppendLine($"    {ModelNames.Literal(literal)},");
            }

            code.AppendLine("}");
            code.AppendLine();
        }

        return code.ToString();
    }
}
