namespace XenLint.Model;

/// <content>The time sources that the running service has.</content>
public sealed partial class HostEvidence
{
    /// <summary>
    /// The sources that the running service lists, the host's own clock left out; null when no list is there. A service lists no source
    /// whose name it could not resolve.
    /// </summary>
    public IReadOnlyList<TimeSource>? RunningTimeSources =>
        ChronycSources.TryGet(out var chrony) && chrony.Refusal is null
            ? [.. chrony.Sources.Select(source => new TimeSource(source.Kind, source.Name, [], source.Place))]
        : NtpPeers.TryGet(out var ntp)
            ? [.. ntp.Peers.Where(peer => !peer.IsOwnClock).Select(peer => new TimeSource(TimeSourceKind.Server, peer.Name, [], peer.Place))]
        : null;

    /// <summary>Whether the running service was given any source; null when the report does not tell.</summary>
    public bool? TimeServiceHasSources =>
        RunningTimeSources is { Count: > 0 } ? true
        : ChronycActivity.TryGet(out var activity) && activity.Sources.TryGet(out var sources) ? sources > 0
        : NtpPeers.IsKnown ? false
        : null;
}
