using XenLint.Model;

namespace XenLint.Rules.Wording;

/// <summary>Lists in messages: as many items as a reader takes in, then a count.</summary>
internal static class ListText
{
    private const int MostNamed = 5;

    public static string Of(IReadOnlyList<string> items) =>
        items.Count <= MostNamed ? string.Join(", ", items) : $"{string.Join(", ", items.Take(MostNamed))} and {items.Count - MostNamed} more";

    /// <summary>The names of objects, each in quotes and once, in ordinal order.</summary>
    public static string Of(IEnumerable<PoolObject> objects) =>
        Of([.. objects.Select(item => $"'{item.DisplayName}'").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
}
