namespace XenLint.Model;

/// <summary>The way of a host to its storage. What is null is not known.</summary>
/// <param name="InitiatorName">The name that the host shows to iSCSI targets; empty when it has none.</param>
/// <param name="Adapters">What paths lead over, in the order of their numbers: ports of adapters, iSCSI sessions.</param>
/// <param name="Attachments">The repositories, in the order of their names; null when the database does not tell.</param>
/// <param name="OtherLuns">LUNs that the host's report shows and no repository names.</param>
public sealed record HostStorage(
    string? InitiatorName,
    IReadOnlyList<StorageAdapter> Adapters,
    IReadOnlyList<StorageAttachment>? Attachments,
    IReadOnlyList<ReachedLun> OtherLuns)
{
    /// <summary>Everything that is wrong.</summary>
    public IEnumerable<TopologyFault> Faults => Adapters.SelectMany(adapter => adapter.Faults)
        .Concat((Attachments ?? []).SelectMany(attachment => attachment.AllFaults))
        .Concat(OtherLuns.SelectMany(lun => lun.AllFaults));
}

/// <summary>What paths lead over: a port of an adapter or an iSCSI session. The kernel numbers them alike.</summary>
/// <param name="Number">The number, which paths begin with.</param>
/// <param name="Driver">The driver.</param>
/// <param name="Model">The adapter's model.</param>
/// <param name="Port">The Fibre Channel port.</param>
/// <param name="Session">The iSCSI session.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record StorageAdapter(
    int Number,
    string? Driver,
    string? Model,
    FibreChannelPort? Port,
    IscsiSession? Session,
    IReadOnlyList<TopologyFault> Faults);

/// <summary>A repository as the host sees it.</summary>
/// <param name="SR">The repository.</param>
/// <param name="Plug">Its plug into the host; null when it has none.</param>
/// <param name="IsPlugged">Whether it is plugged.</param>
/// <param name="IsMultipathed">Whether it is plugged for several paths; null too for repositories that are on no LUN.</param>
/// <param name="Targets">The machines on the network that it is on, as the plug's configuration names them; null when that is not known.</param>
/// <param name="Luns">Its LUNs, as far as paths to them are counted or listed.</param>
/// <param name="Faults">What is wrong with the plug.</param>
public sealed record StorageAttachment(
    SR? SR,
    PBD? Plug,
    bool? IsPlugged,
    bool? IsMultipathed,
    IReadOnlyList<string>? Targets,
    IReadOnlyList<ReachedLun> Luns,
    IReadOnlyList<TopologyFault> Faults)
{
    /// <summary>What people call the repository.</summary>
    public string DisplayName => SR?.DisplayName ?? Plug!.DisplayName;

    /// <summary>What is wrong with the plug and its LUNs.</summary>
    public IEnumerable<TopologyFault> AllFaults => Faults.Concat(Luns.SelectMany(lun => lun.AllFaults));
}

/// <summary>A LUN with the host's paths to it.</summary>
/// <param name="ScsiId">The LUN's SCSI id.</param>
/// <param name="Product">Vendor and product of the array, in the words of the multipath daemon.</param>
/// <param name="Size">The size, in the words of the multipath daemon.</param>
/// <param name="Up">Number of paths that can be used.</param>
/// <param name="Most">The most paths that there have been, as far as anybody remembers.</param>
/// <param name="Paths">The paths; none when the host's report does not list them.</param>
/// <param name="Faults">What is wrong with the LUN as a whole.</param>
public sealed record ReachedLun(
    string ScsiId,
    string? Product,
    string? Size,
    int? Up,
    int? Most,
    IReadOnlyList<ReachingPath> Paths,
    IReadOnlyList<TopologyFault> Faults)
{
    /// <summary>What is wrong with the LUN and its paths.</summary>
    public IEnumerable<TopologyFault> AllFaults => Faults.Concat(Paths.SelectMany(path => path.Faults));
}

/// <summary>One path to a LUN.</summary>
/// <param name="Path">The path as the multipath daemon sees it.</param>
/// <param name="Adapter">What it leads over; null for a path that has vanished, and when the report does not tell of it.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record ReachingPath(MultipathPath Path, StorageAdapter? Adapter, IReadOnlyList<TopologyFault> Faults);
