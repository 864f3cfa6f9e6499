using XenLint.Analysis;

namespace XenLint.Cli;

/// <summary>The words for a rule's facts, the same on the terminal and in JSON.</summary>
internal static class RuleWords
{
    /// <summary>The precision, hyphenated as code scanning spells it.</summary>
    public static string Of(Precision precision) => precision == Precision.VeryHigh ? "very-high" : precision.ToString().ToLowerInvariant();

    /// <summary>The required evidence in one line: groups joined by "and", alternatives by "or".</summary>
    public static string Of(Needs needs) => needs.Required.IsEmpty
        ? "nothing in particular"
        : string.Join(" and ", needs.Required.Select(group =>
            group.Count == 1 ? group[0].Name : $"({string.Join(" or ", group.Select(item => item.Name))})"));

    /// <summary>The option's key in the configuration file.</summary>
    public static string KeyOf(RuleDescriptor rule, RuleOption option) => $"xenlint.{rule.Id}.{option.Name}";
}
