using System.Text.RegularExpressions;

namespace XenLint.Cli;

/// <summary>The kinds of pieces that a rule's page is made of.</summary>
internal enum MarkdownKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>An entry of a list.</summary>
    Item,

    /// <summary>Lines between fences.</summary>
    Code,

    /// <summary>A table, with its head and the line below it.</summary>
    Table,
}

/// <summary>One piece of a page: as much of Markdown as rules' pages use.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Marker">The mark of a list's entry with its blank, such as <c>1. </c>; else empty.</param>
/// <param name="Lines">The lines, without fences and marks.</param>
internal sealed partial record MarkdownBlock(MarkdownKind Kind, string Marker, IReadOnlyList<string> Lines)
{
    /// <summary>The running text with its emphasis.</summary>
    public IEnumerable<InlineRun> Inline => Runs(string.Join(' ', Lines.Select(line => line.Trim())));

    /// <summary>The table; emphasis is left out of its cells.</summary>
    public TextTable ToTable()
    {
        string[][] rows = [.. Lines.Where((_, index) => index != 1).Select(line => line.Trim().Trim('|').Split('|').Select(cell => string.Concat(Runs(cell.Trim()).Select(run => run.Text))).ToArray())];
        return new TextTable([.. rows[0].Select(title => new TextColumn(title))], [.. rows.Skip(1).Select(row => (string[])[.. rows[0].Select((_, column) => row.ElementAtOrDefault(column) ?? "")])]);
    }

    private static IEnumerable<InlineRun> Runs(string text)
    {
        var at = 0;
        foreach (Match match in Emphasis().Matches(text))
        {
            yield return new InlineRun(text[at..match.Index]);
            yield return match.Groups["code"] is { Success: true } code ? new InlineRun(code.Value, IsCode: true)
                : match.Groups["strong"] is { Success: true } strong ? new InlineRun(strong.Value, IsStrong: true)
                : match.Groups["soft"] is { Success: true } soft ? new InlineRun(soft.Value, IsStrong: true)
                : new InlineRun(Link(match.Groups["label"].Value, match.Groups["link"].Value));
            at = match.Index + match.Length;
        }

        yield return new InlineRun(text[at..]);
    }

    /// <summary>On a terminal nobody can follow the way from one page's file to another's; its label says enough.</summary>
    private static string Link(string label, string target) => target.Contains("://", StringComparison.Ordinal) && target != label ? $"{label} ({target})" : label;

    /// <summary>Takes the text of a section apart.</summary>
    public static IReadOnlyList<MarkdownBlock> Parse(string markdown)
    {
        var blocks = new List<MarkdownBlock>();
        MarkdownBlock? open = null;
        var isFenced = false;
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isFenced = !isFenced;
                open = isFenced ? Begin(MarkdownKind.Code) : null;
            }
            else if (isFenced)
            {
                ((List<string>)open!.Lines).Add(line);
            }
            else if (string.IsNullOrWhiteSpace(line))
            {
                open = null;
            }
            else if (ListItem().Match(line) is { Success: true } item)
            {
                open = Begin(MarkdownKind.Item, item.Groups["marker"].Value + " ");
                ((List<string>)open.Lines).Add(item.Groups["text"].Value);
            }
            else
            {
                var isTable = line.StartsWith('|');
                open = open is null || isTable != (open.Kind == MarkdownKind.Table)
                    ? Begin(isTable ? MarkdownKind.Table : MarkdownKind.Paragraph)
                    : open;
                ((List<string>)open.Lines).Add(line);
            }
        }

        return blocks;

        MarkdownBlock Begin(MarkdownKind kind, string marker = "")
        {
            var block = new MarkdownBlock(kind, marker, new List<string>());
            blocks.Add(block);
            return block;
        }
    }

    [GeneratedRegex(@"^\s*(?<marker>[-*]|\d+\.)\s+(?<text>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"`(?<code>[^`]+)`|\*\*(?<strong>[^*]+)\*\*|(?<![\w*])\*(?<soft>[^*\s][^*]*)\*(?![\w*])|\[(?<label>[^\]]+)\]\((?<link>[^)]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();
}

/// <summary>A stretch of running text in one style.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsCode">True for what is typed or stored literally.</param>
/// <param name="IsStrong">True for what is stressed.</param>
internal sealed record InlineRun(string Text, bool IsCode = false, bool IsStrong = false);
