using Microsoft.CodeAnalysis.Text;

namespace XenLint.Analysis;

/// <summary>Something in a configuration file that cannot be followed.</summary>
/// <param name="Path">The file's path as the user gave it.</param>
/// <param name="Position">Line and column, counted from zero.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record ConfigurationProblem(string Path, LinePosition Position, string Message)
{
    /// <summary>The form that editors understand.</summary>
    public override string ToString() => $"{Path}({Position.Line + 1},{Position.Character + 1}): error XL0004: {Message}";
}
