using XenLint.Testing;

namespace XenLint.Model.Tests.Pool.Links;

public sealed class TheLinksOfABond
{
    [Fact]
    public void Are_those_of_its_members_in_the_order_of_their_devices()
    {
        var links = Bond().Links;

        Assert.Equal(["eth0", "eth1", "eth2"], links.Members.Select(member => member.DisplayName));
        Assert.Equal(["eth0", "eth2"], links.Up.Select(member => member.DisplayName));
        Assert.Equal(["eth1"], links.Down.Select(member => member.DisplayName));
    }

    [Fact]
    public void Are_not_known_while_one_of_them_is_not() =>
        Assert.Throws<NotKnownException>(() => Bond(host => host.PIF("eth2", pif => pif.Set("metrics", "OpaqueRef:NULL"))).Links.Up);

    [Theory]
    [InlineData("lacp", 11000)]
    [InlineData("balance-slb", 11000)]
    [InlineData("active-backup", 10000)]
    public void Carry_together_what_the_mode_allows(string mode, long speed) =>
        Assert.Equal(speed, Bond(mode: mode).Interface!.Link.SpeedMbps);

    [Fact]
    public void Are_the_link_of_its_interface_whose_own_measurements_mean_nothing()
    {
        var bond = Bond(host => host.Bond("bond9", ["eth8", "eth9"]).PIF("eth8", pif => pif.Link(false)).PIF("eth9", pif => pif.Link(false)));

        Assert.True(bond.Interface!.Link.Carrier);
        var other = bond.Capture.Bonds.Single(candidate => candidate.DisplayName == "bond9");
        Assert.False(other.Interface!.Link.Carrier);
        Assert.True(other.Interface!.Link.SpeedMbps.IsAbsent);
    }

    private static Bond Bond(Action<HostBuilder>? more = null, string mode = "lacp") => new PoolBuilder("lab")
        .Host("xs-01", host =>
        {
            host.PIF("eth2", pif => pif.Link(true, speed: 10000))
                .PIF("eth1", pif => pif.Link(false))
                .PIF("eth0", pif => pif.Link(true, speed: 1000))
                .Bond("bond0", ["eth0", "eth1", "eth2"], bond: bond => bond.Mode(mode).Interface(pif => pif.Link(false)));
            more?.Invoke(host);
        })
        .Write().Capture().Bonds.Single(bond => bond.DisplayName == "bond0");
}
