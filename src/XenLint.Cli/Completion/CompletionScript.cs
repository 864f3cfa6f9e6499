using System.Text;

namespace XenLint.Cli;

/// <summary>
/// Writes scripts by which shells complete the command line. A script holds all words itself, so completing starts no program; names of files come
/// from the shell's own completion, which quotes them, and are never evaluated.
/// </summary>
internal static class CompletionScript
{
    /// <summary>The shells.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script for a shell.</summary>
    public static string For(string shell, CompletedTree tree)
    {
        var script = new StringBuilder();
        Action<StringBuilder, CompletedTree> write = shell switch
        {
            "bash" => BashCompletion.Write,
            "zsh" => ZshCompletion.Write,
            "fish" => FishCompletion.Write,
            _ => PowerShellCompletion.Write,
        };
        write(script, tree);
        return script.ToString();
    }

    /// <summary>A line, ended the same way on every system.</summary>
    public static StringBuilder Line(this StringBuilder script, string line = "") => script.Append(line).Append('\n');

    /// <summary>A text in single quotes, for the shells of Unix.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
