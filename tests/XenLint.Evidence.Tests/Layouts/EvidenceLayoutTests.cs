namespace XenLint.Evidence;

public sealed class EvidenceLayoutTests
{
    public static TheoryData<string, string, string> Places => new()
    {
        { "etc/chrony.conf", "etc/chrony.conf", "" },
        { "var/xapi/networkd.db", "var/xapi/networkd.db", "" },
        { "var/lib/xcp/networkd.db", "var/xapi/networkd.db", "" },
        { "ethtool-eth0.out", "ethtool-*.out", "eth0" },
        { "ethtool-eth0.100", "ethtool-*.out", "eth0.100" },
        { "ethtool-i-eth0.out", "ethtool-i-*.out", "eth0" },
        { "ethtool-i-eth0.100", "ethtool-i-*.out", "eth0.100" },
        { "ovs-appctl-bond%show-bond0.out", "ovs-appctl-bond%show-*.out", "bond0" },
        { "ovs-appctl-bond%show-bond0.7", "ovs-appctl-bond%show-*.out", "bond0.7" },
        { "proc/net/bonding/bond0", "proc/net/bonding/*", "bond0" },
        { "var/lib/xcp/dhclient/dhclient-xenbr0.leases", "var/lib/xcp/dhclient/*.leases", "xenbr0" },
        { "var/lib/xcp/dhclient/dhclient6-xenbr0.leases", "var/lib/xcp/dhclient/*.leases", "xenbr0" },
        { "var/lib/dhclient/dhclient-xapi1.leases", "var/lib/xcp/dhclient/*.leases", "xapi1" },
        { "var/xapi/blobs/messages/1762000000.12345", "var/xapi/blobs/messages/*", "1762000000.12345" },
        { "lldptool-t-i-eth0-n.out", "lldptool-t-i-*-n.out", "eth0" },
        { "etc/sysconfig/network-scripts/ifcfg-eth0", "etc/sysconfig/network-scripts/ifcfg-*", "eth0" },
        { "etc/multipath/conf.d/custom.conf", "etc/multipath/conf.d/*", "custom.conf" },
        { "sys/class/fc_host/host7/port_state", "sys/class/fc_host/*", "host7/port_state" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_file_is_known_by_its_place(string path, string name, string instance)
    {
        var match = EvidenceLayout.Match(path);
        Assert.Equal((name, instance), (match!.Name.Name, match.Instance));
    }

    [Theory]
    [InlineData("ethtool-S-eth0.out")]
    [InlineData("ethtool-k-eth0.out")]
    [InlineData("opt/xensource/etc/chrony.conf")]
    [InlineData("etc/chrony.conf.rpmsave")]
    [InlineData("etc/multipath/conf.d/old/custom.conf")]
    [InlineData("var/xapi/local.db")]
    [InlineData("var/xapi/blobs/messages/uuids/b6e7a3c4-1111-4222-8333-444455556666")]
    [InlineData("var/xapi/blobs/7c1d")]
    [InlineData("ovs-appctl-bond%show.out")]
    [InlineData("var/lib/xcp/dhclient/dhclient-xenbr0.conf")]
    [InlineData("lldptool-t-i-eth0.out")]
    [InlineData("lldptool-t-i-eth0-V-PFC-c.out")]
    public void Other_files_with_similar_names_are_not_taken_for_it(string path) => Assert.Null(EvidenceLayout.Match(path));

    [Fact]
    public void Every_place_is_found_again_under_its_own_name() => Assert.All(EvidenceLayout.Places, place => Assert.All(
        place.Paths, path => Assert.Equal(place.Name, EvidenceLayout.Match(path.Replace("*", "x", StringComparison.Ordinal))?.Name)));

    [Fact]
    public void Whatever_has_a_parser_has_a_place() =>
        Assert.All(EvidenceLayout.Places.Where(place => MemberParsers.Reads(place.Name)), place => Assert.NotEmpty(place.Paths));

    [Theory]
    [InlineData("bug-report-20240514093013/etc/chrony.conf", true)]
    [InlineData("a/b/c/chronyc-tracking.out", true)]
    [InlineData("a/b/c/nothing.out", false)]
    public void Under_an_unknown_top_folder_a_place_is_recognised_by_its_end(string path, bool may) => Assert.Equal(may, EvidenceLayout.MayMatch(path));
}
