namespace XenLint.Model;

/// <summary>What ntpd's list of peers says of the clock.</summary>
internal static class ClockStateOfNtpd
{
    /// <summary>The state; null when there is no whole list.</summary>
    public static ClockState? Of(HostEvidence evidence)
    {
        if (!evidence.NtpPeers.TryGet(out var list))
        {
            return null;
        }

        var peers = list.Peers.Where(peer => !peer.IsOwnClock).ToList();
        var selected = list.Peers.FirstOrDefault(peer => peer.IsSelected);
        return selected is { IsOwnClock: false } ? Say(ClockCondition.Synchronised, selected.Place)
            : selected is not null ? Say(ClockCondition.OwnClock, selected.Place)
            : peers.Count == 0 ? Say(ClockCondition.NoSources, list.Heading)
            : peers.TrueForAll(peer => peer.Reach.TryGet(out var reach) && reach == 0) ? Say(ClockCondition.SourcesUnreachable, peers[0].Place)
            : Say(ClockCondition.NoSourceSelected, peers[0].Place);

        ClockState Say(ClockCondition condition, Place at) => new(condition, at, [.. peers.Select(peer => peer.Name.Value)]);
    }
}
