namespace XenLint.Evidence;

public sealed class KernelBondTests
{
    public const string ActiveBackup =
        """
        Ethernet Channel Bonding Driver: v3.7.1 (April 27, 2011)

        Bonding Mode: fault-tolerance (active-backup)
        Primary Slave: None
        Currently Active Slave: eth0
        MII Status: up
        MII Polling Interval (ms): 100
        Up Delay (ms): 31000
        Down Delay (ms): 200

        Slave Interface: eth0
        MII Status: up
        Speed: 1000 Mbps
        Duplex: full
        Link Failure Count: 0
        Permanent HW addr: 00:19:d1:79:75:10
        Slave queue ID: 0

        Slave Interface: eth1
        MII Status: down
        Speed: Unknown
        Duplex: Unknown
        Link Failure Count: 7
        Permanent HW addr: 00:1b:21:21:00:40
        Slave queue ID: 0

        """;

    public const string Lacp =
        "Ethernet Channel Bonding Driver: v3.7.1 (April 27, 2011)\n\n" +
        "Bonding Mode: IEEE 802.3ad Dynamic link aggregation\n" +
        "Transmit Hash Policy: layer2 (0)\n" +
        "MII Status: up\n\n" +
        "802.3ad info\n" +
        "LACP rate: slow\n" +
        "Active Aggregator Info:\n" +
        "\tAggregator ID: 1\n" +
        "\tNumber of ports: 1\n" +
        "\tPartner Mac Address: 00:00:00:00:00:00\n\n" +
        "Slave Interface: eth0\n" +
        "MII Status: up\n" +
        "Link Failure Count: 0\n" +
        "Aggregator ID: 1\n\n" +
        "Slave Interface: eth1\n" +
        "MII Status: going back\n" +
        "Link Failure Count: 2\n" +
        "Aggregator ID: 2\n";

    [Fact]
    public void A_bond_has_a_mode_and_an_active_member()
    {
        var bond = KernelBondParser.Parse(Member.Of(ActiveBackup))!;

        Assert.Equal(("fault-tolerance (active-backup)", "eth0"), (bond.Mode.Value, bond.ActiveMember.Value));
        Assert.True(bond.IsUp);
        Assert.False(bond.IsLacp);
        Assert.True(bond.HasPartner.IsAbsent);
    }

    [Fact]
    public void A_member_has_a_link_and_a_count_of_failures()
    {
        var bond = KernelBondParser.Parse(Member.Of(ActiveBackup))!;

        Assert.Equal([("eth0", true, 0), ("eth1", false, 7)], bond.Members.Select(member => (member.Name.Value, member.IsUp.Value, member.LinkFailures.Value)));
        Assert.Equal("Slave Interface: eth1", FactPlaces.TextAt(bond.Members[1].Place));
    }

    [Fact]
    public void Of_a_bond_with_lacp_the_partner_and_the_groups_are_known()
    {
        var bond = KernelBondParser.Parse(Member.Of(Lacp))!;

        Assert.True(bond.IsLacp);
        Assert.False(bond.HasPartner);
        Assert.Equal(1, bond.AggregatorId.Value);
        Assert.Equal([1L, 2], bond.Members.Select(member => member.AggregatorId.Value));
        Assert.True(bond.ActiveMember.IsAbsent);
    }

    [Fact]
    public void A_link_that_has_to_prove_itself_is_not_up() => Assert.False(KernelBondParser.Parse(Member.Of(Lacp))!.Members[1].IsUp);

    [Fact]
    public void Without_a_usable_member_none_is_active() =>
        Assert.True(KernelBondParser.Parse(Member.Of("Bonding Mode: fault-tolerance (active-backup)\nCurrently Active Slave: None\nMII Status: down\n"))!.ActiveMember.IsAbsent);

    [Fact]
    public void Another_text_is_no_bond() => Assert.Null(KernelBondParser.Parse(Member.Of("VLAN Dev name | VLAN ID\n")));
}
