namespace XenLint.Model;

/// <summary>What can be wrong with a way, as far as the evidence itself shows it.</summary>
public enum TopologyFaultKind
{
    /// <summary>A port that is used has no link.</summary>
    NoLink,

    /// <summary>A link on which only one side may send at a time.</summary>
    HalfDuplex,

    /// <summary>No member of a bond has a link.</summary>
    BondDown,

    /// <summary>A member of a bond has a link, and the bond does not use it.</summary>
    MemberNotUsed,

    /// <summary>A bond that should agree with the switch by LACP does not.</summary>
    LacpNotNegotiated,

    /// <summary>An interface or a plug that is needed is not plugged.</summary>
    Unplugged,

    /// <summary>A shared repository has no plug into the host at all.</summary>
    NoPlug,

    /// <summary>A plug without multipathing on a host whose multipathing is on.</summary>
    NotMultipathed,

    /// <summary>A path to a LUN cannot be used.</summary>
    PathDown,

    /// <summary>Fewer paths to a LUN can be used than there have been.</summary>
    PathsLost,

    /// <summary>No path to a LUN can be used.</summary>
    NoPath,

    /// <summary>A LUN has one path only.</summary>
    SinglePath,

    /// <summary>The multipath daemon does not have a LUN that the database counts paths to.</summary>
    LunNotListed,

    /// <summary>An iSCSI session is not logged in.</summary>
    SessionDown,

    /// <summary>A Fibre Channel port over which paths lead is not on line.</summary>
    PortOffline,
}

/// <summary>Something that is wrong with a way.</summary>
/// <param name="Kind">What.</param>
/// <param name="Text">The same in few words, without the name of the object.</param>
/// <param name="Place">What shows it.</param>
public sealed record TopologyFault(TopologyFaultKind Kind, string Text, Place Place);
