namespace XenLint.Model.Tests.Reports;

public sealed class NetworkOfAHost
{
    private const string Ip = "2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9000 qdisc mq state UP\n";

    private const string Ifconfig = "eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500\n";

    [Fact]
    public void Is_told_by_the_newer_listing_when_there_are_two() =>
        Assert.Equal(9000, Mtu(Reported.Host(report => report.With("ip-s-addr.out", Ip).With("ifconfig-a.out", Ifconfig))));

    [Fact]
    public void Is_told_by_the_older_listing_when_it_is_alone() =>
        Assert.Equal(1500, Mtu(Reported.Host(report => report.With("ifconfig-a.out", Ifconfig))));

    [Fact]
    public void Is_not_known_without_either() =>
        Assert.Contains("ip-s-addr.out", Assert.Throws<NotKnownException>(() => Mtu(Reported.Host(_ => { }))).Message, StringComparison.Ordinal);

    [Fact]
    public void Has_a_management_interface_that_the_inventory_names_and_the_network_daemon_knows()
    {
        var host = Reported.Host(report => report
            .With("etc/xensource-inventory", "MANAGEMENT_INTERFACE='xapi1'\n")
            .With("var/xapi/networkd.db", """{"interface_config": {"xenbr0": {"ipv4_conf": "None4"}, "xapi1": {"ipv4_conf": "DHCP4"}}}"""));

        Assert.Equal(ConfiguredAddressMode.DHCP, host.ManagementInterface!.IPv4);
    }

    [Fact]
    public void Has_no_management_interface_that_is_known_when_the_inventory_names_none() => Assert.Null(Reported.Host(report => report
        .With("etc/xensource-inventory", "MANAGEMENT_INTERFACE=\n")
        .With("var/xapi/networkd.db", """{"interface_config": {}}""")).ManagementInterface);

    [Fact]
    public void Has_links_and_drivers_each_with_its_interface()
    {
        var host = Reported.Host(report => report
            .With("ethtool-eth0.out", "Settings for eth0:\n\tLink detected: yes\n")
            .With("ethtool-eth1.100", "Settings for eth1.100:\n\tLink detected: no\n")
            .With("ethtool-i-eth0.out", "driver: i40e\n"));

        Assert.Equal([("eth0", true), ("eth1.100", false)], host.EthernetLinks.Select(link => (link.Member.Instance, link.Value.LinkDetected.Value)));
        Assert.Equal([("eth0", "i40e")], host.EthernetDrivers.Select(driver => (driver.Member.Instance, driver.Value.Driver.Value)));
    }

    private static long Mtu(HostEvidence host) => host.KernelInterfaces.Value.Find("eth0")!.Mtu;
}
