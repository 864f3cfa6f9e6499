using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

/// <summary>What holds for the parsers of network and storage members whatever becomes of their text.</summary>
public sealed class NetworkAndStorageLaws
{
    private static readonly Dictionary<string, (MemberName Name, string Sample)> Members = new()
    {
        ["topology"] = (MemberName.MultipathTopology, StorageSamples.Topology),
        ["old topology"] = (MemberName.MultipathTopology, StorageSamples.OldTopology),
        ["multipath.conf"] = (MemberName.MultipathConf, StorageSamples.Configuration),
        ["iSCSI sessions"] = (MemberName.IscsiSessions, StorageSamples.Sessions),
        ["Fibre Channel attribute"] = (MemberName.FibreChannelPort, "16 Gbit\n"),
        ["ip -s addr"] = (MemberName.IpAddresses, NetworkSamples.IpAddresses),
        ["old ifconfig"] = (MemberName.Ifconfig, NetworkSamples.OldIfconfig),
        ["new ifconfig"] = (MemberName.Ifconfig, NetworkSamples.NewIfconfig),
        ["networkd.db"] = (MemberName.NetworkDaemonState, NetworkSamples.NetworkDaemon),
        ["ethtool"] = (MemberName.EthernetLink, NetworkSamples.EthernetLink),
        ["ethtool -i"] = (MemberName.EthernetDriver, NetworkSamples.EthernetDriver),
        ["ip route"] = (MemberName.IpRoutes, KernelRoutesTests.IpRoute),
        ["route -n"] = (MemberName.RouteTable, KernelRoutesTests.RouteTable),
        ["resolv.conf"] = (MemberName.Resolver, NetworkSettingsTests.Resolver),
        ["hosts"] = (MemberName.HostNames, NetworkSettingsTests.Hosts),
        ["leases"] = (MemberName.DhcpLeases, DhcpLeasesTests.Leases),
        ["leases of IPv6"] = (MemberName.DhcpLeases, DhcpLeasesTests.Leases6),
        ["ifcfg"] = (MemberName.InterfaceScript, NetworkSettingsTests.Script),
        ["static rules"] = (MemberName.InterfaceNameRules, InterfaceNamesTests.Rules),
        ["dynamic rules"] = (MemberName.RememberedInterfaces, InterfaceNamesTests.Remembered),
        ["open_vswitch"] = (MemberName.OpenVSwitchSettings, OpenVSwitchSamples.Settings),
        ["bridges"] = (MemberName.OpenVSwitchBridges, OpenVSwitchSamples.Bridges),
        ["ports"] = (MemberName.OpenVSwitchPorts, OpenVSwitchSamples.Ports),
        ["interfaces"] = (MemberName.OpenVSwitchInterfaces, OpenVSwitchSamples.Interfaces),
        ["bond list"] = (MemberName.OpenVSwitchBondList, OpenVSwitchSamples.BondList),
        ["old bond"] = (MemberName.OpenVSwitchBond, OpenVSwitchSamples.OldBond),
        ["new bond"] = (MemberName.OpenVSwitchBond, OpenVSwitchSamples.NewBond),
        ["kernel bond"] = (MemberName.KernelBond, KernelBondTests.ActiveBackup),
        ["kernel bond with LACP"] = (MemberName.KernelBond, KernelBondTests.Lacp),
        ["neighbour"] = (MemberName.SwitchNeighbour, SwitchNeighbourTests.Neighbour),
        ["lsblk"] = (MemberName.BlockDevices, DiskSamples.BlockDevices),
        ["fdisk"] = (MemberName.PartitionTables, DiskSamples.Gpt),
        ["fdisk of old tables"] = (MemberName.PartitionTables, DiskSamples.Dos),
        ["partitions"] = (MemberName.KernelPartitions, DiskSamples.Partitions),
        ["sg_map"] = (MemberName.ScsiDevices, DiskSamples.ScsiDevices),
        ["SCSI hosts"] = (MemberName.ScsiHosts, DiskSamples.ScsiHosts),
        ["dmsetup table"] = (MemberName.DeviceMapperTable, DiskSamples.DeviceMapper),
        ["dmsetup info"] = (MemberName.DeviceMapperInfo, DiskSamples.DeviceMapperInfo),
        ["pvs"] = (MemberName.PhysicalVolumes, DiskSamples.PhysicalVolumes),
        ["vgs"] = (MemberName.VolumeGroups, DiskSamples.VolumeGroups),
        ["lvs"] = (MemberName.LogicalVolumes, DiskSamples.LogicalVolumes),
        ["initiator"] = (MemberName.IscsiInitiatorName, IscsiInitiatorTests.Name),
        ["iSCSI nodes"] = (MemberName.IscsiNodes, IscsiInitiatorTests.Nodes),
        ["message"] = (MemberName.XapiMessage, XapiMessageTests.Message),
        ["services"] = (MemberName.SystemServices, SystemServicesTests.Status),
    };

