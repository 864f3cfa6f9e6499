using System.Collections.Immutable;

namespace XenLint.Analysis;

/// <summary>
/// Finds commands that stand further up already. A setting is set once. Of what turns something off and on again a repetition is left out
/// only when a block further up has all of it in the same order: an "on" from before must not stand for the one after an "off".
/// </summary>
internal sealed class DoneAbove
{
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);
    private readonly List<(string Rule, List<string> Actions)> blocks = [];

    /// <summary>The steps that are run, with what was done above marked.</summary>
    /// <param name="rule">The rule that they are for.</param>
    /// <param name="steps">The steps with those of their calls that are to be run.</param>
    public ImmutableArray<ImmutableArray<FixCommand>> Mark(string rule, IReadOnlyList<IReadOnlyList<FilledCommand>> steps)
    {
        var actions = steps.SelectMany(calls => calls).Where(call => !IsSetting(call)).Select(call => call.Text).ToList();
        var repeated = actions.Count == 0 ? null : blocks.Find(block => IsPartOf(actions, block.Actions)).Rule;
        var marked = steps
            .Select(calls => calls.Select(call => new FixCommand(call.Text, [], IsSetting(call) ? SetFor(call, rule) : repeated)).ToImmutableArray())
            .ToImmutableArray();
        if (repeated is null && actions.Count > 0)
        {
            blocks.Add((rule, actions));
        }

        return marked;
    }

    private static bool IsSetting(FilledCommand call) => Setting.Of(call).Any();

    private string? SetFor(FilledCommand call, string rule)
    {
        var before = settings.GetValueOrDefault(call.Text);
        settings.TryAdd(call.Text, rule);
        return before;
    }

    private static bool IsPartOf(List<string> part, List<string> whole)
    {
        var at = 0;
        foreach (var action in whole)
        {
            at += at < part.Count && part[at] == action ? 1 : 0;
        }

        return at == part.Count;
    }
}
