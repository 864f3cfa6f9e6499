using System.Collections.Immutable;
using XenLint.Model;
using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Data.Hcl;

/// <summary>One list as it was read: the one that travels with the rules, or one of the user's.</summary>
/// <param name="Edition">The day or the month that the list is of; of a list whose entries differ the newest.</param>
/// <param name="Completeness">What the list says of its own completeness.</param>
/// <param name="Vendors">Further spellings of vendors.</param>
/// <param name="Entries">The entries.</param>
public sealed record HclFile(string Edition, HclCompleteness Completeness, ImmutableArray<VendorGroup> Vendors, ImmutableArray<HclEntry> Entries)
{
    /// <summary>True when the list has anything for a category.</summary>
    public bool Has(HclCategory category) => Entries.Any(entry => entry.Category == category && entry.IsListing);

    /// <summary>
    /// True when hardware of a category that is not in the list is not certified for a release: when the list claims so of that release,
    /// or of all, and at least one entry shows that it looked at that release at all.
    /// </summary>
    /// <param name="category">The category.</param>
    /// <param name="release">The release.</param>
    /// <param name="claims">What to take for the list's own claim.</param>
    public bool IsCompleteFor(HclCategory category, Release release, HclCompleteness claims) =>
        claims.Claims(category, release)
        || (claims.Claims(category) && Entries.Any(entry => entry.Category == category && entry.IsListing && ReleaseColumns.Tick(entry, release) != ReleaseTick.OthersOnly));
}
