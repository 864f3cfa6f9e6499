using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class IndependentIscsiNetworksTests : RuleTest<IndependentIscsiNetworks>
{
    private static readonly FieldText Both = "10.42.1.101:3260,10.42.2.101:3260";

    [Fact]
    public void A_subnet_and_a_port_for_each_portal_pass() =>
        Of(Both, host => host.PIF("eth2", pif => pif.IP("10.42.1.11")).PIF("eth3", pif => pif.IP("10.42.2.11"))).Passes(objects: 1);

    [Fact]
    public void One_subnet_on_one_port_is_reported() =>
        Of(Flag("10.80.237.36:3260,10.80.238.198:3260"), host => host.PIF("eth2", pif => pif.IP("10.80.237.9", "255.255.240.0")))
            .Reports("Storage 'SAN' on 'xs-01': 2 iSCSI portals use 1 network path(s) ('eth2'); all of them go through one port; they lie in 1 subnet(s).")
            .AsWarning()
            .About("pool/host[xs-01]/PBD[SAN]")
            .RelatedTo("pool/host[xs-01]/PIF[eth2]", "pool/SR[SAN]");

    [Fact]
    public void Two_subnets_on_one_port_are_reported() =>
        Of(Flag(Both), host => host.PIF("eth2", pif => pif.IP("10.42.1.11")).VLAN(20, on: "eth2", network: "Storage 2", pif: pif => pif.IP("10.42.2.11")))
            .Reports("Storage 'SAN' on 'xs-01': 2 iSCSI portals use 1 network path(s) ('eth2'); all of them go through one port.");

    [Fact]
    public void Two_ports_in_one_subnet_are_reported() =>
        Of(Flag("10.42.1.101:3260,10.42.1.102:3260"), host => host.PIF("eth2", pif => pif.IP("10.42.1.11")).PIF("eth3", pif => pif.IP("10.42.1.12")))
            .Reports("Storage 'SAN' on 'xs-01': 2 iSCSI portals use 2 network path(s) ('eth2', 'eth3'); they lie in 1 subnet(s).");

    [Fact]
    public void Fewer_subnets_can_be_allowed() =>
        Of("10.42.1.101:3260,10.42.1.102:3260", host => host.PIF("eth2", pif => pif.IP("10.42.1.11")).PIF("eth3", pif => pif.IP("10.42.1.12")))
            .With("min_subnets", "1").Passes(objects: 1);

    [Fact]
    public void A_portal_behind_a_gateway_is_reported() =>
        Of(Flag(Both), host => host.PIF("eth2", pif => pif.IP("10.42.1.11")))
            .Reports("Storage 'SAN' on 'xs-01': 2 iSCSI portals use 1 network path(s) ('eth2'); 10.42.2.101:3260 is reached over a gateway only.");

    [Fact]
    public void Portals_that_are_all_behind_a_gateway_are_reported() =>
        Of(Flag(Both), host => host.PIF("eth2", pif => pif.IP("10.42.3.11")))
            .Reports("Storage 'SAN' on 'xs-01': 2 iSCSI portals use 0 network path(s) (no interface in their subnets); 10.42.1.101:3260, 10.42.2.101:3260 is reached over a gateway only.");

    [Fact]
    public void A_bond_in_the_place_of_single_ports_is_a_note() =>
        Of(Flag(Both), host => host.PIF("eth3", pif => pif.IP("10.42.2.11"))
                .Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Interface(pif => pif.IP("10.42.1.11"))))
            .Reports("Storage 'SAN' on 'xs-01': 2 iSCSI portals use 2 network path(s) ('bond0', 'eth3'); 'bond0' is a bond; with multipathing single ports are better.")
            .AsNote();

    [Fact]
    public void A_bond_that_serves_files_too_passes() =>
        Of(Both, host => host.PIF("eth3", pif => pif.IP("10.42.2.11"))
                .Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Interface(pif => pif.IP("10.42.1.11"))))
            .SR("Files", type: "nfs", sr => sr.PBD("xs-01", pbd => pbd.DeviceConfig("server", "10.42.1.200").DeviceConfig("serverpath", "/vol")))
            .Passes(objects: 1);

    [Fact]
    public void A_name_of_a_portal_is_not_evaluated() =>
        Pool().Host("xs-01", host => host.Multipathing(true)).SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01", pbd => pbd.DeviceConfig("target", "san-a,san-b")))
            .IsNotEvaluated(NotEvaluatedReason.UnresolvedName);

    [Fact]
    public void One_portal_is_the_matter_of_another_rule() => Of("10.42.1.101:3260", _ => { }).IsNotApplicable();

    [Fact]
    public void Hosts_without_multipathing_are_not_concerned() =>
        Pool().Host("xs-01", host => host.Multipathing(false)).SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01", pbd => pbd.DeviceConfig("multihomelist", Both))).IsNotApplicable();

    [Fact]
    public void A_host_whose_masks_are_not_known_is_not_evaluated() =>
        Of(Both, host => host.PIF("eth2", pif => pif.IP("10.42.1.11").Set("netmask", "255.0.255.0"))).IsNotEvaluated(NotEvaluatedReason.Unparsable);

    private static RuleCase Of(FieldText portals, Action<HostBuilder> host) => Pool()
        .Host("xs-01", xs =>
        {
            xs.Multipathing(true);
            host(xs);
        })
        .SR("SAN", type: "lvmoiscsi", sr => sr.PBD("xs-01", pbd => pbd.DeviceConfig("multihomelist", portals)));
}
