using System.Collections.Immutable;
using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Data.Hcl;

/// <summary>What a list claims: for which categories and releases hardware that it lacks is not certified.</summary>
public sealed class HclCompleteness
{
    private readonly bool everywhere;
    private readonly ImmutableHashSet<(HclCategory Category, string? Release)> complete;

    private HclCompleteness(bool everywhere, ImmutableHashSet<(HclCategory Category, string? Release)> complete)
    {
        this.everywhere = everywhere;
        this.complete = complete;
    }

    /// <summary>The list claims nothing.</summary>
    public static HclCompleteness Partial { get; } = new(false, []);

    /// <summary>The list claims to be complete for all that it has entries for.</summary>
    public static HclCompleteness Complete { get; } = new(true, []);

    /// <summary>The list claims to be complete for these categories, each with a release or, without one, for all releases.</summary>
    public static HclCompleteness For(IEnumerable<(HclCategory Category, string? Release)> claims) => new(false, [.. claims]);

    /// <summary>True when the list claims to be complete for a category, whatever the release.</summary>
    public bool Claims(HclCategory category) => everywhere || complete.Contains((category, null));

    /// <summary>True when the list claims to be complete for a category and just this release.</summary>
    public bool Claims(HclCategory category, Release release) => complete.Contains((category, release.Id)) || complete.Contains((category, release.HclRelease));
}
