using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class SeparateSubnetsTests : RuleTest<SeparateSubnets>
{
    private const string OneOnly = "the host sends to that subnet over one of them only.";

    [Fact]
    public void Two_interfaces_in_one_subnet_are_reported_at_the_second()
    {
        var pool = Pool().Host("xs-01", host => host
            .PIF("eth2", pif => pif.IP("10.0.0.11"))
            .PIF("eth3", pif => pif.Flagged().IP("10.0.0.12")));

        pool.Reports($"'eth2' and 'eth3' of 'xs-01' are both in 10.0.0.0/24; {OneOnly}")
            .AsWarning()
            .About("pool/host[xs-01]/PIF[eth3]")
            .RelatedTo("pool/host[xs-01]/PIF[eth2]")
            .FixedBy($"xe pif-reconfigure-ip uuid={pool.UuidOf("PIF", "xs-01/eth3")} mode=static IP=<address> netmask=<mask>");
    }

    [Fact]
    public void When_both_are_for_storage_it_is_an_error() =>
        Pool().Host("xs-01", host => host
                .PIF("eth2", pif => pif.IP("10.0.0.11").Purpose("Storage 1"))
                .PIF("eth3", pif => pif.Flagged().IP("10.0.0.12")))
            .SR("array", "lvmoiscsi", sr => sr.PBD("xs-01", plug => plug.DeviceConfig("target", "10.0.0.5")))
            .Reports($"'eth2' and 'eth3' of 'xs-01' are both in 10.0.0.0/24; {OneOnly}")
            .AsError()
            .RelatedTo("pool/host[xs-01]/PIF[eth2]", "pool/host[xs-01]/PBD[array]");

    [Fact]
    public void A_subnet_inside_of_another_is_shared() =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management().IP("10.0.7.11", netmask: "255.255.0.0"))
                .PIF("eth1", pif => pif.Flagged().IP("10.0.8.11")))
            .Reports($"'eth0' and 'eth1' of 'xs-01' are both in 10.0.0.0/16; {OneOnly}");

    [Fact]
    public void The_remedy_leaves_management_alone()
    {
        var pool = Pool().Host("xs-01", host => host
            .PIF("eth1", pif => pif.IP("192.0.2.12"))
            .PIF("eth4", pif => pif.Management().IP("192.0.2.11").Flagged()));

        pool.Reports($"'eth1' and 'eth4' of 'xs-01' are both in 192.0.2.0/24; {OneOnly}")
            .FixedBy($"xe pif-reconfigure-ip uuid={pool.UuidOf("PIF", "xs-01/eth1")} mode=static IP=<address> netmask=<mask>");
    }

    [Fact]
    public void The_newer_family_is_compared_too() =>
        Pool().Host("xs-01", host => host
                .PIF("eth2", pif => pif.IPv6Mode("Static").Items("IPv6", "2001:db8::11/64", "fe80::1/64"))
                .PIF("eth3", pif => pif.Flagged().IPv6Mode("Static").Items("IPv6", "2001:db8::12/64", "fe80::2/64")))
            .Reports($"'eth2' and 'eth3' of 'xs-01' are both in 2001:db8::/64; {OneOnly}");

    [Fact]
    public void Subnets_of_their_own_pass() =>
        Pool().Host("xs-01", host => host
                .PIF("eth2", pif => pif.IP("10.0.1.11").IPv6Mode("Autoconf").Items("IPv6", "fe80::1/64"))
                .PIF("eth3", pif => pif.IP("10.0.2.11").IPv6Mode("Autoconf").Items("IPv6", "fe80::2/64")))
            .Passes(objects: 2);

    [Fact]
    public void Addresses_that_stand_alone_share_nothing() =>
        Pool().Host("xs-01", host => host
                .PIF("eth2", pif => pif.IP("10.0.1.11"))
                .PIF("eth3", pif => pif.IP("10.0.1.12", netmask: "255.255.255.255")))
            .Passes(objects: 2);

    [Fact]
    public void Other_hosts_unplugged_interfaces_and_bond_members_do_not_count() =>
        Pool()
            .Host("xs-01", host => host
                .PIF("eth2", pif => pif.IP("10.0.1.11"))
                .PIF("eth3", pif => pif.IP("10.0.1.12").Attached(false))
                .PIF("eth4", pif => pif.IP("10.0.1.13"))
                .Bond("bond0", ["eth4"]))
            .Host("xs-02", host => host.PIF("eth2", pif => pif.IP("10.0.1.14")))
            .Passes(objects: 2);

    [Fact]
    public void The_same_address_twice_is_told_by_another_rule() =>
        Pool().Host("xs-01", host => host.PIF("eth2", pif => pif.IP("10.0.1.11")).PIF("eth3", pif => pif.IP("10.0.1.11"))).Passes(objects: 2);

    [Fact]
    public void An_interface_that_waits_for_an_address_is_not_evaluated_and_hides_no_other() =>
        Pool().Host("xs-01", host => host
                .PIF("eth1", pif => pif.IPMode("DHCP"))
                .PIF("eth2", pif => pif.IP("10.0.0.11"))
                .PIF("eth3", pif => pif.Flagged().IP("10.0.0.12")))
            .Reports($"'eth2' and 'eth3' of 'xs-01' are both in 10.0.0.0/24; {OneOnly}");

    [Fact]
    public void Without_an_address_nothing_can_be_told() =>
        Pool().Host("xs-01", host => host.PIF("eth1", pif => pif.IPMode("DHCP"))).IsNotEvaluated(NotEvaluatedReason.FieldAbsent);

    [Fact]
    public void A_mask_that_is_none_is_not_evaluated() =>
        Pool().Host("xs-01", host => host.PIF("eth1", pif => pif.IP("10.0.1.11", netmask: "255.0.255.0"))).IsNotEvaluated(NotEvaluatedReason.Unparsable, "PIF.netmask is no address");

    [Fact]
    public void Hosts_without_addresses_are_not_concerned() => Pool().Host("xs-01", host => host.PIF("eth1")).IsNotApplicable();
}
