using XenLint.Model;

namespace XenLint.Rules.Storage;

/// <summary>Whether two plugs lead to the same storage.</summary>
internal enum SameStorage
{
    /// <summary>They do, as far as this key tells.</summary>
    Yes,

    /// <summary>They do not.</summary>
    No,

    /// <summary>They can hardly do so: a driver, a target or a machine differs.</summary>
    Hardly,

    /// <summary>Names stand in for addresses, and nobody resolves them here.</summary>
    UnresolvedName,

    /// <summary>One of both has no such entry.</summary>
    NotOnBoth,
}

/// <summary>One entry of the configuration of two plugs of one repository.</summary>
/// <param name="Key">The key; for portals that of the target.</param>
/// <param name="Here">What the first plug has.</param>
/// <param name="There">What the second plug has.</param>
/// <param name="Result">What follows of it.</param>
internal sealed record StorageComparison(string Key, string Here, string There, SameStorage Result)
{
    /// <summary>The keys that are compared.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["SCSIid", "ScsiId", "provider", "serverpath", "nfsversion", "targetIQN", "location", "server", "target"];

    /// <summary>What old plugs of NFS mean by no version.</summary>
    private const string UsualNfsVersion = "3";

    /// <summary>Compares two plugs, key by key. Secrets, and what a driver notes for one host alone, are left out.</summary>
    /// <exception cref="NotKnownException">A configuration is not known, or portals in it cannot be read.</exception>
    public static IEnumerable<StorageComparison> Of(PBD here, PBD there)
    {
        // Of Windows shares the letters' case does not matter, and one driver writes the whole share as its server.
        var isWindows = here.SR!.Type == "smb" || here.SR.Type == "cifs" || here.DeviceConfig["type"].WhenAbsent("") == "cifs";
        yield return Texts("SCSIid", SameStorage.No, ignoreCase: true);
        yield return Texts("ScsiId", SameStorage.No, ignoreCase: true);
        yield return Texts("provider", SameStorage.Hardly, ignoreCase: false);
        yield return Texts("serverpath", SameStorage.No, ignoreCase: isWindows, WithoutEnd);
        yield return Compare("nfsversion", here.DeviceConfig["nfsversion"].WhenAbsent(UsualNfsVersion), there.DeviceConfig["nfsversion"].WhenAbsent(UsualNfsVersion), SameStorage.Hardly);
        yield return Names("targetIQN");
        yield return Shares("location", isWindows);
        yield return isWindows ? Shares("server", ignoreCase: true) : Machines("server");
        yield return here.UsesIscsi ? Portals() : Machines("target");

        StorageComparison Texts(string key, SameStorage difference, bool ignoreCase, Func<string, string>? normalise = null) =>
            Both(key, (one, other) => string.Equals(normalise?.Invoke(one) ?? one, normalise?.Invoke(other) ?? other, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) ? SameStorage.Yes : difference);

        // A star takes whatever the portal offers.
        StorageComparison Names(string key) => Both(key, (one, other) => one == "*" || other == "*" || Items(one).SetEquals(Items(other)) ? SameStorage.Yes : SameStorage.Hardly);

        StorageComparison Machines(string key) => Both(key, (one, other) => OfMachines(Items(one), Items(other)));

        StorageComparison Shares(string key, bool ignoreCase) => Both(key, (one, other) => OfShares(Share(one), Share(other), ignoreCase));

        StorageComparison Portals()
        {
            var (one, other) = (here.Portals, there.Portals);
            return new(
                "target",
                string.Join(", ", one),
                string.Join(", ", other),
                one.Count == 0 || other.Count == 0 ? one.Count == other.Count ? SameStorage.Yes : SameStorage.NotOnBoth
                    : one.Intersect(other).Any() ? SameStorage.Yes
                    : OfMachines([.. one.Select(portal => portal.Host)], [.. other.Select(portal => portal.Host)]) is SameStorage.Yes ? SameStorage.Hardly
                    : OfMachines([.. one.Select(portal => portal.Host)], [.. other.Select(portal => portal.Host)]));
        }

        StorageComparison Both(string key, Func<string, string, SameStorage> compare)
        {
            var (one, other) = (here.DeviceConfig[key], there.DeviceConfig[key]);
            return one.IsAbsent || other.IsAbsent
                ? new(key, "", "", one.IsAbsent == other.IsAbsent ? SameStorage.Yes : SameStorage.NotOnBoth)
                : new(key, one, other, compare(one, other));
        }
    }

    private static StorageComparison Compare(string key, string one, string other, SameStorage difference) => new(key, one, other, one == other ? SameStorage.Yes : difference);

    /// <summary>Hosts may be told of different machines of one array; that they are told of no common one is suspicious.</summary>
    private static SameStorage OfMachines(HashSet<string> one, HashSet<string> other) =>
        one.Overlaps(other) || one.SetEquals(other) ? SameStorage.Yes
        : one.Concat(other).All(machine => AddressText.TryAddress(machine, out _)) ? SameStorage.Hardly
        : SameStorage.UnresolvedName;

    /// <summary>A directory of the host itself is never the export of another machine, whatever both are called.</summary>
    private static SameStorage OfShares((string Machine, string Path) one, (string Machine, string Path) other, bool ignoreCase) =>
        !string.Equals(one.Path, other.Path, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) || (one.Machine.Length == 0) != (other.Machine.Length == 0) ? SameStorage.No
        : OfMachines(Items(one.Machine), Items(other.Machine));

    private static HashSet<string> Items(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Machine and path of <c>//host/share</c>, <c>\\host\share</c> or <c>host:/path</c>; a path of the host itself has no machine.</summary>
    private static (string Machine, string Path) Share(string location)
    {
        var text = WithoutEnd(location.Replace('\\', '/'));
        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            var end = text.IndexOf('/', 2);
            return end < 0 ? (text[2..], "") : (text[2..end], text[end..]);
        }

        var colon = text.IndexOf(":/", StringComparison.Ordinal);
        return colon < 0 ? ("", text) : (text[..colon], text[(colon + 1)..]);
    }

    private static string WithoutEnd(string path) => path.Length > 1 ? path.TrimEnd('/') : path;
}
