using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class StorageOnItsOwnNicsTests : RuleTest<StorageOnItsOwnNics>
{
    [Fact]
    public void An_array_in_the_management_subnet_is_a_warning()
    {
        var pool = Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IP("10.80.226.111", netmask: "255.255.240.0")))
            .SR("array", "lvmoiscsi", sr => sr.PBD("xs-01", plug => plug.Flagged().DeviceConfig("target", "10.80.237.36")));

        pool.Reports("Storage repository 'array' on 'xs-01' is reached through 'eth0', which also carries management.")
            .AsWarning()
            .About("pool/host[xs-01]/PBD[array]")
            .RelatedTo("pool/SR[array]", "pool/host[xs-01]", "pool/host[xs-01]/PIF[eth0]")
            .FixedBy($"xe pbd-unplug uuid={pool.UuidOf("PBD", "array/xs-01")} && xe pbd-destroy uuid={pool.UuidOf("PBD", "array/xs-01")}");
    }

    [Fact]
    public void A_port_of_its_own_passes() =>
        Two().SR("array", "lvmoiscsi", sr => sr.PBD("xs-01", plug => plug.DeviceConfig("target", "10.0.2.5"))).Passes(objects: 1);

    [Fact]
    public void An_array_behind_a_gateway_is_a_warning() =>
        Two().SR("array", "nfs", sr => sr.PBD("xs-01", plug => plug.Flagged().DeviceConfig("server", "10.99.0.5")))
            .Reports("Storage repository 'array' on 'xs-01' is reached through a gateway, since no interface of the host is in the subnet of 10.99.0.5.")
            .AsWarning();

    [Fact]
    public void The_hosts_routes_name_the_gateway() =>
        Two().SR("array", "nfs", sr => sr.PBD("xs-01", plug => plug.Flagged().DeviceConfig("server", "10.99.0.5")))
            .Report("xs-01", report => report.With("ip-route.out", "default via 10.0.0.254 dev xenbr0 \n10.0.0.0/24 dev xenbr0 proto kernel scope link src 10.0.0.11 \n"))
            .Reports("Storage repository 'array' on 'xs-01' is reached through a gateway, since no interface of the host is in the subnet of 10.99.0.5 (10.0.0.254 on 'xenbr0').");

    [Fact]
    public void A_way_that_only_the_host_knows_is_not_evaluated() =>
        Two().SR("array", "nfs", sr => sr.PBD("xs-01", plug => plug.DeviceConfig("server", "10.99.0.5")))
            .Report("xs-01", report => report.With("ip-route.out", "default via 10.0.0.254 dev xenbr0 \n10.99.0.0/24 dev xenbr7 proto kernel scope link src 10.99.0.11 \n"))
            .IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void Virtual_machines_on_the_same_network_are_a_warning() =>
        Two().VM("web", vm => vm.VIF("Storage").On("xs-01"))
            .SR("array", "lvmoiscsi", sr => sr.PBD("xs-01", plug => plug.Flagged().DeviceConfig("target", "10.0.2.5")))
            .Reports("Storage repository 'array' on 'xs-01' is reached through 'eth2', whose network virtual machines use too.")
            .AsWarning();

    [Fact]
    public void A_vlan_that_keeps_storage_apart_from_management_is_a_note() =>
        Pool().Network("Management").Network("Storage").Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management().IP("10.0.0.11").Network("Management"))
                .VLAN(30, on: "eth0", network: "Storage", pif: pif => pif.IP("10.0.2.11")))
            .SR("array", "lvmoiscsi", sr => sr.PBD("xs-01", plug => plug.Flagged().DeviceConfig("target", "10.0.2.5")))
            .Reports("Storage repository 'array' on 'xs-01' is reached through 'eth0.30', which a VLAN alone keeps apart from management on 'eth0'.")
            .AsNote();

    [Fact]
    public void A_vlan_that_keeps_virtual_machines_apart_from_storage_is_a_note() =>
        Two().Network("Guests").Host("xs-01", host => host.VLAN(20, on: "eth2", network: "Guests"))
            .VM("web", vm => vm.VIF("Guests"))
            .SR("array", "lvmoiscsi", sr => sr.PBD("xs-01", plug => plug.Flagged().DeviceConfig("target", "10.0.2.5")))
            .Reports("Storage repository 'array' on 'xs-01' is reached through 'eth2', which a VLAN alone keeps apart from virtual machines on 'eth2'.")
            .AsNote();

    [Fact]
    public void Several_ways_make_one_finding_as_bad_as_the_worst() =>
        Two().SR("array", "lvmoiscsi", sr => sr.PBD("xs-01", plug => plug.Flagged().DeviceConfig("target", "10.0.0.5,10.0.2.5,10.99.0.5")))
            .Reports("Storage repository 'array' on 'xs-01' is reached through 'eth0', which also carries management, and through a gateway, since no interface of the host is in the subnet of 10.99.0.5.")
            .AsWarning();

    [Fact]
    public void A_name_is_looked_up_in_the_hosts_own_file_only()
    {
        Two().SR("files", "nfs", sr => sr.PBD("xs-01", plug => plug.DeviceConfig("server", "files.example.org")))
            .IsNotEvaluated(NotEvaluatedReason.UnresolvedName);
        Two().SR("files", "nfs", sr => sr.PBD("xs-01", plug => plug.Flagged().DeviceConfig("server", "files.example.org")))
            .Report("xs-01", report => report.With("etc/hosts", "127.0.0.1 localhost\n10.0.0.6 files.example.org files\n"))
            .Reports("Storage repository 'files' on 'xs-01' is reached through 'eth0', which also carries management.");
    }

    [Fact]
    public void An_interface_without_an_address_yet_could_lead_to_the_array() =>
        Two().Host("xs-01", host => host.PIF("eth3", pif => pif.IPMode("DHCP")))
            .SR("array", "nfs", sr => sr.PBD("xs-01", plug => plug.DeviceConfig("server", "10.99.0.5")))
            .IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void Libraries_of_images_count_only_when_asked_for()
    {
        Two().SR("images", "iso", sr => sr.PBD("xs-01", plug => plug.DeviceConfig("location", "10.0.0.6:/iso"))).IsNotApplicable();
        Two().SR("images", "iso", sr => sr.PBD("xs-01", plug => plug.Flagged().DeviceConfig("location", "10.0.0.6:/iso")))
            .With("include_iso", "true")
            .Reports("Storage repository 'images' on 'xs-01' is reached through 'eth0', which also carries management.");
    }

    [Fact]
    public void Storage_that_the_host_serves_itself_takes_no_network() =>
        Two().SR("files", "nfs", sr => sr.PBD("xs-01", plug => plug.DeviceConfig("server", "10.0.0.11"))).Passes(objects: 1);

    [Fact]
    public void Unplugged_storage_disks_of_the_host_and_fibre_channel_are_not_concerned() =>
        Two()
            .SR("array", "lvmoiscsi", sr => sr.PBD("xs-01", plug => plug.Attached(false).DeviceConfig("target", "10.0.0.5")))
            .SR("local", "lvm", sr => sr.PBD("xs-01", plug => plug.DeviceConfig("device", "/dev/sda3")))
            .SR("san", "lvmohba", sr => sr.PBD("xs-01", plug => plug.DeviceConfig("SCSIid", "3600a098038304437")))
            .IsNotApplicable();

    private static RuleCase Two() => Pool().Network("Storage").Host("xs-01", host => host
        .PIF("eth0", pif => pif.Management().IP("10.0.0.11"))
        .PIF("eth2", pif => pif.Network("Storage").IP("10.0.2.11")));
}
