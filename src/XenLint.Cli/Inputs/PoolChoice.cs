using XenLint.Analysis;
using XenLint.Model;

namespace XenLint.Cli;

/// <summary>Finds the one capture that a command is about which takes one pool only.</summary>
internal static class PoolChoice
{
    private const int MostNamed = 10;

    /// <summary>The capture.</summary>
    /// <param name="side">What the input is called at the beginning of a sentence, such as <c>OLD</c>.</param>
    /// <param name="fleet">What was read; it holds a capture at least.</param>
    /// <param name="wanted">The name, uuid or id of the pool that the user wants; null for the only one.</param>
    /// <param name="show">A message as it may be shown.</param>
    /// <exception cref="UsageException">There is none, or there are several.</exception>
    public static Capture Of(string side, Fleet fleet, string? wanted, Func<string, string> show)
    {
        var captures = fleet.Captures.Where(capture => wanted is null || IsCalled(capture, wanted)).ToList();
        if (captures is [var only])
        {
            return only;
        }

        if (captures.Count == 0)
        {
            var names = fleet.Captures.Select(capture => capture.DisplayName).Distinct(StringComparer.Ordinal).ToArray();
            throw new UsageException(show($"--pool: {side} has no pool '{wanted}'{Suggestion.For(wanted!, names)}. It has: {List(names)}."));
        }

        var pools = captures.DistinctBy(capture => capture.PoolUuid ?? capture.Id).ToList();
        throw new UsageException(show(pools.Count == 1
            ? $"{side} holds {captures.Count} captures of pool '{pools[0].DisplayName}'. Name one of them: {List(captures.Select(capture => capture.Database.Source.Path))}."
            : $"{side} holds {pools.Count} pools: {List(pools.Select(pool => $"{pool.DisplayName} ({pool.Id})"))}. Choose one with --pool NAME or its uuid, or name its file alone."));
    }

    /// <summary>Makes sure that two captures are of one pool.</summary>
    /// <exception cref="UsageException">They are of two, or one does not tell which pool it is of.</exception>
    public static void RequireSame(Capture old, Capture @new, Func<string, string> show)
    {
        if (old.PoolUuid is null || @new.PoolUuid is null)
        {
            throw new UsageException($"{(old.PoolUuid is null ? "OLD" : "NEW")} does not tell which pool it is of, so that nobody knows whether the two belong together.");
        }

        if (old.PoolUuid != @new.PoolUuid)
        {
            throw new UsageException(show($"OLD is of pool '{old.DisplayName}' ({old.PoolUuid}) and NEW of pool '{@new.DisplayName}' ({@new.PoolUuid}). Only captures of one pool can be compared."));
        }
    }

    private static bool IsCalled(Capture capture, string wanted) =>
        wanted.Equals(capture.PoolUuid, StringComparison.OrdinalIgnoreCase)
        || wanted.Equals(capture.Id, StringComparison.OrdinalIgnoreCase)
        || wanted.Equals(capture.DisplayName, StringComparison.OrdinalIgnoreCase);

    private static string List(IEnumerable<string> names)
    {
        var all = names.Order(StringComparer.Ordinal).ToList();
        return string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? $" and {all.Count - MostNamed} more" : "");
    }
}
