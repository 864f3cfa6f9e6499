using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using XenLint.Model;

namespace XenLint.Analysis;

/// <summary>What a run is asked to do, after the configuration file and the command line have been read.</summary>
public sealed record AnalysisSettings
{
    /// <summary>The configuration file; empty when there is none.</summary>
    public ConfigurationFile Configuration { get; init; } = ConfigurationFile.Empty;

    /// <summary>Levels given on the command line, by rule id.</summary>
    public IReadOnlyDictionary<string, ReportDiagnostic> CommandLineLevels { get; init; } = new Dictionary<string, ReportDiagnostic>();

    /// <summary>The only rules to run; empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>Rules that do not run.</summary>
    public ImmutableArray<string> Skip { get; init; } = [];

    /// <summary>The only host to judge, besides what belongs to the whole pool; null for all.</summary>
    public HostSelector? Host { get; init; }

    /// <summary>The data that rules compare pools with.</summary>
    public RunData Data { get; init; } = RunData.BuiltIn;

    /// <summary>The day of the run; null when nobody tells. Only the rule on old captures looks at it.</summary>
    public DateTimeOffset? RunDate { get; init; }

    /// <summary>Number of rules that run at the same time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>True when a rule runs at all.</summary>
    public bool Runs(RuleDescriptor rule) =>
        (Only.IsEmpty || Names(Only, rule)) && !Names(Skip, rule) && LevelOf(rule) != ReportDiagnostic.Suppress;

    /// <summary>
    /// The override for a rule, the most specific first: command line, the rule's id, its category, all rules. A rule that is asked
    /// for by <see cref="Only"/> runs although the file switches it off.
    /// </summary>
    public ReportDiagnostic LevelOf(RuleDescriptor rule)
    {
        var level = CommandLineLevels.TryGetValue(rule.Id, out var given) ? given : Configuration.LevelOf(rule);
        return level == ReportDiagnostic.Suppress && Names(Only, rule) && !CommandLineLevels.ContainsKey(rule.Id)
            ? ReportDiagnostic.Default
            : level;
    }

    /// <summary>What the rules that will run want to have looked for in hosts' logs, each signature once.</summary>
    public IReadOnlyList<LogSignature> LogSignatures(RuleCatalog catalog) =>
    [
        .. catalog.Rules
            .Where(rule => Runs(rule.Descriptor))
            .SelectMany(
                rule => rule.LogSignatures(new RuleOptions(option => OptionText(rule.Descriptor.Id, option))),
                (rule, signature) => new { Signature = signature, IsOwn = signature.Id.StartsWith(rule.Descriptor.Id, StringComparison.Ordinal) })
            .OrderBy(wanted => wanted.IsOwn ? 0 : 1) // of a signature that several rules use, the options of the one that it is named after hold
            .Select(wanted => wanted.Signature)
            .DistinctBy(signature => signature.Id, StringComparer.Ordinal),
    ];

    internal string? OptionText(string rule, string option) => Configuration.OptionText(rule, option);

    private static bool Names(ImmutableArray<string> ids, RuleDescriptor rule) => ids.Contains(rule.Id, StringComparer.OrdinalIgnoreCase);
}
