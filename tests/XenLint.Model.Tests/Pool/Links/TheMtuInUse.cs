using XenLint.Testing;

namespace XenLint.Model.Tests.Pool.Links;

public sealed class TheMtuInUse
{
    private const string Listing = """
        2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9000 qdisc mq state UP
        3: eth1: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc mq state UP
        4: eth2: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 4000 qdisc mq state UP
        5: xapi7: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1496 qdisc noqueue state UP

        """;

    [Theory]
    [InlineData("eth2", 4000)]
    [InlineData("bond0", 1500)]
    [InlineData("bond0.20", 1496)]
    public void Is_that_of_the_port_the_smallest_member_or_the_bridge(string name, long mtu) => Assert.Equal(mtu, Interface(name, Listing).MtuInUse.Value);

    [Fact]
    public void Is_absent_where_the_report_does_not_have_the_interface() => Assert.True(Interface("eth2", Listing.Replace("eth2", "eth9", StringComparison.Ordinal)).MtuInUse.IsAbsent);

    [Fact]
    public void Is_absent_without_a_report() => Assert.True(Lab.Write().Capture().PIFs[0].MtuInUse.IsAbsent);

    private static PoolBuilder Lab => new PoolBuilder("lab")
        .Network("Guests", network => network.Bridge("xapi7"))
        .Host("xs-01", host => host.PIF("eth2").Bond("bond0", ["eth0", "eth1"]).VLAN(20, on: "bond0", network: "Guests"));

    private static PIF Interface(string name, string listing) =>
        Reports.Reported.Host(Lab, "xs-01", report => report.With("ip-s-addr.out", listing)).Host!.PIFs.Single(pif => pif.DisplayName == name);
}
