namespace XenLint.Model;

/// <summary>What ntpd thinks of a peer, told by the sign in front of its line.</summary>
public enum NtpPeerState
{
    /// <summary><c>*</c>: the clock follows it.</summary>
    Selected,

    /// <summary><c>o</c>: the clock follows its pulses.</summary>
    SelectedByPulse,

    /// <summary><c>+</c>: good, and averaged with the selected one.</summary>
    Candidate,

    /// <summary><c>#</c>: good, and one too many.</summary>
    Backup,

    /// <summary><c>-</c>: too far from the others.</summary>
    Outlier,

    /// <summary><c>x</c>: it contradicts the majority.</summary>
    FalseTicker,

    /// <summary><c>.</c>: left out because there are many.</summary>
    Excess,

    /// <summary>A blank: it does not answer, or its answers are not good enough.</summary>
    Discarded,
}

/// <summary>The peers of a running ntpd: <c>ntpq -c peers</c>, in reports until December 2020.</summary>
/// <param name="Peers">The peers, in the order of the list.</param>
/// <param name="Heading">The line above the list.</param>
public sealed record NtpPeers(IReadOnlyList<NtpPeer> Peers, Place Heading);

/// <summary>One peer.</summary>
/// <param name="State">What ntpd thinks of it.</param>
/// <param name="Name">Its name or address, cut after 15 letters.</param>
/// <param name="ReferenceId">Whom it follows itself, cut after 15 letters: <c>.INIT.</c> when it never answered, <c>.LOCL.</c> for the host's own clock.</param>
/// <param name="Stratum">Steps to the reference clock; 16 when it never answered.</param>
/// <param name="Reach">The last eight questions, a bit each, set when it was answered. It is printed in octal: <c>377</c> is 255.</param>
/// <param name="Offset">Seconds between the clock and the peer; positive when the clock is ahead. ntpq prints milliseconds with the other sign.</param>
/// <param name="Place">The line.</param>
public sealed record NtpPeer(
    NtpPeerState State,
    Sourced<string> Name,
    Sourced<string> ReferenceId,
    Sourced<long> Stratum,
    Sourced<long> Reach,
    Sourced<double> Offset,
    Place Place)
{
    /// <summary>True for the host's own clock, which ntpd lists as a peer.</summary>
    public bool IsOwnClock =>
        (Name.TryGet(out var name) && name.StartsWith("LOCAL(", StringComparison.Ordinal))
        || (ReferenceId.TryGet(out var id) && id == ".LOCL.");

    /// <summary>True when the clock follows it.</summary>
    public bool IsSelected => State is NtpPeerState.Selected or NtpPeerState.SelectedByPulse;
}

/// <content>Peers of the old time service.</content>
public sealed partial class HostEvidence
{
    /// <summary>The peers of a running ntpd.</summary>
    public Fact<NtpPeers> NtpPeers => Fact<NtpPeers>(MemberName.NtpPeers);
}
