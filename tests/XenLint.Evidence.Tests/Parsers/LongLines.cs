using System.Diagnostics;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Lines of half a megabyte, such as only an attacker writes, are read in a time that grows with their length and not with its square.
/// The limit is an order of magnitude above what the parsers need, and below what counting anew for each part would take.
/// </summary>
public sealed class LongLines
{
    private const int Length = 500_000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(6);

    /// <summary>Each member with a beginning behind which its parser looks at everything.</summary>
    private static readonly (MemberName Name, string Beginning)[] Members =
    [
        (MemberName.MultipathTopology, "36 dm-0 A,B\n`-+- policy='x' prio=1 status=a\n"),
        (MemberName.MultipathConf, "defaults {\n"),
        (MemberName.IscsiSessions, "Target: x\nCurrent Portal: 1\n"),
        (MemberName.IpAddresses, "1: a: <UP> mtu 1\n"),
        (MemberName.Ifconfig, "a: flags=1<UP>  mtu 1\n"),
        (MemberName.NetworkDaemonState, ""),
        (MemberName.EthernetLink, "Settings for eth0:\n"),
        (MemberName.EthernetDriver, "driver: a\n"),
        (MemberName.IpRoutes, "default via 10.0.0.1 dev a\n"),
        (MemberName.RouteTable, "Destination Gateway Genmask Flags Metric Ref Use Iface\n"),
        (MemberName.Resolver, "nameserver a\n"),
        (MemberName.HostNames, "127.0.0.1 a\n127.0.0.1 "),
        (MemberName.DhcpLeases, "lease {\nexpire never;\noption routers "),
        (MemberName.OpenVSwitchPorts, "_uuid : 1\nname : "),
        (MemberName.OpenVSwitchBondList, "bond\ttype\tslaves\n"),
        (MemberName.OpenVSwitchBond, "---- a ----\nbond_mode: a\nslave "),
        (MemberName.KernelBond, "Bonding Mode: a\n"),
        (MemberName.BlockDevices, "TYPE NAME VENDOR MODEL\ndisk "),
        (MemberName.PartitionTables, "Disk /dev/sda: 1 GB, 1 bytes\n1 "),
        (MemberName.PartitionTables, "Disk /dev/sda: "),
        (MemberName.KernelPartitions, "major minor #blocks name\n"),
        (MemberName.ScsiDevices, "/dev/sg0 "),
        (MemberName.ScsiHosts, "host0:\n  "),
        (MemberName.DeviceMapperTable, "a: 0 1 multipath "),
        (MemberName.PhysicalVolumes, "PV VG Fmt Attr PSize PFree\n"),
        (MemberName.LogicalVolumes, "LV VG Attr LSize\n"),
        (MemberName.IscsiNodes, "a,1 b\n"),
        (MemberName.XapiMessage, "<message><name>"),
        (MemberName.SystemServices, "State: running\nCGroup: /\n"),
    ];

    public static TheoryData<string> Parts =>
    [
        " ", "a", "A ", "ab ", "é ", "a  ", "a=b c ", "size=a ", "\\_ a", "|", "(", "{", "[", "\"", "1:", ":", "HWaddr ", "a,", "=", "inet addr:1.", "Attached scsi disk a State: r\n",
    ];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Of_the_same_part_again_and_again_are_read_in_time(string part)
    {
        var line = string.Concat(Enumerable.Repeat(part, Length / part.Length));
        foreach (var (name, beginning) in Members)
        {
            var watch = Stopwatch.StartNew();
            MemberParsers.Parse(name, Member.Of(beginning + line).File);
            Assert.True(watch.Elapsed < Limit, $"{name} took {watch.Elapsed}");
        }
    }
}
