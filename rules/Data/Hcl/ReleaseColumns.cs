using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Data.Hcl;

/// <summary>Holds an entry's releases against the one that a host runs.</summary>
internal static class ReleaseColumns
{
    /// <summary>
    /// A release may share the column of another one. An entry for one product never holds for another, unless that product goes by
    /// its list: XCP-ng 8.3 takes what is listed for XenServer 8.4, not the other way round.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="release">The release; null when it is not known.</param>
    public static ReleaseTick Tick(HclEntry entry, Release? release) =>
        entry.Releases.IsEmpty || release is null ? ReleaseTick.NotTold
        : entry.Releases.Any(id => id == release.Id || id == release.HclRelease || SharesColumn(id, release)) ? ReleaseTick.Listed
        : ReleaseTick.OthersOnly;

    private static bool SharesColumn(string id, Release release) =>
        ReleaseTable.BuiltIn.Find(id) is { } listed && listed.HclRelease == release.HclRelease && listed.Brand == release.Brand;
}
