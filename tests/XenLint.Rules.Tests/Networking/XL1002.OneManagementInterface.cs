using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class OneManagementInterfaceTests : RuleTest<OneManagementInterface>
{
    private const string Required = "exactly one attached management interface with the host's address is required.";

    [Fact]
    public void A_host_without_management_interface_is_reported() =>
        Pool().Host("xs-01", host => host.Flagged().PIF("eth0"))
            .Reports($"'xs-01' has no management interface; {Required}")
            .AsError()
            .About("pool/host[xs-01]")
            .RelatedTo();

    [Fact]
    public void Two_management_interfaces_are_reported_with_their_names() =>
        Pool().Host("xs-01", host => host.Flagged().PIF("eth1", pif => pif.Management()).PIF("eth0", pif => pif.Management()))
            .Reports($"'xs-01' has 2 management interfaces (eth0, eth1); {Required}")
            .AsError()
            .RelatedTo("pool/host[xs-01]/PIF[eth0]", "pool/host[xs-01]/PIF[eth1]");

    [Fact]
    public void One_management_interface_with_the_hosts_address_passes() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management()).PIF("eth1")).Passes(objects: 1);

    [Fact]
    public void A_vlan_or_a_bond_may_carry_management() =>
        Pool().Network("Management")
            .Host("xs-01", host => host.PIF("eth0").VLAN(20, on: "eth0", network: "Management", pif: pif => pif.Management()))
            .Host("xs-02", host => host.PIF("eth0").PIF("eth1").Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Interface(pif => pif.Management())))
            .Passes(objects: 2);

    [Fact]
    public void A_bond_member_cannot_carry_management() =>
        Pool().Host("xs-01", host => host.Flagged().PIF("eth0", pif => pif.Management()).PIF("eth1").Bond("bond0", ["eth0", "eth1"]))
            .Reports($"'xs-01' has its management interface 'eth0' inside a bond, whose members carry no address of their own; {Required}");

    [Fact]
    public void An_unplugged_management_interface_is_reported() =>
        Pool().Host("xs-01", host => host.Flagged().PIF("eth0", pif => pif.Management().Attached(false)))
            .Reports($"'xs-01' has its management interface 'eth0' unplugged; {Required}");

    [Fact]
    public void A_management_interface_without_configured_address_is_reported() =>
        Pool().Host("xs-01", host => host.Flagged().PIF("eth0", pif => pif.Management().IPMode("None").IP("")))
            .Reports($"'xs-01' has no address configured on its management interface 'eth0'; {Required}");

    [Fact]
    public void Only_the_family_that_management_uses_counts() =>
        Pool().Host("xs-01", host => host.Address("2001:db8::11")
                .PIF("eth0", pif => pif.Management().IPMode("None").IP("").PrimaryAddressType("IPv6").IPv6Mode("Static").Items("IPv6", "2001:db8::11/64")))
            .Passes(objects: 1);

    [Fact]
    public void A_management_interface_that_has_no_address_at_the_moment_is_reported() =>
        Pool().Host("xs-01", host => host.Flagged().PIF("eth0", pif => pif.Management().IPMode("DHCP").IP("")))
            .Reports($"'xs-01' has no address at the moment on its management interface 'eth0'; {Required}")
            .AsError();

    [Fact]
    public void A_host_that_is_down_may_have_no_address() =>
        Pool().Host("xs-01", host => host.Live(false).PIF("eth0", pif => pif.Management().IPMode("DHCP").IP(""))).Passes(objects: 1);

    [Fact]
    public void Another_address_in_the_hosts_own_record_is_a_warning() =>
        Pool().Host("xs-01", host => host.Address(Flag("192.0.2.99")).PIF("eth0", pif => pif.Management().IP("192.0.2.11")))
            .Reports($"'xs-01' has the address 192.0.2.99 in its own record, but 192.0.2.11 on its management interface 'eth0'; {Required}")
            .AsWarning();

    [Fact]
    public void Spellings_of_one_address_are_the_same() =>
        Pool().Host("xs-01", host => host.Address("2001:db8:0:0::11")
                .PIF("eth0", pif => pif.Management().PrimaryAddressType("IPv6").IPv6Mode("Static").Items("IPv6", "2001:DB8::11/64")))
            .Passes(objects: 1);

    [Fact]
    public void A_name_in_place_of_an_address_is_not_compared() =>
        Pool().Host("xs-01", host => host.Address("xs-01.example.lan").PIF("eth0", pif => pif.Management().IP("192.0.2.11"))).Passes(objects: 1);

    [Fact]
    public void Interfaces_outside_of_xapis_control_do_not_count() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management()).PIF("eth1", pif => pif.Management().Managed(false))).Passes(objects: 1);

    [Fact]
    public void A_database_without_interfaces_is_not_evaluated() =>
        Pool().Host("xs-01").Host("xs-02", host => host.PIF("eth0", pif => pif.Management())).Passes(objects: 1, notEvaluated: 1);

    [Fact]
    public void Databases_before_ipv6_are_judged_by_ipv4() =>
        Pool().Schema(55).Host("xs-01", host => host.PIF("eth0", pif => pif.Management())).Passes(objects: 1);
}
