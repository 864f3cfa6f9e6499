using System.Collections.Frozen;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The places of all evidence that is kept from a report. A new place in a new release of the product is a line in a file of its parts.</summary>
internal static class EvidenceLayout
{
    /// <summary>The evidence with its places.</summary>
    public static IReadOnlyList<EvidencePlace> Places { get; } =
        [.. HostPlaces.All, .. TimePlaces.All, .. NetworkPlaces.All, .. StoragePlaces.All, .. HardwarePlaces.All];

    private static readonly FrozenDictionary<string, MemberName> Fixed = Places
        .SelectMany(place => place.Paths.Where(path => !EvidencePattern.IsPattern(path)).Select(path => KeyValuePair.Create(EvidencePattern.Canonical(path), place.Name)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly EvidencePattern[] Patterns =
        [.. Places.SelectMany(place => place.Paths.Where(EvidencePattern.IsPattern).Select(path => new EvidencePattern(place.Name, path)))];

    /// <summary>The entry of a piece of evidence.</summary>
    public static EvidencePlace PlaceOf(MemberName name) =>
        Places.FirstOrDefault(place => place.Name == name) ?? new EvidencePlace(name, null, name.Name);

    /// <summary>What evidence a file inside a report is; null when nobody reads it.</summary>
    /// <param name="path">The path inside the report, forward slashes.</param>
    public static EvidenceMatch? Match(string path)
    {
        var canonical = EvidencePattern.Canonical(path);
        return Fixed.TryGetValue(canonical, out var name) ? new EvidenceMatch(name, "") : MatchPattern(canonical.Split('/'));
    }

    /// <summary>True when a file would be evidence if one of the folders above it were the top of a report.</summary>
    /// <param name="path">The path inside an archive or folder.</param>
    public static bool MayMatch(string path)
    {
        for (var start = 0; start >= 0; start = path.IndexOf('/', start) is var slash and >= 0 ? slash + 1 : -1)
        {
            if (Match(path[start..]) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static EvidenceMatch? MatchPattern(string[] parts)
    {
        foreach (var pattern in Patterns)
        {
            if (pattern.Match(parts) is { } instance)
            {
                return new EvidenceMatch(pattern.Name, instance);
            }
        }

        return null;
    }
}

/// <summary>A file that is evidence.</summary>
/// <param name="Name">Which.</param>
/// <param name="Instance">What tells several of its kind apart; empty where there is only one.</param>
internal sealed record EvidenceMatch(MemberName Name, string Instance);
