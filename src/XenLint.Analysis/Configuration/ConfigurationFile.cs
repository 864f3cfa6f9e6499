using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace XenLint.Analysis;

/// <summary>
/// A <c>xenlint.globalconfig</c> after reading: severities and options of rules and texts of reports, in the syntax of Roslyn's global configuration files.
/// </summary>
public sealed class ConfigurationFile
{
    private readonly AnalyzerConfigOptionsResult? parsed;

    private ConfigurationFile(AnalyzerConfigOptionsResult? parsed, ImmutableArray<ConfigurationProblem> problems)
    {
        this.parsed = parsed;
        Problems = problems;
    }

    /// <summary>No file: every rule at its own severity with its own defaults.</summary>
    public static ConfigurationFile Empty { get; } = new(null, []);

    /// <summary>What cannot be followed. A file with problems sets nothing.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path to name in problems.</param>
    /// <param name="text">The file's content.</param>
    /// <param name="rules">Every rule that the file may name.</param>
    public static ConfigurationFile Parse(string path, string text, RuleCatalog rules)
    {
        var lines = ConfigurationLine.Split(text);
        var problems = new ConfigurationChecker(path, rules).Check(lines);
        if (problems.Length > 0)
        {
            return new ConfigurationFile(null, problems);
        }

        // Roslyn wants an absolute path, does not know "note", and reads global keys only below "is_global".
        var rewritten = "is_global = true\n" + string.Join('\n', lines.Where(line => line.Key is not (null or "is_global")).Select(RewriteForRoslyn));
        var config = AnalyzerConfig.Parse(rewritten, "/xenlint.globalconfig");
        return new ConfigurationFile(AnalyzerConfigSet.Create(ImmutableArray.Create(config)).GlobalConfigOptions, []);
    }

    /// <summary>The level for a rule: by its id, its category, or for all rules; default when the file says nothing.</summary>
    public ReportDiagnostic LevelOf(RuleDescriptor rule) =>
        parsed is not { } options ? ReportDiagnostic.Default
        : options.TreeOptions.TryGetValue(rule.Id, out var byId) ? byId
        : BulkLevel(options, $"dotnet_analyzer_diagnostic.category-{rule.Category}.severity")
            ?? BulkLevel(options, "dotnet_analyzer_diagnostic.severity")
            ?? ReportDiagnostic.Default;

    /// <summary>A text for the report to hand over; null when the file says nothing.</summary>
    /// <param name="name">One of the names of <see cref="ReportText"/>.</param>
    public string? TextOfReport(string name) => OptionText(ReportText.Section, name);

    internal string? OptionText(string rule, string option) =>
        parsed?.AnalyzerOptions.GetValueOrDefault($"xenlint.{rule}.{option}".ToLowerInvariant());

    private static ReportDiagnostic? BulkLevel(AnalyzerConfigOptionsResult options, string key) =>
        options.AnalyzerOptions.TryGetValue(key.ToLowerInvariant(), out var word) ? SeverityLevel.Parse(word) : null;

    private static string RewriteForRoslyn(ConfigurationLine line) =>
        line.Value == "note" && line.Key!.EndsWith(".severity", StringComparison.OrdinalIgnoreCase)
            ? $"{line.Key} = suggestion"
            : $"{line.Key} = {line.Value}";
}
