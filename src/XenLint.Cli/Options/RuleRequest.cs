using Microsoft.CodeAnalysis;
using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>What the command line says of rules, as written. The catalogue tells whether it makes sense.</summary>
internal sealed record RuleRequest
{
    public string? ConfigurationPath { get; init; }

    public IReadOnlyList<string> Severities { get; init; } = [];

    public IReadOnlyList<string> Only { get; init; } = [];

    public IReadOnlyList<string> Skip { get; init; } = [];

    public string? Host { get; init; }

    /// <summary>The files that complete data sets, in the order given.</summary>
    public IReadOnlyList<(DataSet Set, string Path)> DataPaths { get; init; } = [];

    /// <summary>The settings of the run.</summary>
    /// <exception cref="UsageException">A rule or severity that does not exist, or a request that contradicts itself.</exception>
    public AnalysisSettings Settings(RuleCatalog catalog, ConfigurationFile configuration)
    {
        var only = Only.Select(id => Find(id, "--only", catalog).Id).ToList();
        var skip = Skip.Select(id => Changeable(id, "--skip", catalog).Id).ToList();
        if (only.Where(skip.Contains).Order(StringComparer.Ordinal).FirstOrDefault() is { } both)
        {
            throw new UsageException($"--only and --skip both name {both}. Leave one of them out.");
        }

        return new AnalysisSettings
        {
            Configuration = configuration,
            CommandLineLevels = Levels(catalog),
            Only = [.. only],
            Skip = [.. skip],
            Host = Host is null ? null : new HostSelector(Host),
        };
    }

    private Dictionary<string, ReportDiagnostic> Levels(RuleCatalog catalog)
    {
        var levels = new Dictionary<string, ReportDiagnostic>(StringComparer.OrdinalIgnoreCase);
        foreach (var written in Severities)
        {
            var equals = written.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                throw new UsageException($"--severity '{written}': write RULE=LEVEL, such as XL1001=note.");
            }

            var word = written[(equals + 1)..];
            var rule = Changeable(written[..equals], "--severity", catalog);
            levels[rule.Id] = SeverityLevel.Parse(word) ?? throw new UsageException(
                $"--severity: '{word}' is not a severity{Suggestion.For(word, SeverityLevel.Words)}. Write {string.Join(", ", SeverityLevel.Words)}.");
        }

        return levels;
    }

    /// <summary>What happened to the run itself is always told, so nothing may pretend to change it.</summary>
    private static RuleDescriptor Changeable(string id, string option, RuleCatalog catalog)
    {
        var rule = Find(id, option, catalog);
        return !ToolRule.TellsOfTheRun(rule)
            ? rule
            : throw new UsageException($"{option}: {rule.Id} tells what happened to the run itself and cannot be changed or left out.");
    }

    private static RuleDescriptor Find(string id, string option, RuleCatalog catalog) =>
        catalog.Find(id) ?? throw new UsageException(
            $"{option}: no rule has the id '{id}'{Suggestion.ForRule(id, catalog)}. 'xenlint rules' lists all.");
}
