using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>A rule's page as a person reads it: title, facts, sections.</summary>
internal static class RuleExplanation
{
    public static void Print(RuleDescriptor rule, RulePage? page, Printer printer)
    {
        printer.Title($"{rule.Id} {rule.Title}");
        printer.Line();
        printer.Facts([.. Facts(rule)]);
        if (page is null)
        {
            // A rule without a page, in a catalogue under construction.
            Print("Why it matters", rule.Why, printer);
            return;
        }

        foreach (var heading in page.Sections)
        {
            Print(heading, page.Section(heading)!, printer);
        }
    }

    private static IEnumerable<(string Name, string Value)> Facts(RuleDescriptor rule)
    {
        yield return ("Name", rule.Name);
        yield return ("Category", rule.Category.ToString());
        yield return ("Severity", SeverityLevel.NameOf(rule.Severity));
        yield return ("Precision", RuleWords.Of(rule.Precision));
        yield return ("Since", rule.Since);
        yield return ("Needs", RuleWords.Of(rule.Needs));
        if (rule.Needs.Corroborating.Length > 0)
        {
            yield return ("Better with", string.Join(", ", rule.Needs.Corroborating.Select(item => item.Name)));
        }

        foreach (var set in rule.ComparesWith)
        {
            yield return ("Compares with", $"{set.Title} (--{set.Name})");
        }

        foreach (var option in rule.Options)
        {
            yield return ("Option", $"{RuleWords.KeyOf(rule, option)} = {option.DefaultText} ({option.Values}). {option.Help}");
        }

        foreach (var source in rule.Sources)
        {
            yield return ("Source", $"{source.Document}, {source.Where}: {source.Statement}");
        }

        if (rule.Tags.Length > 0)
        {
            yield return ("Tags", string.Join(", ", rule.Tags));
        }
    }

    private static void Print(string heading, string text, Printer printer)
    {
        printer.Section(heading);
        MarkdownBlock? last = null;
        foreach (var block in MarkdownBlock.Parse(text))
        {
            if (last is not null && (last.Kind != MarkdownKind.Item || block.Kind != MarkdownKind.Item))
            {
                printer.Line();
            }

            printer.Block(block);
            last = block;
        }
    }
}
