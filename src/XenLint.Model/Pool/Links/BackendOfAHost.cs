namespace XenLint.Model;

/// <content>The virtual switch of a host.</content>
public sealed partial class Host
{
    /// <summary>
    /// True when the Linux bridge connects virtual machines and ports, not Open vSwitch: as the host's report says, else as the host
    /// said when it last started. False where nobody says.
    /// </summary>
    public bool UsesLinuxBridge => Evidence.NetworkBackend.TryGet(out var setting) && setting.Backend.TryGet(out var backend)
        ? backend == NetworkBackend.Bridge
        : SoftwareVersion.IsKnown && SoftwareVersion["network_backend"].TryGet(out var text) && text == "bridge";
}
