using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace XenLint.Analysis;

/// <summary>
/// Checks each key of a configuration file against the catalogue. Roslyn's reader drops what it does not understand; a setting that
/// silently does nothing is worse than an error.
/// </summary>
internal sealed class ConfigurationChecker(string path, RuleCatalog rules)
{
    private const string Severity = ".severity";
    private const string OneRule = "dotnet_diagnostic.";
    private const string AllRules = "dotnet_analyzer_diagnostic";
    private const string OneCategory = AllRules + ".category-";
    private const string Option = "xenlint.";

    public ImmutableArray<ConfigurationProblem> Check(IReadOnlyList<ConfigurationLine> lines)
    {
        var problems = ImmutableArray.CreateBuilder<ConfigurationProblem>();
        var lineOfKey = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            var problem = line.Key is null ? CheckOther(line.Rest)
                : !lineOfKey.TryAdd(line.Key, line.Number) ? $"'{line.Key}' is set a second time; line {lineOfKey[line.Key] + 1} sets it first."
                : CheckPair(line.Key, line.Value);
            if (problem is not null)
            {
                problems.Add(new ConfigurationProblem(path, new LinePosition(line.Number, line.Column), problem));
            }
        }

        return problems.ToImmutable();
    }

    private static string? CheckOther(string rest) =>
        rest.Length == 0 ? null
        : rest[0] == '[' ? "Sections have no meaning here: settings hold for the whole run. Remove the section head."
        : $"'{rest}' is not a setting; write 'key = value'.";

    private string? CheckPair(string key, string value)
    {
        if (key.Equals("is_global", StringComparison.OrdinalIgnoreCase))
        {
            return value.Equals("true", StringComparison.OrdinalIgnoreCase) ? null : "'is_global' can only be true.";
        }

        if (key.StartsWith(OneRule, StringComparison.OrdinalIgnoreCase) && key.EndsWith(Severity, StringComparison.OrdinalIgnoreCase))
        {
            var id = key[OneRule.Length..^Severity.Length];
            return rules.Find(id) is null ? UnknownRule(id) : CheckSeverity(value);
        }

        if (key.StartsWith(OneCategory, StringComparison.OrdinalIgnoreCase) && key.EndsWith(Severity, StringComparison.OrdinalIgnoreCase))
        {
            var category = key[OneCategory.Length..^Severity.Length];
            return Enum.GetNames<Category>().Contains(category, StringComparer.OrdinalIgnoreCase)
                ? CheckSeverity(value)
                : $"'{category}' is not a category{Suggestion.For(category, Enum.GetNames<Category>())}.";
        }

        if (key.Equals(AllRules + Severity, StringComparison.OrdinalIgnoreCase))
        {
            return CheckSeverity(value);
        }

        return key.StartsWith(Option, StringComparison.OrdinalIgnoreCase)
            ? CheckOption(key[Option.Length..], value)
            : $"'{key}' is not a setting of XenLint{Suggestion.For(key, KnownKeys())}.";
    }

    private string? CheckOption(string key, string value)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var id = dot < 0 ? key : key[..dot];
        if (id.Equals(ReportText.Section, StringComparison.OrdinalIgnoreCase))
        {
            var text = dot < 0 ? "" : key[(dot + 1)..];
            return !ReportText.Names.Contains(text, StringComparer.OrdinalIgnoreCase)
                ? $"'{text}' is no text of the report{Suggestion.For(text, ReportText.Names)}; texts are {string.Join(", ", ReportText.Names)}."
                : value.Length == 0 ? $"'{Option}{key}' has no value; leave the line out to say nothing." : null;
        }

        if (rules.Find(id) is not { } rule)
        {
            return UnknownRule(id);
        }

        var name = dot < 0 ? "" : key[(dot + 1)..];
        var option = rule.Options.FirstOrDefault(candidate => candidate.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return option is null
                ? $"{rule.Id} has no option '{name}'{Suggestion.For(name, rule.Options.Select(candidate => candidate.Name))}."
            : option.Accepts(value) ? null
            : $"'{value}' does not suit '{option.Name}' of {rule.Id}; write {option.Values}.";
    }

    private string UnknownRule(string id) => $"No rule has the id '{id}'{Suggestion.ForRule(id, rules)}.";

    private static string? CheckSeverity(string value) =>
        SeverityLevel.Parse(value) is null ? $"'{value}' is not a severity; write {string.Join(", ", SeverityLevel.Words)}." : null;

    private IEnumerable<string> KnownKeys() =>
        rules.Descriptors.SelectMany(rule => rule.Options.Select(option => $"{Option}{rule.Id}.{option.Name}").Append($"{OneRule}{rule.Id}{Severity}"))
            .Concat(ReportText.Names.Select(text => $"{Option}{ReportText.Section}.{text}"))
            .Append("is_global");
}
