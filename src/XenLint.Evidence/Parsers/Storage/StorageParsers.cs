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
        new(MemberName.MultipathConfBackup, MultipathConfigurationParser.Parse),
        new(MemberName.IscsiInitiatorName, IscsiInitiatorParsers.Name),
        new(MemberName.IscsiNodes, IscsiInitiatorParsers.Nodes),
        new(MemberName.ScsiHosts, ScsiHostsParser.Parse),
        new(MemberName.ScsiDevices, ScsiDevicesParser.Parse),
        new(MemberName.BlockDevices, BlockDevicesParser.Parse),
        new(MemberName.KernelPartitions, KernelPartitionsParser.Parse),
        new(MemberName.PartitionTables, PartitionTablesParser.Parse),
        new(MemberName.DeviceMapperTable, DeviceMapperParsers.Table),
        new(MemberName.DeviceMapperInfo, DeviceMapperParsers.Info),
        new(MemberName.PhysicalVolumes, LogicalVolumeParsers.Disks),
        new(MemberName.VolumeGroups, LogicalVolumeParsers.Groups),
        new(MemberName.LogicalVolumes, LogicalVolumeParsers.Volumes),
    ];
}
