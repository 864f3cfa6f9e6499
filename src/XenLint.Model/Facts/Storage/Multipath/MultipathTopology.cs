namespace XenLint.Model;

/// <summary>
/// The paths to each LUN as the multipath daemon sees them, <c>multipathd_topology.out</c>: an interactive session of which only the
/// answer to <c>show topology</c> counts.
/// </summary>
/// <param name="Maps">The multipath devices, in the order of the listing; none when the daemon runs and has no LUN.</param>
public sealed record MultipathTopology(IReadOnlyList<MultipathMap> Maps)
{
    /// <summary>The device of a LUN; null when the daemon does not list it.</summary>
    public MultipathMap? Find(string scsiId) => Maps.FirstOrDefault(map => map.ScsiId == scsiId);
}

/// <summary>One multipath device: a LUN with its paths.</summary>
/// <param name="ScsiId">The LUN's SCSI id, which the storage manager uses too.</param>
/// <param name="Alias">The friendly name; null when devices are called by their ids, as the storage manager wants it.</param>
/// <param name="Device">The device, such as <c>dm-0</c>.</param>
/// <param name="Product">Vendor and product, such as <c>NETAPP,LUN C-Mode</c>; empty when no path is left to ask.</param>
/// <param name="Size">The size in the daemon's words, such as <c>500G</c>.</param>
/// <param name="Features">The features, such as <c>1 queue_if_no_path</c>.</param>
/// <param name="HardwareHandler">The hardware handler, such as <c>1 alua</c>.</param>
/// <param name="Groups">The groups of paths; a device without any path has none.</param>
/// <param name="Place">The device's first line.</param>
public sealed record MultipathMap(
    Sourced<string> ScsiId,
    string? Alias,
    string Device,
    string Product,
    Sourced<string> Size,
    Sourced<string> Features,
    Sourced<string> HardwareHandler,
    IReadOnlyList<PathGroup> Groups,
    Place Place)
{
    /// <summary>The paths of all groups: several groups with different priorities are usual for arrays with two controllers.</summary>
    public IReadOnlyList<MultipathPath> Paths { get; } = [.. Groups.SelectMany(group => group.Paths)];

    /// <summary>Number of paths that are up.</summary>
    public int PathsUp => Paths.Count(path => path.IsUp);

    /// <summary>True when every line of the device could be read.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>True when nothing follows: of a listing that is cut off, paths of this device may be missing.</summary>
    public bool IsLast { get; init; }

    /// <summary>True for a disk behind a SATA controller of the host, which is no LUN of a storage array.</summary>
    public bool IsSataDisk => Product.Split(',')[0].Trim() == "ATA";
}

/// <summary>Paths that are used together.</summary>
/// <param name="Policy">How the daemon chooses among them, such as <c>service-time 0</c>.</param>
/// <param name="Priority">The group's priority; absent in the oldest form.</param>
/// <param name="Status"><c>active</c>, <c>enabled</c> or <c>disabled</c>.</param>
/// <param name="Paths">The paths.</param>
/// <param name="Place">The group's line.</param>
public sealed record PathGroup(
    Sourced<string> Policy,
    Sourced<long> Priority,
    Sourced<string> Status,
    IReadOnlyList<MultipathPath> Paths,
    Place Place);

/// <summary>One path from the host to a LUN.</summary>
/// <param name="Address">Host, channel, target and LUN number (<c>7:0:1:0</c>); <c>#:#:#:#</c> for a path that has vanished from the host.</param>
/// <param name="Device">The disk, such as <c>sdb</c>; <c>-</c> for a path that has vanished.</param>
/// <param name="KernelState">What the kernel thinks: <c>active</c>, <c>failed</c>, <c>undef</c>.</param>
/// <param name="CheckerState">What the daemon's checker thinks: <c>ready</c>, <c>ghost</c>, <c>faulty</c>, <c>shaky</c>, <c>i/o pending</c> and others.</param>
/// <param name="DeviceState">The state of the disk: <c>running</c>, <c>offline</c>, <c>blocked</c>; absent in the oldest form.</param>
/// <param name="Place">The path's line, without the tree before it.</param>
public sealed record MultipathPath(
    Sourced<string> Address,
    Sourced<string> Device,
    Sourced<string> KernelState,
    Sourced<string> CheckerState,
    Sourced<string> DeviceState,
    Place Place)
{
    /// <summary>The number of the SCSI host, which stands for an adapter port or an iSCSI session; null for a path that has vanished.</summary>
    public int? HostNumber =>
        int.TryParse(Address.Value.Split(':')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What is told of the path, as <c>multipath -ll</c> writes it: <c>active ready running</c>.</summary>
    public string States => string.Join(
        ' ', new[] { KernelState, CheckerState, DeviceState }.Select(state => state.TryGet(out var word) ? word : "").Where(word => word.Length > 0));

    /// <summary>
    /// True when the storage manager counts the path as usable: it asks the checker only, and takes a path of a standby controller
    /// (<c>ghost</c>) as usable. A path that has vanished is not.
    /// </summary>
    public bool IsUp => HostNumber is not null && CheckerState.Value is not ("faulty" or "shaky" or "failed");
}

/// <content>Paths as the multipath daemon sees them.</content>
public sealed partial class HostEvidence
{
    /// <summary>The paths to each LUN as the multipath daemon sees them.</summary>
    public Fact<MultipathTopology> MultipathTopology => Fact<MultipathTopology>(MemberName.MultipathTopology);
}
