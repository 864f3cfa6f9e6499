using System.Collections.Immutable;
using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Data.Hcl;

/// <summary>What a list claims: for which categories and releases hardware that it lacks is not certified.</summary>
public sealed class HclCompleteness
{
    private readonly bool isEverywhere;
    private readonly ImmutableHashSet<string> claims;

    private HclCompleteness(bool isEverywhere, ImmutableHashSet<string> claims)
    {
        this.isEverywhere = isEverywhere;
        this.claims = claims;
    }

    /// <summary>The list claims nothing.</summary>
    public static HclCompleteness Partial { get; } = new(false, []);

    /// <summary>The list claims to be complete for all that it has entries for.</summary>
    public static HclCompleteness Complete { get; } = new(true, []);

    /// <summary>The same claims, and further a category.</summary>
    public HclCompleteness And(HclCategory category) => new(isEverywhere, claims.Add(Claim(category)));

    /// <summary>The same claims, and further a category for one release.</summary>
    public HclCompleteness And(HclCategory category, string release) => new(isEverywhere, claims.Add(Claim(category, release)));

    /// <summary>True when the list claims to be complete for a category, whatever the release.</summary>
    public bool Claims(HclCategory category) => isEverywhere || claims.Contains(Claim(category));

    /// <summary>True when the list claims to be complete for a category and just this release.</summary>
    public bool Claims(HclCategory category, Release release) =>
        claims.Contains(Claim(category, release.Id)) || claims.Contains(Claim(category, release.HclRelease));

    private static string Claim(HclCategory category, string release = "") => $"{HclWords.Of(category)} {release}";
}
