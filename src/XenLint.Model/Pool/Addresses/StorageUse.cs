namespace XenLint.Model;

/// <summary>How sure it is that an interface carries storage traffic, from not at all to proved.</summary>
public enum StorageUse
{
    /// <summary>It has no address, or it is the management interface.</summary>
    None,

    /// <summary>It has an address beside management's, and nobody says what for.</summary>
    Assumed,

    /// <summary>It is marked as an interface with a purpose, or must not be unplugged.</summary>
    Declared,

    /// <summary>A storage repository that the host has plugged is on a machine in the interface's own subnet.</summary>
    Proved,
}

/// <summary>Storage in the subnet of an interface.</summary>
/// <param name="Plug">The plug between the interface's host and the repository.</param>
/// <param name="Target">The machine that the repository is on.</param>
public sealed record ReachedStorage(PBD Plug, StorageTarget Target);

/// <content>Storage over interfaces.</content>
public sealed partial class PIF
{
    private Kept<IReadOnlyList<ReachedStorage>>? storageInSubnets;

    /// <summary>How sure it is that the interface is there for storage traffic. The management interface is never counted, whatever goes over it.</summary>
    /// <exception cref="NotKnownException">The addresses, or the host's plugs, are not known.</exception>
    public StorageUse StorageUse =>
        Management || !IsIpConfigured ? StorageUse.None
        : StorageInSubnets.Count > 0 ? StorageUse.Proved
        : IsDeclaredSecondary ? StorageUse.Declared
        : StorageUse.Assumed;

    /// <summary>The storage that the interface's host has plugged and that is on machines in the interface's subnets.</summary>
    /// <exception cref="NotKnownException">The addresses, or the host's plugs, are not known.</exception>
    public IReadOnlyList<ReachedStorage> StorageInSubnets => Kept.Of(ref storageInSubnets, this, static pif =>
    {
        var subnets = pif.Subnets;
        return subnets.Count == 0 || pif.Host is not { } host ? [] :
        [
            .. host.PBDs.Where(plug => plug.CurrentlyAttached)
                .SelectMany(plug => plug.Targets, (plug, target) => new ReachedStorage(plug, target))
                .Where(storage => storage.Target.Address is { } address && subnets.Any(subnet => subnet.Contains(address))),
        ];
    });

    /// <summary>What XenCenter's users have written down as the interface's purpose; absent when they have not.</summary>
    public Sourced<string> ManagementPurpose => OtherConfig["management_purpose"];

    /// <summary>The host's membership of a storage cluster that talks over this interface; null when there is none.</summary>
    public ClusterHost? ClusterMembership => Referrer(Capture.ClusterHosts, ClusterHost.Columns.PIF);

    /// <summary>Clusters, too, want their interface never to be unplugged.</summary>
    private bool IsDeclaredSecondary => !ManagementPurpose.IsAbsent || (DisallowUnplug && ClusterMembership is null);
}
