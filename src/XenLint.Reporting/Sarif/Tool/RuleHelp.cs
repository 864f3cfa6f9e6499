using System.Text;
using System.Text.RegularExpressions;
using XenLint.Analysis;

namespace XenLint.Reporting;

/// <summary>The help of a rule: its page without the example, or what its descriptor tells when no page travels with it.</summary>
/// <param name="Text">For readers that show plain text.</param>
/// <param name="Markdown">For readers that show Markdown.</param>
internal sealed partial record RuleHelp(string Text, string Markdown)
{
    public static RuleHelp Of(RuleDescriptor rule, RulePage? page) => new(PlainText(rule), MarkdownOf(rule, page));

    private static string PlainText(RuleDescriptor rule)
    {
        var text = new StringBuilder(rule.Why);
        foreach (var step in rule.Remediation)
        {
            text.Append('\n').Append(step.Purpose ?? "Fix:").Append('\n').Append("  ").Append(CommandOf(step));
        }

        return text.Append("\nMore: ").Append(rule.HelpLink).ToString();
    }

    private static string MarkdownOf(RuleDescriptor rule, RulePage? page)
    {
        var markdown = new StringBuilder();
        foreach (var heading in RulePage.Headings.SkipLast(1))
        {
            if (page?.Section(heading) is { } section)
            {
                markdown.Append("## ").Append(heading).Append("\n\n").Append(section).Append("\n\n");
            }
        }

        if (markdown.Length == 0)
        {
            markdown.Append(rule.Why).Append("\n\n");
            foreach (var step in rule.Remediation)
            {
                markdown.Append(step.Purpose ?? "Fix:").Append("\n\n```sh\n").Append(CommandOf(step)).Append("\n```\n\n");
            }
        }

        return markdown.Append('[').Append(rule.Id).Append(" in full](").Append(rule.HelpLink).Append(')').ToString();
    }

    /// <summary>A step's command with its placeholders as a reader fills them in.</summary>
    private static string CommandOf(RemediationStep step) => Placeholder().Replace(step.Command, "<$1>");

    [GeneratedRegex(@"\{([a-z][a-z0-9-]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