    public static TheoryData<string> All => [.. Members.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_genuine_member_is_understood_and_its_places_cut_out_its_values(string member)
    {
        var fact = MemberParsers.Parse(Members[member].Name, Member.Of(Members[member].Sample).File);

        Assert.NotNull(fact);
        Assert.NotEqual(0, FactPlaces.Hold(fact, Decode(member)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Whatever_happens_to_a_member_its_parser_does_not_throw_and_its_places_stay_exact(string member) =>
        Properties.HoldFor(Damaged(Members[member].Sample), text => Check(member, Encoding.UTF8.GetBytes(text)), smaller: Properties.Shorter);

    [Theory]
    [MemberData(nameof(All))]
    public void Bytes_that_are_no_text_do_no_harm(string member) => Properties.HoldFor(
        Gen.Choose(0, int.MaxValue),
        seed =>
        {
            var random = new Random(seed);
            var bytes = Encoding.UTF8.GetBytes(Members[member].Sample);
            for (var count = random.Next(1, 20); count > 0; count--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Check(member, bytes);
        });

    [Fact]
    public void Of_a_listing_that_is_cut_off_every_device_but_the_last_is_as_in_the_whole() => Properties.HoldFor(
        Gen.Choose(0, StorageSamples.Topology.Length),
        length =>
        {
            var whole = Describe(StorageSamples.Topology);
            var cut = Describe(StorageSamples.Topology[..length]);
            Assert.All(cut.Where(map => !map.IsLast), map => Assert.Contains(map, whole));
        });

    private static List<(string Id, string Paths, bool IsLast)> Describe(string topology) =>
    [
        .. (MultipathTopologyParser.Parse(Member.Of(topology))?.Maps ?? [])
            .Select(map => (map.ScsiId.Value, string.Join(' ', map.Paths.Select(path => $"{path.Address} {path.CheckerState}")), map.IsLast)),
    ];

    private static void Check(string member, byte[] bytes) => FactPlaces.Hold(MemberParsers.Parse(Members[member].Name, Member.Of(bytes).File), Decode(member));

    private static Func<string, string>? Decode(string member) => member switch
    {
        "networkd.db" or "dynamic rules" => text => JsonSerializer.Deserialize<string>($"\"{text}\"")!,
        "message" => text => System.Net.WebUtility.HtmlDecode(text),
        "multipath.conf" => text => text.Replace("\"\"", "\"", StringComparison.Ordinal),
        "open_vswitch" or "bridges" or "ports" or "interfaces" => text => text.Contains('\\', StringComparison.Ordinal) ? JsonSerializer.Deserialize<string>($"\"{text}\"")! : text,
        _ => null,
    };

    /// <summary>The sample with parts cut out, moved, doubled and written over.</summary>
    private static Gen<string> Damaged(string sample) => Texts.Any.SelectMany(text => Gen.Choose(0, int.MaxValue).Select(seed =>
    {
        var random = new Random(seed);
        var result = sample;
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(result.Length + 1);
            var length = random.Next(Math.Min(80, result.Length - at) + 1);
            result = random.Next(5) switch
            {
                0 => result[..at],
                1 => result.Remove(at, length),
                2 => result.Insert(at, text),
                3 => result.Insert(at, result.Substring(at, length)),
                _ => result.Remove(at, length).Insert(Math.Min(at / 2, result.Length - length), text),
            };
        }

        return result;
    }));
}
