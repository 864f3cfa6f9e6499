using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The parsers of members that tell about time.</summary>
internal static class TimeParsers
{
    public static IEnumerable<KeyValuePair<MemberName, Func<MemberText, object?>>> All { get; } =
    [
        new(MemberName.ChronyConf, ChronyConfParser.Parse),
        new(MemberName.NtpConf, NtpConfParser.Parse),
        new(MemberName.ChronycActivity, ChronycActivityParser.Parse),
        new(MemberName.ChronycTracking, ChronycTrackingParser.Parse),
        new(MemberName.ChronycSources, ChronycSourcesParser.Parse),
        new(MemberName.ChronycSourceStats, ChronycSourceStatsParser.Parse),
        new(MemberName.NtpPeers, NtpPeersParser.Parse),
    ];
}
