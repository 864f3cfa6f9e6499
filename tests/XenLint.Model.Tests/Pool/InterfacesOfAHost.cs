using XenLint.Testing;

namespace XenLint.Model.Tests.Pool;

/// <summary>Classes of interfaces, what they rest on, and the MTU that holds for them.</summary>
public sealed class InterfacesOfAHost
{
    private static readonly PoolBuilder Lab = new PoolBuilder("lab")
        .Network("Management").Network("Tenant").Network("Private").Network("Fast")
        .Host("xs-01", host => host
            .PIF("eth0")
            .PIF("eth1")
            .PIF("eth2")
            .PIF("eth3")
            .Bond("bond0", ["eth0", "eth1"], network: "Management", bond => bond.Interface(pif => pif.Management()))
            .VLAN(20, on: "bond0", network: "Tenant")
            .Tunnel(on: "eth2", network: "Private")
            .Sriov(on: "eth3", network: "Fast"));

    [Theory]
    [InlineData("eth0", PIFKind.Physical)]
    [InlineData("bond0", PIFKind.BondInterface)]
    [InlineData("bond0.20", PIFKind.VLAN)]
    public void Have_the_class_that_the_other_side_tells(string name, PIFKind kind) => Assert.Equal(kind, Interface(Lab, name).Kind);

    [Fact]
    public void Of_tunnels_and_sriov_networks_have_classes_of_their_own()
    {
        var kinds = Lab.Write().Capture().PIFs.Select(pif => pif.Kind).ToList();

        Assert.Contains(PIFKind.TunnelAccess, kinds);
        Assert.Contains(PIFKind.SriovLogical, kinds);
    }

    [Fact]
    public void Rest_on_a_bond_or_a_nic_through_all_layers() => Assert.All(
        Lab.Write().Capture().PIFs,
        pif => Assert.True(pif.Base!.Kind is PIFKind.Physical or PIFKind.BondInterface));

    [Fact]
    public void Share_the_base_of_management_when_they_rest_on_the_same_bond()
    {
        Assert.True(Interface(Lab, "bond0.20").SharesBaseWithManagement);
        Assert.False(Interface(Lab, "eth2").SharesBaseWithManagement);
    }

    [Theory]
    [InlineData(55)]
    [InlineData(61)]
    [InlineData(66)]
    [InlineData(793)]
    public void Are_members_of_their_bond_in_old_schemas_that_do_not_store_the_set_and_in_new_ones(int schema)
    {
        var bond = new PoolBuilder("lab").Schema(schema)
            .Host("xs-01", host => host.PIF("eth0").PIF("eth1").Bond("bond0", ["eth0", "eth1"]))
            .Write().Capture().Bonds.Single();

        Assert.Equal(["eth0", "eth1"], bond.Members.Select(member => member.DisplayName).Order(StringComparer.Ordinal));
        Assert.All(bond.Members, member => Assert.True(member.IsBondMember));
        Assert.Equal("bond0", bond.Interface?.DisplayName);
    }

    [Fact]
    public void In_a_circle_rest_on_nothing()
    {
        var pool = new PoolBuilder("lab").Network("A").Host("xs-01", host => host.PIF("eth0").VLAN(1, on: "eth0", network: "A"));
        pool.Row("VLAN", "circle", row => row.PointsTo("untagged_PIF", "PIF", "xs-01/eth0").PointsTo("tagged_PIF", "PIF", "xs-01/eth0"));

        Assert.Null(Interface(pool, "eth0").Base);
    }

    [Theory]
    [InlineData("9000", 9000)]
    [InlineData("jumbo", 1500)]
    public void Take_their_own_mtu_key_when_it_is_a_number_and_the_networks_mtu_when_not(string key, long mtu)
    {
        var pool = new PoolBuilder("lab").Network("A").Host("xs-01", host => host.PIF("eth0", pif => pif.Network("A").OtherConfig("mtu", key)));

        Assert.Equal(mtu, Interface(pool, "eth0").EffectiveMtu.Value);
    }

    private static PIF Interface(PoolBuilder pool, string name) => pool.Write().Capture().PIFs.Single(pif => pif.DisplayName == name);
}
