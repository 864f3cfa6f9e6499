namespace XenLint.Model;

/// <summary>What goes over an interface.</summary>
[Flags]
public enum PIFUses
{
    /// <summary>Nothing that the database tells of.</summary>
    None = 0,

    /// <summary>Management of the host.</summary>
    Management = 1,

    /// <summary>Storage, declared or proved.</summary>
    Storage = 2,

    /// <summary>Virtual machines.</summary>
    VM = 4,
}

/// <summary>Uses in words.</summary>
public static class PIFUsesText
{
    /// <summary>The words, in the order in which people name them; none when nothing goes over the interface.</summary>
    /// <param name="uses">The uses.</param>
    /// <param name="machines">What to call virtual machines: drawings and trees have little room.</param>
    public static IEnumerable<string> Words(this PIFUses uses, string machines = "virtual machines")
    {
        if (uses.HasFlag(PIFUses.Management))
        {
            yield return "management";
        }

        if (uses.HasFlag(PIFUses.Storage))
        {
            yield return "storage";
        }

        if (uses.HasFlag(PIFUses.VM))
        {
            yield return machines;
        }
    }
}

/// <content>What goes over interfaces.</content>
public sealed partial class PIF
{
    private Kept<PIFUses>? uses;
    private Kept<PIFUses>? carriedUses;
    private Kept<IReadOnlyList<PIF>>? interfacesOnTop;
    private Kept<IReadOnlyList<VIF>>? runningVIFs;

    /// <summary>What goes over the interface itself, apart from others that rest on the same bond or NIC.</summary>
    /// <exception cref="NotKnownException">The evidence does not tell all uses.</exception>
    public PIFUses Uses => Kept.Of(ref uses, this, static pif =>
        pif.IsBondMember ? PIFUses.None
        : (pif.Management ? PIFUses.Management : PIFUses.None)
            | (pif.StorageUse >= StorageUse.Declared ? PIFUses.Storage : PIFUses.None)
            | (pif.Network is { IsVMNetwork: true } ? PIFUses.VM : PIFUses.None));

    /// <summary>The interfaces that rest on this bond interface or port, itself among them, in the order of their names.</summary>
    /// <exception cref="NotKnownException">A table that would decide is not there.</exception>
    public IReadOnlyList<PIF> InterfacesOnTop => Kept.Of(ref interfacesOnTop, this, static below => below.Host is not { } host ? [below] :
    [
        .. host.PIFs.Where(pif => pif.IsManaged && !pif.IsBondMember && pif.Base == below).OrderBy(pif => pif.DisplayName, StringComparer.Ordinal),
    ]);

    /// <summary>The plugged interfaces of virtual machines that run on the interface's host and are on its network, in the order of their names.</summary>
    /// <exception cref="NotKnownException">The evidence does not tell which machines run where.</exception>
    public IReadOnlyList<VIF> RunningVIFs => Kept.Of(ref runningVIFs, this, static pif => pif.Network is not { } network || pif.Host is not { } host ? [] :
    [
        .. network.GuestVIFs.Where(vif => vif.CurrentlyAttached && vif.VM is { IsRunning: true } vm && vm.ResidentOn == host)
            .OrderBy(vif => vif.DisplayName, StringComparer.Ordinal),
    ]);

    /// <summary>What goes over this bond interface or port altogether: its own uses and those of all that rests on it.</summary>
    /// <exception cref="NotKnownException">The evidence does not tell all uses.</exception>
    public PIFUses CarriedUses => Kept.Of(
        ref carriedUses, this, static below => below.InterfacesOnTop.Aggregate(PIFUses.None, (uses, pif) => uses | pif.Uses));
}
