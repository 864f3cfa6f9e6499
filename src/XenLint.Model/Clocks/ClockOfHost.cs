namespace XenLint.Model;

/// <content>The clock of the host.</content>
public sealed partial class HostEvidence
{
    /// <summary>Whether the clock follows a time source, by what chrony says, else by what ntpd says.</summary>
    /// <exception cref="NotKnownException">No output that tells is there.</exception>
    public ClockState ClockState => new ClockStateOfChrony(this).State ?? ClockStateOfNtpd.Of(this) ?? throw NoClockState();

    /// <summary>
    /// How far the clock is off from what it follows, in seconds; positive when it is ahead. A clock that follows nobody has no offset
    /// that anybody knows.
    /// </summary>
    /// <exception cref="NotKnownException">No output that tells is there, or the clock follows no source.</exception>
    public Sourced<double> ClockOffset
    {
        get
        {
            if (ClockState.Condition != ClockCondition.Synchronised)
            {
                throw new NotKnownException(NotEvaluatedReason.MetricsStale, "the clock follows no time source, so nobody knows how far it is off");
            }

            // Old versions do not print the system time. The last offset may have been corrected long since: second best.
            return ChronycTracking.TryGet(out var tracking) && tracking.Refusal is null ? (tracking.SystemTime.IsAbsent ? tracking.LastOffset : tracking.SystemTime)
                : NtpPeers.TryGet(out var list) && list.Peers.FirstOrDefault(peer => peer.IsSelected) is { } peer ? peer.Offset
                : throw ChronycTracking.Member.NotKnown();
        }
    }

    private NotKnownException NoClockState()
    {
        ReportMember[] chrony = [Member(MemberName.ChronycTracking), Member(MemberName.ChronycSources)];
        var ntp = Member(MemberName.NtpPeers);
        var isChronySilent = chrony.All(member => member.Status == MemberStatus.Empty) && Member(MemberName.ChronycActivity).Status == MemberStatus.Empty;

        // A service that is down makes chronyc print 506, so silence is no proof that it is down, only a reason to look.
        return ChronycTracking.Readable?.Refusal is { } refusal
                ? new(NotEvaluatedReason.Unparsable, $"{chrony[0].Path}: chronyc got no answer ({refusal.Code} {refusal.Text})")
            : isChronySilent && ChronyConf.IsKnown
                ? new(NotEvaluatedReason.MemberEmpty, "chronyc printed nothing although etc/chrony.conf is there: the program is missing, or something keeps it from its service")
            : ntp.Status == MemberStatus.Empty && NtpConf.IsKnown
                ? new(NotEvaluatedReason.MemberEmpty, "ntpq printed nothing although etc/ntp.conf is there: ntpd does not run or has no peer, or ntpq is missing")
            : chrony.Append(ntp).MinBy(member => member.Status)!.NotKnown();
    }
}
