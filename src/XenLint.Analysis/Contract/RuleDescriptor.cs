using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace XenLint.Analysis;

/// <summary>What a rule is, for the engine, for reports and for its page.</summary>
public sealed class RuleDescriptor
{
    private DiagnosticDescriptor? diagnostic;

    /// <summary>The id, <c>XL</c> and four digits; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The name in Pascal case, as in the file's name and in SARIF.</summary>
    public required string Name { get; init; }

    /// <summary>The desired state or the defect in one line, without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// The finding's text: subject first, actual value, expected value or remedy, ending with a full stop. Placeholders are numbered
    /// and stand in single quotes where they are names.
    /// </summary>
    public required string Message { get; init; }

    /// <summary>Why it matters, in one or two sentences for somebody who does not know the field's abbreviations.</summary>
    public required string Why { get; init; }

    /// <summary>The folder of the rule.</summary>
    public required Category Category { get; init; }

    /// <summary>The severity of a finding that names none: error, warning or info (a note).</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>How seldom a finding is wrong.</summary>
    public required Precision Precision { get; init; }

    /// <summary>The version of XenLint that brought the rule.</summary>
    public required string Since { get; init; }

    /// <summary>Where the rule comes from; at least one.</summary>
    public required ImmutableArray<RuleSource> Sources { get; init; }

    /// <summary>The evidence without which, or with which better, the rule judges.</summary>
    public required Needs Needs { get; init; }

    /// <summary>The data sets that the rule compares pools with.</summary>
    public ImmutableArray<DataSet> ComparesWith { get; init; } = [];

    /// <summary>The options, each with its default.</summary>
    public ImmutableArray<RuleOption> Options { get; init; } = [];

    /// <summary>How to mend it, in order.</summary>
    public ImmutableArray<RemediationStep> Remediation { get; init; } = [];

    /// <summary>The commands of the remedy, each taken apart, in its order.</summary>
    internal ImmutableArray<CommandTemplate> Commands =>
        field.IsDefault ? field = [.. Remediation.Select(step => CommandTemplate.Parse(step.Shell, step.Command))] : field;

    /// <summary>Words to filter by, lower case, at most nine.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The score from 0.1 to 10 of a rule about security; null for others.</summary>
    public double? SecuritySeverity { get; init; }

    /// <summary>Roslyn's view of the rule.</summary>
    public DiagnosticDescriptor Diagnostic => diagnostic ??= new DiagnosticDescriptor(
        Id, Title, Message, Category.ToString(), Severity, isEnabledByDefault: true, description: Why, helpLinkUri: HelpLink, customTags: [.. Tags]);

    /// <summary>The rule's page in the repository.</summary>
    public string HelpLink => $"https://github.com/xenlint/xenlint/blob/main/{PagePath}";

    /// <summary>The path of the rule's page below the repository's top folder.</summary>
    public string PagePath => $"{Folder}/{Id}.{Name}.md";

    private string Folder => Category == Category.Tool ? "src/XenLint.Analysis/ToolRules" : $"rules/{Category}";
}
