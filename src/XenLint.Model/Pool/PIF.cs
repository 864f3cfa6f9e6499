namespace XenLint.Model;

/// <summary>The classes of network interfaces that xapi distinguishes, in the order in which it tests for them.</summary>
public enum PIFKind
{
    /// <summary>None of the others: the rows that would tell are contradictory or not there.</summary>
    Unclassified,

    /// <summary>The access side of a tunnel.</summary>
    TunnelAccess,

    /// <summary>A tagged interface on top of another one.</summary>
    VLAN,

    /// <summary>The logical side of an SR-IOV network.</summary>
    SriovLogical,

    /// <summary>The interface that a bond makes of its members.</summary>
    BondInterface,

    /// <summary>A port of a network card.</summary>
    Physical,
}

/// <content>Classes of interfaces and what they rest on.</content>
public sealed partial class PIF
{
    private Kept<PIFKind>? kind;
    private Kept<PIF?>? below;
    private Kept<bool>? isManaged;

    /// <inheritdoc/>
    private protected override string FindName() => Device.TryGet(out var device) && device.Length > 0
        ? VLAN.TryGet(out var tag) && tag >= 0 ? FormattableString.Invariant($"{device}.{tag}") : device
        : base.FindName();

    /// <inheritdoc/>
    public override Host? OwningHost => Known.OrNull(this, static pif => pif.Host);

    /// <summary>The class of the interface. The rows of the other side decide, since old databases do not store this side.</summary>
    /// <exception cref="NotKnownException">A table that would decide is not there.</exception>
    public PIFKind Kind => Kept.Of(ref kind, this, static pif =>
        pif.Tunnel is not null ? PIFKind.TunnelAccess
        : pif.OwnVLAN is not null ? PIFKind.VLAN
        : pif.SriovNetwork is not null ? PIFKind.SriovLogical
        : pif.Bond is not null ? PIFKind.BondInterface
        : pif.Physical.WhenAbsent(true) ? PIFKind.Physical
        : PIFKind.Unclassified);

    /// <summary>The tunnel whose access side this is, or null.</summary>
    public Tunnel? Tunnel => Referrer(Capture.Tunnels, Model.Tunnel.Columns.AccessPIF);

    /// <summary>The VLAN whose own interface this is, or null. xapi calls that side untagged.</summary>
    public VLAN? OwnVLAN => Referrer(Capture.VLANs, Model.VLAN.Columns.UntaggedPIF);

    /// <summary>The SR-IOV network whose logical side this is, or null.</summary>
    public NetworkSriov? SriovNetwork => Referrer(Capture.NetworkSriovs, Model.NetworkSriov.Columns.LogicalPIF);

    /// <summary>The bond that makes this interface of its members, or null.</summary>
    public Bond? Bond => Referrer(Capture.Bonds, Model.Bond.Columns.Master);

    /// <summary>
    /// The bond interface or physical interface below VLANs, tunnels and SR-IOV networks; null when the rows do not lead to one.
    /// </summary>
    /// <exception cref="NotKnownException">A table that would decide is not there.</exception>
    public PIF? Base => Kept.Of(ref below, this, static start =>
    {
        // Eight levels are more than xapi allows; a circle in a damaged database ends here too.
        var pif = start;
        for (var level = 0; level < 8 && pif is not null; level++)
        {
            switch (pif.Kind)
            {
                case PIFKind.BondInterface or PIFKind.Physical:
                    return pif;
                case PIFKind.VLAN:
                    pif = pif.OwnVLAN!.TaggedPIF;
                    break;
                case PIFKind.TunnelAccess:
                    pif = pif.Tunnel!.TransportPIF;
                    break;
                case PIFKind.SriovLogical:
                    pif = pif.SriovNetwork!.PhysicalPIF;
                    break;
                default:
                    return null;
            }
        }

        return null;
    });

    /// <summary>
    /// True when the interface rests on the same bond or NIC as a management interface of its host, or is one itself.
    /// </summary>
    /// <exception cref="NotKnownException">A table that would decide is not there, or the rows do not lead to a bond or NIC.</exception>
    public bool SharesBaseWithManagement => Host is { } host && host.ManagementPIFs.Any(management => CertainBase(management) == CertainBase(this));

    /// <summary>True when the interface asks a DHCP server for its address.</summary>
    public bool TakesAddressByDhcp =>
        !IsBondMember
        && (IpConfigurationMode == Model.IpConfigurationMode.DHCP
            || Ipv6ConfigurationMode.WhenAbsent(Model.Ipv6ConfigurationMode.None) == Model.Ipv6ConfigurationMode.DHCP);

    /// <summary>True when the interface is a member of a bond that exists.</summary>
    public bool IsBondMember => MemberOfBond is not null;

    /// <summary>True when xapi controls the interface; interfaces of old schemas always are.</summary>
    public bool IsManaged => Kept.Of(ref isManaged, this, static pif => pif.Managed.WhenAbsent(true));

    /// <summary>
    /// The MTU that the configuration asks for, in bytes: a whole number in <c>other_config:mtu</c>, else the network's MTU. xapi
    /// ignores an override that is no whole number. Not known where nobody can see whether there is an override.
    /// </summary>
    public Sourced<long> EffectiveMtu
    {
        get
        {
            if (!OtherConfig.IsKnown)
            {
                return Sourced<long>.NotKnown(OtherConfig.State, OtherConfig);
            }

            if (OtherConfig["mtu"].TryGet(out var text) && OCamlInteger.TryParse(text, out var mtu))
            {
                return Sourced<long>.Known(mtu, OtherConfig["mtu"]);
            }

            return Network is { } network ? network.MTU : Sourced<long>.NotKnown(ValueState.Absent, Place with { Field = Columns.Network.Name });
        }
    }

    private static PIF CertainBase(PIF pif) =>
        pif.Base ?? throw new NotKnownException(NotEvaluatedReason.Ambiguous, $"what {pif.Class} rows of class {pif.Kind} rest on");
}
