namespace XenLint.Analysis;

/// <summary>A rule's page: Markdown with a generated head and sections under fixed headings.</summary>
public sealed class RulePage
{
    /// <summary>The headings of a page's body, in order. The example comes last.</summary>
    public static readonly IReadOnlyList<string> Headings =
        ["What it finds", "Why it matters", "How to confirm", "How to fix", "When to waive", "Example"];

    private readonly Dictionary<string, string> sections = new(StringComparer.Ordinal);

    private RulePage(string markdown)
    {
        Markdown = markdown;
        foreach (var section in ("\n" + markdown).Split("\n## ").Skip(1))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            if (end > 0)
            {
                sections[section[..end].Trim()] = section[end..].Trim();
            }
        }
    }

    /// <summary>The whole page.</summary>
    public string Markdown { get; }

    /// <summary>The headings that the page has, in its own order.</summary>
    public IEnumerable<string> Sections => sections.Keys;

    /// <summary>The text under a heading, or null.</summary>
    public string? Section(string heading) => sections.GetValueOrDefault(heading);

    /// <summary>Reads a page.</summary>
    public static RulePage Parse(string markdown) => new(markdown.ReplaceLineEndings("\n"));

    /// <summary>The page that travels with a rule's assembly, or null when there is none.</summary>
    internal static RulePage? Find(System.Reflection.Assembly assembly, RuleDescriptor rule)
    {
        using var stream = assembly.GetManifestResourceStream($"{rule.Id}.{rule.Name}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
