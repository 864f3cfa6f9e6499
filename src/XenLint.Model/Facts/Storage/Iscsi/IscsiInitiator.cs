namespace XenLint.Model;

/// <summary>The name that the host shows to iSCSI targets, <c>initiatorname.iscsi</c>: what the service on the host uses.</summary>
/// <param name="Name">The name, such as <c>iqn.2026-01.com.example:1a2b3c4d</c>.</param>
public sealed record IscsiInitiatorName(Sourced<string> Name);

/// <summary>The iSCSI targets that the host knows, <c>iscsiadm -m node</c>, connected or not.</summary>
/// <param name="All">The targets at each of their portals, in the order of the listing.</param>
public sealed record IscsiNodes(IReadOnlyList<IscsiNode> All);

/// <summary>A target at one portal.</summary>
/// <param name="Portal">The portal, with port and group (<c>10.0.0.1:3260,1</c>).</param>
/// <param name="Target">The target's name (IQN).</param>
/// <param name="Place">The line.</param>
public sealed record IscsiNode(Sourced<string> Portal, Sourced<string> Target, Place Place);

/// <content>What the iSCSI service knows.</content>
public sealed partial class HostEvidence
{
    /// <summary>The name that the host shows to iSCSI targets.</summary>
    public Fact<IscsiInitiatorName> IscsiInitiatorName => Fact<IscsiInitiatorName>(MemberName.IscsiInitiatorName);

    /// <summary>The iSCSI targets that the host knows.</summary>
    public Fact<IscsiNodes> IscsiNodes => Fact<IscsiNodes>(MemberName.IscsiNodes);
}
