using System.Text.RegularExpressions;
using XenLint.Testing;

namespace XenLint.Pipelines.Tests;

/// <summary>A page for users, of which the commands can be run.</summary>
internal sealed partial class Page
{
    private readonly List<(string Kind, string Text)> blocks;

    private Page(List<(string Kind, string Text)> blocks) => this.blocks = blocks;

    /// <summary>All commands, one block after the other.</summary>
    public IEnumerable<string> Commands => blocks.Where(block => block.Kind == "sh").Select(block => block.Text);

    /// <summary>The files that a reader is told to save, each with its path.</summary>
    public IEnumerable<(string Path, string Text)> Files => blocks.Where(block => block.Kind.StartsWith("yaml ", StringComparison.Ordinal))
        .Select(block => (block.Kind["yaml ".Length..], block.Text));

    /// <summary>The commands and files in the order of the page, as one script.</summary>
    public string Script => string.Concat(blocks.Select(block => block.Kind == "sh" ? block.Text : Saving(block.Kind["yaml ".Length..], block.Text)));

    public static Page Read(string path) => new([.. Block().Matches(File.ReadAllText(RepositoryFolder.PathOf(path)))
        .Select(match => (match.Groups[1].Value, match.Groups[2].Value))]);

    private static string Saving(string path, string text) =>
        $"mkdir -p './{Path.GetDirectoryName(path)}'\ncat > '{path}' << 'END_OF_FILE'\n{text}END_OF_FILE\n";

    [GeneratedRegex("^```(sh|yaml [^\n]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
