using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class AddressesAreUniqueTests : RuleTest<AddressesAreUnique>
{
    [Fact]
    public void An_address_on_two_hosts_is_an_error() =>
        Assert.Matches(
            "IP address 10.0.2.11 is that of 'eth2' of 'xs-0[12]' and of 'eth2' of 'xs-0[12]'.",
            Pool()
                .Host("xs-01", host => host.PIF("eth2", pif => pif.IP("10.0.2.11")))
                .Host("xs-02", host => host.PIF("eth2", pif => pif.IP("10.0.2.11")))
                .Findings().AsError().Messages.Single());

    [Fact]
    public void It_is_told_at_the_address_of_the_second_row() =>
        Pool()
            .Host("xs-01", host => host
                .PIF("eth2", pif => pif.Set("uuid", "a").IP("10.0.2.11"))
                .PIF("eth3", pif => pif.Set("uuid", "b").IP(Flag("10.0.2.11"))))
            .Reports("IP address 10.0.2.11 is that of 'eth2' of 'xs-01' and of 'eth3' of 'xs-01'.")
            .AsError()
            .About("pool/host[xs-01]/PIF[eth3]")
            .RelatedTo("pool/host[xs-01]/PIF[eth2]", "pool/host[xs-01]")
            .FixedBy("xe pif-reconfigure-ip uuid=b mode=static IP=<address> netmask=<mask> gateway=<gateway> DNS=<servers>");

    [Fact]
    public void Spellings_of_one_address_are_the_same() =>
        Pool()
            .Host("xs-01", host => host
                .PIF("eth2", pif => pif.Set("uuid", "a").IPv6Mode("Static").Items("IPv6", "2001:db8:0::11/64"))
                .PIF("eth3", pif => pif.Set("uuid", "b").IPv6Mode("Static").Items("IPv6", "2001:DB8::11/64")))
            .Findings().AsError().About("pool/host[xs-01]/PIF[eth3]");

    [Fact]
    public void One_hardware_address_on_two_ports_is_an_error() =>
        Pool()
            .Host("xs-01", host => host
                .PIF("eth0", pif => pif.Set("uuid", "a").MAC("3C:EC:EF:00:00:01"))
                .PIF("eth1", pif => pif.Set("uuid", "b").MAC(Flag("3c:ec:ef:00:00:01"))))
            .Reports("MAC address 3c:ec:ef:00:00:01 is that of 'eth0' of 'xs-01' and of 'eth1' of 'xs-01'.")
            .AsError();

    [Fact]
    public void Bonds_and_vlans_have_no_hardware_address_of_their_own() =>
        Pool().Network("A").Network("B").Host("xs-01", host => host
                .PIF("eth0", pif => pif.MAC("3c:ec:ef:00:00:01"))
                .PIF("eth1", pif => pif.MAC("3c:ec:ef:00:00:02"))
                .Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Interface(pif => pif.MAC("3c:ec:ef:00:00:01")))
                .VLAN(20, on: "bond0", network: "A", pif: pif => pif.MAC("fe:ff:ff:ff:ff:ff"))
                .VLAN(21, on: "bond0", network: "B", pif: pif => pif.MAC("fe:ff:ff:ff:ff:ff")))
            .Passes(objects: 3);

    [Fact]
    public void One_address_in_the_rows_of_two_hosts_is_an_error() =>
        Pool()
            .Host("xs-01", host => host.Set("uuid", "a").Address("192.0.2.11").PIF("eth0"))
            .Host("xs-02", host => host.Set("uuid", "b").Address(Flag("192.0.2.11")).PIF("eth0"))
            .Reports("IP address 192.0.2.11 is that of 'xs-01' and of 'xs-02'.")
            .AsError()
            .About("pool/host[xs-02]");

    [Fact]
    public void Hosts_whose_interfaces_tell_it_are_not_told_again() =>
        Assert.Single(
            Pool()
                .Host("xs-01", host => host.Address("192.0.2.11").PIF("eth0", pif => pif.Management().IP("192.0.2.11")))
                .Host("xs-02", host => host.Address("192.0.2.11").PIF("eth0", pif => pif.Management().IP("192.0.2.11")))
                .Findings().Messages);

    [Fact]
    public void The_lease_of_a_host_that_is_down_may_have_a_new_owner() =>
        Pool()
            .Host("xs-01", host => host.Live(false).PIF("eth2", pif => pif.IPMode("DHCP").IP("10.0.2.11")))
            .Host("xs-02", host => host.PIF("eth2", pif => pif.IPMode("DHCP").IP("10.0.2.11")))
            .Passes(objects: 5, notEvaluated: 1);

    [Fact]
    public void Left_over_addresses_and_those_of_each_link_do_not_count() =>
        Pool()
            .Host("xs-01", host => host
                .PIF("eth2", pif => pif.IP("10.0.2.11").IPMode("None"))
                .PIF("eth3", pif => pif.IP("10.0.2.11").IPv6Mode("Autoconf").Items("IPv6", "fe80::1/64"))
                .PIF("eth4", pif => pif.IPv6Mode("Autoconf").Items("IPv6", "fe80::1/64")))
            .Passes(objects: 6);

    [Fact]
    public void An_address_that_cannot_be_read_is_not_evaluated() =>
        Pool().Host("xs-01", host => host.PIF("eth2", pif => pif.IP("10.0.2.999"))).Passes(objects: 2, notEvaluated: 1);

    [Fact]
    public void Databases_before_ipv6_are_judged_by_ipv4() =>
        Pool().Schema(55).Host("xs-01", host => host
                .PIF("eth2", pif => pif.Set("uuid", "a").IP("10.0.2.11"))
                .PIF("eth3", pif => pif.Set("uuid", "b").IP(Flag("10.0.2.11"))))
            .Reports("IP address 10.0.2.11 is that of 'eth2' of 'xs-01' and of 'eth3' of 'xs-01'.");

    [Fact]
    public void A_machine_with_the_address_of_a_host_on_the_same_network_is_a_warning() =>
        Pool().Network("Lab").Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IP("192.0.2.11").Network("Lab")))
            .VM("web", vm => vm.VIF("Lab").On("xs-01"))
            .Row("VM_guest_metrics", "web", row => row.Map("networks", FlagEntry("0/ip", "192.0.2.11")))
            .Reports("IP address 192.0.2.11 is that of 'eth0' of 'xs-01' and of virtual machine 'web'.")
            .AsWarning()
            .RelatedTo("pool/VM[web]", "pool/host[xs-01]/PIF[eth0]", "pool/host[xs-01]");

    [Fact]
    public void On_another_network_it_is_a_note_and_inside_of_a_host_nothing()
    {
        Pool().Network("Lab").Network("Tenant")
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IP("192.0.2.11").Network("Lab")).VLAN(20, on: "eth0", network: "Tenant"))
            .VM("web", vm => vm.VIF("Tenant").On("xs-01"))
            .Row("VM_guest_metrics", "web", row => row.Map("networks", FlagEntry("0/ip", "192.0.2.11")))
            .Reports("IP address 192.0.2.11 is that of 'eth0' of 'xs-01' and of virtual machine 'web'.")
            .AsNote();
        Pool().Network("Private").Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IP("192.0.2.11")))
            .VM("web", vm => vm.VIF("Private").On("xs-01"))
            .Row("VM_guest_metrics", "web", row => row.Map("networks", new MapEntry("0/ip", "192.0.2.11")))
            .ReportsNothing();
    }

    [Fact]
    public void Where_interfaces_tell_the_same_it_is_their_finding_and_where_they_may_nobody_s()
    {
        RuleCase Twins(string mode, Func<string, FieldText> mark) => Pool()
            .Host("xs-01", host => host.Address("10.0.0.11").PIF("eth0", pif => pif.Management().Set("uuid", "a").IP("10.0.0.11").IPMode(mode)))
            .Host("xs-02", host => host.Address("10.0.0.11").PIF("eth0", pif => pif.Management().Set("uuid", "b").IP(mark("10.0.0.11")).IPMode(mode)));

        Twins("DHCP", address => Flag(address)).Reports("IP address 10.0.0.11 is that of 'eth0' of 'xs-01' and of 'eth0' of 'xs-02'.");
        Twins("DHCP", address => address).WithoutColumn("PIF", "currently_attached").ReportsNothing();
    }

    [Fact]
    public void Machines_can_be_left_out() =>
        Pool().Network("Lab").Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IP("192.0.2.11").Network("Lab")))
            .VM("web", vm => vm.VIF("Lab").On("xs-01"))
            .Row("VM_guest_metrics", "web", row => row.Map("networks", new MapEntry("0/ip", "192.0.2.11")))
            .With("check_guests", "false")
            .Passes(objects: 3);
}
