namespace XenLint.Model;

/// <summary>What forwards packets between VMs and network cards.</summary>
public enum NetworkBackend
{
    /// <summary>A word that is not known here.</summary>
    Unknown,

    /// <summary>Open vSwitch, the default since XenServer 6.0.</summary>
    OpenVSwitch,

    /// <summary>The Linux bridge.</summary>
    Bridge,
}

/// <summary>The virtual switch that the host was told to use, <c>etc/xensource/network.conf</c>.</summary>
/// <param name="Backend">The kind of virtual switch.</param>
public sealed record NetworkBackendSetting(Sourced<NetworkBackend> Backend);

/// <content>The kind of virtual switch.</content>
public sealed partial class HostEvidence
{
    /// <summary>The virtual switch that the host was told to use.</summary>
    public Fact<NetworkBackendSetting> NetworkBackend => Fact<NetworkBackendSetting>(MemberName.NetworkBackend);
}
