using XenLint.Testing;

namespace XenLint.Model.Tests.Pool.Links;

public sealed class TheModeOfABond
{
    [Theory]
    [InlineData("lacp")]
    [InlineData("balance-slb")]
    [InlineData("active-backup")]
    public void Is_that_of_its_column(string mode) => Assert.Equal(mode, Bond(bond => bond.Mode(mode)).EffectiveMode);

    [Fact]
    public void Is_the_override_of_its_interface_when_there_is_one()
    {
        var bond = Bond(bond => bond.Mode("lacp").Interface(pif => pif.OtherConfig("bond-mode", "balance-rr").OtherConfig("bond-miimon", "200").OtherConfig("bondage", "none")));

        Assert.Equal("balance-rr", bond.EffectiveMode);
        Assert.Equal("pool/host[xs-01]/PIF[bond0].other_config:bond-mode", bond.EffectiveMode.Place.LogicalPath);
        Assert.Equal([("bond-miimon", "200"), ("bond-mode", "balance-rr")], bond.Overrides.Select(setting => (setting.Key, setting.Value.Value)));
    }

    [Fact]
    public void Is_active_active_in_releases_that_did_not_store_it() => Assert.Equal("balance-slb", Bond(_ => { }, schema: 61).EffectiveMode);

    [Fact]
    public void Is_kept_as_it_stands_when_its_word_is_not_known_here() => Assert.Equal("balance-alb", Bond(bond => bond.Mode("balance-alb")).EffectiveMode);

    private static Bond Bond(Action<BondBuilder> build, int schema = 793) => new PoolBuilder("lab").Schema(schema)
        .Host("xs-01", host => host.PIF("eth0").PIF("eth1").Bond("bond0", ["eth0", "eth1"], bond: build))
        .Write().Capture().Bonds.Single();
}
