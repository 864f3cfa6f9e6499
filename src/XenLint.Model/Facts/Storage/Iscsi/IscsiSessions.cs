namespace XenLint.Model;

/// <summary>The iSCSI sessions of a host, <c>iscsiadm -m session -P 3</c>. The member exists only while the iSCSI service runs.</summary>
/// <param name="All">The sessions, in the order of the listing.</param>
public sealed record IscsiSessions(IReadOnlyList<IscsiSession> All);

/// <summary>One session: a connection from one interface of the host to one portal of a target.</summary>
/// <param name="Target">The target's name (IQN).</param>
/// <param name="Portal">The portal in use, with port and group (<c>10.0.0.1:3260,1</c>).</param>
/// <param name="PersistentPortal">The portal that was configured; arrays may send the host on to another one.</param>
/// <param name="InterfaceName">The name of the iSCSI interface record, such as <c>default</c>.</param>
/// <param name="InitiatorName">The host's own name (IQN) in this session.</param>
/// <param name="InterfaceAddress">The host's address in this session.</param>
/// <param name="NetworkDevice">The host's network interface; absent unless the session is bound to one.</param>
/// <param name="SessionId">The number of the session.</param>
/// <param name="ConnectionState">Such as <c>LOGGED IN</c>, <c>TRANSPORT WAIT</c>, <c>FREE</c>.</param>
/// <param name="SessionState">Such as <c>LOGGED_IN</c>, <c>FAILED</c>, <c>FREE</c>.</param>
/// <param name="HostNumber">The number of the SCSI host that stands for the session, which the paths of LUNs begin with.</param>
/// <param name="Disks">The disks that came with the session.</param>
/// <param name="Place">The line with the portal in use.</param>
public sealed record IscsiSession(
    Sourced<string> Target,
    Sourced<string> Portal,
    Sourced<string> PersistentPortal,
    Sourced<string> InterfaceName,
    Sourced<string> InitiatorName,
    Sourced<string> InterfaceAddress,
    Sourced<string> NetworkDevice,
    Sourced<long> SessionId,
    Sourced<string> ConnectionState,
    Sourced<string> SessionState,
    Sourced<long> HostNumber,
    IReadOnlyList<IscsiDisk> Disks,
    Place Place)
{
    /// <summary>True when data can flow.</summary>
    public bool IsLoggedIn => SessionState.Value == "LOGGED_IN";
}

/// <summary>A disk of a session.</summary>
/// <param name="Device">The disk, such as <c>sdb</c>.</param>
/// <param name="Lun">The number of the LUN at the target; absent when its line is missing.</param>
/// <param name="State">Such as <c>running</c>.</param>
public sealed record IscsiDisk(Sourced<string> Device, Sourced<long> Lun, Sourced<string> State);

/// <content>iSCSI sessions.</content>
public sealed partial class HostEvidence
{
    /// <summary>The iSCSI sessions.</summary>
    public Fact<IscsiSessions> IscsiSessions => Fact<IscsiSessions>(MemberName.IscsiSessions);
}
