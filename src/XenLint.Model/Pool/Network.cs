namespace XenLint.Model;

/// <content>Who uses a network.</content>
public sealed partial class Network
{
    private Kept<IReadOnlyList<VIF>>? guestVIFs;

    /// <summary>The interfaces of virtual machines on the network, without those of templates, snapshots and control domains.</summary>
    /// <exception cref="NotKnownException">The interfaces, or their machines, are not known.</exception>
    public IReadOnlyList<VIF> GuestVIFs => Kept.Of(
        ref guestVIFs, this, static network => network.IsHostInternalManagement ? [] : [.. network.VIFs.Where(vif => vif.VM is { IsGuest: true })]);

    /// <summary>True when virtual machines have interfaces on the network, whether they run or not.</summary>
    /// <exception cref="NotKnownException">The interfaces, or their machines, are not known.</exception>
    public bool IsVMNetwork => GuestVIFs.Count > 0;

    /// <summary>True for the network inside each host over which the toolstack talks to machines of its own.</summary>
    public bool IsHostInternalManagement => OtherConfig.IsKnown && OtherConfig["is_host_internal_management_network"].TryGet(out var text) && text == "true";
}
