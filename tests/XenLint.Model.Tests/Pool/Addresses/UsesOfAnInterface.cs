using XenLint.Testing;

namespace XenLint.Model.Tests.Pool.Addresses;

/// <summary>What goes over interfaces, and how sure that is.</summary>
public sealed class UsesOfAnInterface
{
    private static readonly PoolBuilder Lab = new PoolBuilder("lab")
        .Network("Management").Network("Guests").Network("Idle")
        .Host("xs-01", host => host
            .PIF("eth0")
            .PIF("eth1")
            .PIF("eth2", pif => pif.IP("10.0.1.11"))
            .PIF("eth3", pif => pif.IP("10.0.3.11").Purpose("Backup"))
            .PIF("eth4", pif => pif.IP("10.0.4.11"))
            .PIF("eth5")
            .Bond("bond0", ["eth0", "eth1"], network: "Management", bond => bond.Interface(pif => pif.Management().IP("10.0.0.11")))
            .VLAN(20, on: "bond0", network: "Guests")
            .VLAN(21, on: "bond0", network: "Idle"))
        .SR("array", "lvmoiscsi", sr => sr.PBD("xs-01", plug => plug.DeviceConfig("target", "10.0.1.5").DeviceConfig("multihomelist", "10.0.0.5:3260")))
        .SR("far", "nfs", sr => sr.PBD("xs-01", plug => plug.Attached(false).DeviceConfig("server", "10.0.4.6")))
        .VM("web", vm => vm.VIF("Guests").On("xs-01"))
        .Template("golden", vm => vm.VIF("Idle"));

    [Theory]
    [InlineData("eth2", StorageUse.Proved)]
    [InlineData("eth3", StorageUse.Declared)]
    [InlineData("eth4", StorageUse.Assumed)]
    [InlineData("eth5", StorageUse.None)]
    [InlineData("bond0", StorageUse.None)]
    public void For_storage_are_proved_by_targets_declared_by_people_or_assumed(string name, StorageUse use) => Assert.Equal(use, Interface(name).StorageUse);

    [Fact]
    public void Of_a_cluster_are_no_declaration_of_storage()
    {
        var pool = new PoolBuilder("lab").Host("xs-01", host => host.PIF("eth1", pif => pif.IP("10.0.1.11").Set("disallow_unplug", true)))
            .Row("Cluster_host", "xs-01", row => row.PointsTo("PIF", "PIF", "xs-01/eth1").PointsTo("host", "host", "xs-01"));

        Assert.Equal(StorageUse.Assumed, pool.Write().Capture().PIFs.Single().StorageUse);
    }

    [Theory]
    [InlineData("bond0", PIFUses.Management, PIFUses.Management | PIFUses.VM)]
    [InlineData("bond0.20", PIFUses.VM, PIFUses.None)]
    [InlineData("bond0.21", PIFUses.None, PIFUses.None)]
    [InlineData("eth2", PIFUses.Storage, PIFUses.Storage)]
    [InlineData("eth4", PIFUses.None, PIFUses.None)]
    [InlineData("eth0", PIFUses.None, PIFUses.None)]
    public void Add_up_on_what_interfaces_rest_on(string name, PIFUses own, PIFUses carried)
    {
        Assert.Equal(own, Interface(name).Uses);
        Assert.Equal(carried, Interface(name).CarriedUses);
    }

    [Fact]
    public void By_storage_name_the_plug_that_proves_them()
    {
        var storage = Assert.Single(Interface("eth2").StorageInSubnets);

        Assert.Equal("array", storage.Plug.DisplayName);
        Assert.Equal("10.0.1.5", storage.Target.Name);
    }

    [Fact]
    public void By_the_network_inside_each_host_are_none()
    {
        var network = new PoolBuilder("lab")
            .Network("Internal", network => network.OtherConfig("is_host_internal_management_network", "true"))
            .VM("appliance", vm => vm.VIF("Internal"))
            .Write().Capture().Networks.Single();

        Assert.False(network.IsVMNetwork);
    }

    [Fact]
    public void By_virtual_machines_leave_templates_snapshots_and_control_domains_out()
    {
        var machines = new PoolBuilder("lab").Host("xs-01").VM("web").Template("golden").Snapshot("web before", of: "web").Write().Capture().VMs;

        Assert.Equal(["web"], machines.Where(vm => vm.IsGuest).Select(vm => vm.DisplayName));
    }

    private static PIF Interface(string name) => Lab.Write().Capture().PIFs.Single(pif => pif.DisplayName == name);
}
