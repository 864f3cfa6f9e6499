namespace XenLint.Model;

/// <content>What counts as a virtual machine.</content>
public sealed partial class VM
{
    private Kept<bool>? isGuest;

    /// <summary>True for a virtual machine that somebody runs or could start: no template, no snapshot, no control domain of a host.</summary>
    public bool IsGuest => Kept.Of(ref isGuest, this, static vm => !vm.IsATemplate && !vm.IsControlDomain && !vm.IsASnapshot.WhenAbsent(false));

    /// <summary>True while it runs on a host; a paused machine occupies its host like a running one.</summary>
    public bool IsRunning => PowerState == VmPowerState.Running || PowerState == VmPowerState.Paused;

    /// <summary>
    /// True when high availability starts the machine again after its host has failed. The word is <c>restart</c>; before XenServer 6.0 it was a number.
    /// </summary>
    public bool IsProtected => HaRestartPriority.WhenAbsent("") is not ("" or "best-effort");
}
