using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class StaticStorageAddressTests : RuleTest<StaticStorageAddress>
{
    [Fact]
    public void A_declared_storage_interface_with_dhcp_is_reported() =>
        Of(pif => pif.Purpose("iSCSI").IPMode(Flag("DHCP")))
            .Reports("Storage interface 'eth1' on 'xs-01' (purpose 'iSCSI') gets its address by DHCP; storage is lost if the lease is not renewed.")
            .AsWarning()
            .About("pool/host[xs-01]/PIF[eth1]");

    [Fact]
    public void One_that_must_not_be_unplugged_counts_as_declared() =>
        Of(pif => pif.Set("disallow_unplug", true).IPMode(Flag("DHCP")))
            .Reports("Storage interface 'eth1' on 'xs-01' (marked as not to be unplugged) gets its address by DHCP; storage is lost if the lease is not renewed.");

    [Fact]
    public void A_proved_one_names_the_storage() =>
        Of(pif => pif.IP("10.1.0.1").IPMode(Flag("DHCP")))
            .SR("Files", type: "nfs", sr => sr.PBD("xs-01", pbd => pbd.DeviceConfig("server", "10.1.0.9")))
            .Reports("Storage interface 'eth1' on 'xs-01' ('Files') gets its address by DHCP; storage is lost if the lease is not renewed.")
            .RelatedTo("pool/host[xs-01]/PBD[Files]");

    [Fact]
    public void Addresses_that_routers_give_are_reported_for_ipv6() =>
        Of(pif => pif.Purpose("iSCSI").PrimaryAddressType("IPv6").IPv6Mode(Flag("Autoconf")))
            .Reports("Storage interface 'eth1' on 'xs-01' (purpose 'iSCSI') gets its address from routers (Autoconf); storage is lost if they announce another network.");

    [Fact]
    public void Only_the_family_of_the_main_address_counts() => Of(pif => pif.Purpose("iSCSI").IP("10.1.0.1").IPv6Mode("Autoconf")).Passes(objects: 1);

    [Fact]
    public void A_fixed_address_passes() => Of(pif => pif.Purpose("iSCSI").IP("10.1.0.1")).Passes(objects: 1);

    [Fact]
    public void An_interface_of_which_nobody_says_what_for_counts_only_when_asked()
    {
        Of(pif => pif.IPMode("DHCP")).IsNotApplicable();
        Of(pif => pif.IPMode(Flag("DHCP"))).With("include_assumed", "true")
            .Reports("Storage interface 'eth1' on 'xs-01' (purpose unknown) gets its address by DHCP; storage is lost if the lease is not renewed.")
            .AsNote();
    }

    [Fact]
    public void Management_bond_members_and_what_xapi_does_not_control_are_not_concerned()
    {
        Of(pif => pif.Management().Purpose("iSCSI").IPMode("DHCP")).IsNotApplicable();
        Of(pif => pif.Purpose("iSCSI").IPMode("DHCP").Managed(false)).IsNotApplicable();
        Pool().Host("xs-01", host => host.PIF("eth1", pif => pif.Purpose("iSCSI").IPMode("DHCP")).Bond("bond0", ["eth0", "eth1"])).IsNotApplicable();
    }

    [Fact]
    public void A_host_whose_plugs_are_not_known_is_not_evaluated() =>
        Of(pif => pif.IP("10.1.0.1").IPMode("DHCP")).WithoutTable("PBD").IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    private static RuleCase Of(Action<PIFBuilder> build) => Pool().Host("xs-01", host => host.PIF("eth1", build));
}
