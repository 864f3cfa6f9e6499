namespace XenLint.Model;

/// <summary>
/// The paths of one host to one LUN, told by up to two witnesses: the count that the storage manager keeps in the database, and the
/// listing of the multipath daemon in the host's report. Of the paths that there are and that are up the listing is believed, since it
/// is the host's own view and the count may be older. The count remembers what no listing can show: how many paths there have been.
/// </summary>
public sealed class LunPaths
{
    private readonly NotKnownException? doubt;

    internal LunPaths(string scsiId, PathCount? counted, MultipathMap? listed, Place place, NotKnownException? doubt = null)
    {
        ScsiId = scsiId;
        Counted = counted;
        Listed = listed;
        Place = place;
        this.doubt = doubt;
    }

    /// <summary>The LUN's SCSI id; <c>boot</c> for the disk that a host boots from.</summary>
    public string ScsiId { get; }

    /// <summary>The storage manager's count in the database; null when it keeps none.</summary>
    public PathCount? Counted { get; }

    /// <summary>The multipath daemon's listing; null when there is no report of the host, or the LUN is not in it.</summary>
    public MultipathMap? Listed { get; }

    /// <summary>True when the daemon's listing is whole and does not have the LUN, although the database counts paths to it.</summary>
    public bool IsMissingFromListing { get; init; }

    /// <summary>What shows it: the count in the database; the place where it would be; without a database the listing.</summary>
    public Place Place { get; }

    /// <summary>Number of paths that the host has, up or down.</summary>
    /// <exception cref="NotKnownException">Neither witness can be believed.</exception>
    public int Present => Listed?.Paths.Count ?? Count.Most;

    /// <summary>Number of paths that can be used.</summary>
    /// <exception cref="NotKnownException">Neither witness can be believed.</exception>
    public int Up => Listed?.PathsUp ?? Count.Up;

    /// <summary>The most paths that there have been, as far as anybody remembers.</summary>
    /// <exception cref="NotKnownException">Neither witness can be believed.</exception>
    public int Most => Listed is null ? Count.Most : Math.Max(Present, Remembered ?? 0);

    /// <summary>The most paths that the database remembers; null when it remembers none that counts.</summary>
    public int? Remembered => doubt is null && Counted is { IsReadable: true } ? Counted.Most : null;

    private PathCount Count => doubt is null ? Counted! : throw doubt;
}

/// <content>Paths to the LUNs of a repository.</content>
public sealed partial class PBD
{
    private Kept<IReadOnlyList<LunPaths>>? luns;

    /// <summary>
    /// The paths to the plug's LUNs, sorted by SCSI id: those that the database counts, and those of the repository that only the
    /// host's report shows.
    /// </summary>
    /// <exception cref="NotKnownException">The plug's configuration, or its host, is not known.</exception>
    public IReadOnlyList<LunPaths> Luns => Kept.Of<PBD, IReadOnlyList<LunPaths>>(ref luns, this, static plug =>
    {
        var evidence = plug.Host?.Evidence;
        var counts = plug.PathCounts.ToDictionary(count => count.ScsiId, StringComparer.Ordinal);
        return
        [
            .. counts.Keys.Union(plug.ScsiIds.Where(id => evidence?.CertainMap(id) is not null), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(id => plug.LunOf(id, counts.GetValueOrDefault(id), evidence)),
        ];
    });

    internal const string OldCounts = "the path counts of a host that is down are old";

    private LunPaths LunOf(string id, PathCount? counted, HostEvidence? evidence) =>
        new(id, counted, evidence?.CertainMap(id), OtherConfig[PathCountKey + id].Place, counted is null ? null : DoubtOf(id))
        {
            IsMissingFromListing = evidence?.IsSureToMiss(id) ?? false,
        };

    /// <summary>Why a count says nothing of today: keys stay behind when a repository changes its LUN, and when its host dies.</summary>
    private NotKnownException? DoubtOf(string id) =>
        Host?.WhyOutdated(OldCounts) is { } doubt ? doubt
        : ScsiIds is { Count: > 0 } ids && !ids.Contains(id) ? new(NotEvaluatedReason.Ambiguous, "a path count of a LUN that the repository does not name any more")
        : null;
}

/// <content>Paths to the disk that the host boots from.</content>
public sealed partial class Host
{
    /// <summary>The paths to the disk that the host boots from over a storage network; null for other hosts.</summary>
    public LunPaths? BootLun => BootPathCount is { } count
        ? new LunPaths(
            count.ScsiId,
            count,
            listed: null,
            count.Place,
            WhyOutdated(PBD.OldCounts))
        : null;
}

/// <content>LUNs that a report shows by itself.</content>
public sealed partial class HostEvidence
{
    /// <summary>
    /// The LUNs that the multipath daemon lists, for reports whose host the database does not have. Disks of the machine itself are
    /// left out, as far as they can be told: they have one path by nature.
    /// </summary>
    public IEnumerable<LunPaths> ListedLuns => CertainMaps
        .Where(map => !map.IsSataDisk && !IsSystemDisk(map))
        .Select(map => new LunPaths(map.ScsiId, counted: null, map, map.Place));

    /// <summary>The devices of which every path is known: of a listing that is cut off, the last one may lack some.</summary>
    private IEnumerable<MultipathMap> CertainMaps =>
        (MultipathTopology.Readable?.Maps ?? []).Where(map => map.IsReadable && (MultipathTopology.IsKnown || !map.IsLast));

    internal MultipathMap? CertainMap(string scsiId) => CertainMaps.FirstOrDefault(map => map.ScsiId == scsiId);

    internal bool IsSureToMiss(string scsiId) => MultipathTopology.TryGet(out var topology) && topology.Find(scsiId) is null;

    /// <summary>The inventory names the disk by one of the links that the kernel makes from its SCSI id.</summary>
    private bool IsSystemDisk(MultipathMap map) =>
        Inventory.TryGet(out var inventory) && inventory["PRIMARY_DISK"] is { } disk
        && (disk.EndsWith("-" + map.ScsiId.Value, StringComparison.Ordinal)
            || (map.ScsiId.Value is { Length: > 1 } id && disk.EndsWith("/wwn-0x" + id[1..], StringComparison.Ordinal)));
}
