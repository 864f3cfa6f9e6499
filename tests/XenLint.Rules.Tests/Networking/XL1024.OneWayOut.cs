using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class OneWayOutTests : RuleTest<OneWayOut>
{
    [Theory]
    [InlineData("defaultroute", "the default route")]
    [InlineData("peerdns", "the name servers")]
    public void Two_interfaces_that_claim_the_same_are_reported_at_the_last(string key, string what)
    {
        var pool = Pool().Host("xs-01", host => host
            .PIF("eth0", pif => pif.Management())
            .PIF("eth1", pif => pif.IP("10.0.1.11").OtherConfig(key, "true"))
            .PIF("eth2", pif => pif.IP("10.0.2.11").OtherConfig(FlagEntry(key, "true"))));

        pool.Reports($"'xs-01': {what} is to come from 'eth1' and 'eth2' (other_config:{key}); one of them is taken, whichever comes first.")
            .AsWarning()
            .About("pool/host[xs-01]/PIF[eth2]")
            .RelatedTo("pool/host[xs-01]/PIF[eth1]")
            .FixedBy($"xe pif-param-remove uuid={pool.UuidOf("PIF", "xs-01/eth2")} param-name=other-config param-key={key}");
    }

    [Fact]
    public void One_claim_passes_and_other_words_than_true_are_none() =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management())
                .PIF("eth1", pif => pif.IP("10.0.1.11").OtherConfig("defaultroute", "true"))
                .PIF("eth2", pif => pif.IP("10.0.2.11").OtherConfig("defaultroute", "yes"))
                .PIF("eth3", pif => pif.OtherConfig("defaultroute", "true")))
            .Passes(objects: 9);

    [Fact]
    public void A_gateway_outside_of_the_subnet_is_a_warning() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IP("10.2.0.5").Set("gateway", Flag("10.1.0.1"))))
            .Reports("'xs-01': gateway 10.1.0.1 of 'eth0' is outside of the interface's subnet 10.2.0.0/24.")
            .AsWarning()
            .About("pool/host[xs-01]/PIF[eth0]")
            .RelatedTo("pool/host[xs-01]");

    [Fact]
    public void So_is_one_of_the_newer_family() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode("None").PrimaryAddressType("IPv6").IPv6Mode("Static")
                .Items("IPv6", "2001:db8:1::11/64").Set("ipv6_gateway", Flag("2001:db8:2::1"))))
            .Reports("'xs-01': gateway 2001:db8:2::1 of 'eth0' is outside of the interface's subnets.")
            .AsWarning();

    [Fact]
    public void A_gateway_that_is_on_the_link_itself_passes() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IPMode("None").PrimaryAddressType("IPv6").IPv6Mode("Static")
                .Items("IPv6", "2001:db8:1::11/64").Set("ipv6_gateway", "fe80::1")))
            .Passes(objects: 3);

    [Fact]
    public void A_gateway_beside_managements_has_no_effect() =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management())
                .PIF("eth1", pif => pif.IP("10.0.1.11").Set("gateway", Flag("10.0.1.1"))))
            .Reports("'xs-01': gateway 10.0.1.1 of 'eth1' has no effect: the default route is that of management unless other_config:defaultroute says otherwise.")
            .AsNote();

    [Fact]
    public void Unless_its_interface_claims_the_default_route() =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management())
                .PIF("eth1", pif => pif.IP("10.0.1.11", gateway: "10.0.1.1").OtherConfig("defaultroute", "true")))
            .Passes(objects: 5);

    [Fact]
    public void A_leased_gateway_is_the_servers_to_choose() =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management())
                .PIF("eth1", pif => pif.IPMode("DHCP").IP("10.0.1.11", gateway: "10.9.9.1")))
            .Passes(objects: 5);

    [Fact]
    public void Fixed_management_without_gateway_is_a_note() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IP("192.0.2.11").Set("gateway", Flag(""))))
            .Reports("'xs-01': management on 'eth0' has a fixed address and no gateway, so that the host reaches its own subnets only.")
            .AsNote();

    [Fact]
    public void It_needs_none_where_another_interface_leads_out() =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management().IP("192.0.2.11"))
                .PIF("eth1", pif => pif.IP("10.0.1.11", gateway: "10.0.1.1").OtherConfig("defaultroute", "true")))
            .Passes(objects: 5);

    [Theory]
    [InlineData("10.1.0.0/16/10.0.0.1,10.2.0.0/16")]
    [InlineData("10.1.0.0/16/10.0.0.1, 10.2.0.0/16/10.0.0.1")]
    [InlineData("10.1.0.0/255.255.0.0/10.0.0.1")]
    [InlineData("10.1.0.0/16 via 10.0.0.1")]
    [InlineData("10.1.0.0/33/10.0.0.1")]
    public void One_static_route_that_cannot_be_read_discards_all(string routes)
    {
        var pool = Pool().Network("Management", network => network.OtherConfig(FlagEntry("static-routes", routes)))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management")));

        pool.Reports("'Management': an entry of other_config:static-routes is not of the form network/length/gateway, so that none of the routes is set.")
            .AsWarning()
            .About("pool/network[Management]")
            .FixedBy($"xe network-param-set uuid={pool.UuidOf("network", "Management")} other-config:static-routes=<network>/<length>/<gateway>");
    }

    [Theory]
    [InlineData("10.1.0.0/16/10.0.0.1")]
    [InlineData("10.1.0.0/16/10.0.0.1,2001:db8:1::/48/2001:db8::1")]
    [InlineData("")]
    public void Static_routes_that_can_be_read_pass(string routes) =>
        Pool().Network("Management", network => network.OtherConfig("static-routes", routes))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Management")))
            .Passes(objects: 3);

    [Theory]
    [InlineData("ethtool-speed", "10000", "10, 100, 1000")]
    [InlineData("ethtool-duplex", "Full", "half, full")]
    [InlineData("ethtool-gro", "no", "true, on, false, off")]
    public void A_setting_of_a_card_that_xapi_does_not_take_is_a_note(string key, string value, string accepted) =>
        Pool().Host("xs-01", host => host.PIF("eth1", pif => pif.OtherConfig(FlagEntry(key, value))))
            .Reports($"'xs-01': other_config:{key} of 'eth1' is '{value}', which has no effect; it can be one of {accepted}.")
            .AsNote();

    [Fact]
    public void So_is_one_of_a_network() =>
        Pool().NetworkOf("eth1", network => network.OtherConfig(FlagEntry("ethtool-tx", "disabled"))).Host("xs-01", host => host.PIF("eth1"))
            .Reports("'Pool-wide network associated with eth1': other_config:ethtool-tx is 'disabled', which has no effect; it can be one of true, on, false, off.")
            .AsNote();

    [Fact]
    public void Settings_that_xapi_takes_pass() =>
        Pool().Host("xs-01", host => host.PIF("eth1", pif => pif.OtherConfig("ethtool-speed", "1000").OtherConfig("ethtool-duplex", "full").OtherConfig("ethtool-gro", "off")))
            .Passes(objects: 3);

    [Fact]
    public void A_gateway_that_is_no_address_is_not_evaluated() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().IP("192.0.2.11", gateway: "router"))).Passes(objects: 2, notEvaluated: 1);

    [Fact]
    public void Databases_before_ipv6_are_judged_by_ipv4() =>
        Pool().Schema(55).Host("xs-01", host => host.PIF("eth0", pif => pif.Management())).Passes(objects: 3);
}
