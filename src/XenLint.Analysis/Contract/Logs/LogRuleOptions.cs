using System.Collections.Immutable;

namespace XenLint.Analysis;

/// <summary>The options that all rules about log lines share, with the defaults of one rule.</summary>
public sealed class LogRuleOptions
{
    /// <summary>Creates the options.</summary>
    /// <param name="threshold">Number of lines that make a finding.</param>
    /// <param name="windowMinutes">Minutes within which they must stand; 0 for anywhere in the logs.</param>
    public LogRuleOptions(long threshold = 1, long windowMinutes = 0)
    {
        Threshold = RuleOption.Integer("threshold", threshold, "Number of matching lines that make a finding.", minimum: 1, maximum: 1_000_000);
        WindowMinutes = RuleOption.Integer(
            "window_minutes", windowMinutes, "Minutes within which so many lines must stand; 0 for anywhere in the logs.", maximum: 5_256_000);
    }

    /// <summary>Number of lines that make a finding.</summary>
    public RuleOption<long> Threshold { get; }

    /// <summary>Minutes within which they must stand; 0 for anywhere in the logs.</summary>
    public RuleOption<long> WindowMinutes { get; }

    /// <summary>Days after which what happened weighs one step less.</summary>
    public RuleOption<long> RecencyDays { get; } = RuleOption.Integer(
        "recency_days", 30, "Days before the capture; when all lines are older, the severity is one step lower.", minimum: 1, maximum: 36_500);

    /// <summary>Number of lines that a finding shows.</summary>
    public RuleOption<long> MaxSamples { get; } = RuleOption.Integer("max_samples", 5, "Number of lines that a finding points at.", minimum: 1, maximum: 50);

    /// <summary>Lines that do not count.</summary>
    public RuleOption<IReadOnlyList<string>> IgnorePatterns { get; } = RuleOption.Patterns("ignore_patterns", "Lines that do not count although they match.");

    /// <summary>All of them, for the rule's descriptor.</summary>
    public ImmutableArray<RuleOption> All => [Threshold, WindowMinutes, RecencyDays, MaxSamples, IgnorePatterns];
}
