using XenLint.Model;

namespace XenLint.Evidence;

public sealed class OpenVSwitchBondTests
{
    [Fact]
    public void A_bond_has_mode_negotiation_and_the_member_that_is_active()
    {
        var bond = OpenVSwitchBondParser.Parse(Member.Of(OpenVSwitchSamples.OldBond))!;

        Assert.Equal(("bond0", "balance-tcp", LacpNegotiation.Negotiated, "eth0"), (bond.Name.Value, bond.Mode.Value, bond.Lacp.Value, bond.ActiveMember.Value));
        Assert.Equal("negotiated", FactPlaces.TextAt(bond.Lacp.Place));
    }

    [Fact]
    public void Each_member_says_whether_it_is_used_and_whether_it_may_be()
    {
        var bond = OpenVSwitchBondParser.Parse(Member.Of(OpenVSwitchSamples.OldBond))!;

        Assert.Equal([("eth0", true, true), ("eth1", false, false)], bond.Members.Select(member => (member.Name.Value, member.IsEnabled.Value, member.MayEnable.Value)));
        Assert.Equal("slave eth1: disabled", FactPlaces.TextAt(bond.Find("eth1")!.Place));
        Assert.Null(bond.Find("eth7"));
    }

    [Fact]
    public void Newer_releases_have_other_words_for_the_same()
    {
        var bond = OpenVSwitchBondParser.Parse(Member.Of(OpenVSwitchSamples.NewBond))!;

        Assert.Equal(LacpNegotiation.Off, bond.Lacp);
        Assert.Equal(["eth2", "eth3"], bond.Members.Select(member => member.Name.Value));
        Assert.All(bond.Members, member => Assert.False(member.IsEnabled));
    }

    [Fact]
    public void Without_a_usable_member_none_is_active() =>
        Assert.True(OpenVSwitchBondParser.Parse(Member.Of(OpenVSwitchSamples.NewBond))!.ActiveMember.IsAbsent);

    [Theory]
    [InlineData("lacp_status: configured", LacpNegotiation.Configured)]
    [InlineData("lacp_status: odd", LacpNegotiation.Unknown)]
    [InlineData("lacp_negotiated: true", LacpNegotiation.Negotiated)]
    [InlineData("lacp_negotiated: false", LacpNegotiation.NotNegotiated)]
    public void The_oldest_releases_only_tell_whether_both_sides_agree(string line, LacpNegotiation expected) =>
        Assert.Equal(expected, OpenVSwitchBondParser.Parse(Member.Of($"---- b ----\nbond_mode: balance-tcp\n{line}\n"))!.Lacp);

    [Fact]
    public void What_is_not_said_is_not_known() => Assert.True(OpenVSwitchBondParser.Parse(Member.Of("---- b ----\nbond_mode: balance-slb\n"))!.Lacp.IsAbsent);

    [Theory]
    [InlineData("no such bond\novs-appctl: ovs-vswitchd: server returned an error\n")]
    [InlineData("bond_mode: balance-slb\n")]
    [InlineData("---- bond0 ----\nbond_mode: balance-slb\n---- bond1 ----\n")]
    public void A_text_that_is_not_of_one_bond_is_not_understood(string text) => Assert.Null(OpenVSwitchBondParser.Parse(Member.Of(text)));

    [Theory]
    [InlineData("bond\ttype\trecircID\tslaves\n")]
    [InlineData("bond\ttype\tslaves\n")]
    public void A_list_of_a_heading_alone_has_no_bond(string heading) => Assert.Empty(OpenVSwitchBondListParser.Parse(Member.Of(heading))!.Bonds);

    [Theory]
    [InlineData("bond\ttype\trecircID\tmembers\nbond0\tbalance-slb\t0\teth0, eth1\n")]
    [InlineData("bond\ttype\tslaves\nbond0\tbalance-slb\teth0, eth1\n")]
    public void A_list_names_the_bonds_with_their_members(string list)
    {
        var bond = Assert.Single(OpenVSwitchBondListParser.Parse(Member.Of(list))!.Bonds);

        Assert.Equal(("bond0", "balance-slb"), (bond.Name.Value, bond.Mode.Value));
        Assert.Equal(["eth0", "eth1"], bond.Members.Select(member => member.Value));
    }

    [Fact]
    public void A_list_with_a_line_that_nobody_understands_is_not_used()
    {
        Assert.Null(OpenVSwitchBondListParser.Parse(Member.Of("bond\ttype\tslaves\nodd\n")));
        Assert.Null(OpenVSwitchBondListParser.Parse(Member.Of("no heading\n")));
    }
}
