using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>The parsers of members that tell about storage.</summary>
internal static class StorageParsers
{
    public static IEnumerable<KeyValuePair<MemberName, Func<MemberText, object?>>> All { get; } =
    [
        new(MemberName.MultipathTopology, MultipathTopologyParser.Parse),
        new(MemberName.MultipathConf, MultipathConfigurationParser.Parse),
        new(MemberName.MultipathConfParts, MultipathConfigurationParser.Parse),
        new(MemberName.IscsiSessions, IscsiSessionsParser.Parse),
        new(MemberName.FibreChannelPort, FibreChannelAttributeParser.Parse),
    ];
}
