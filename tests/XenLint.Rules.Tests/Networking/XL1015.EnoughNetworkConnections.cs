using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class EnoughNetworkConnectionsTests : RuleTest<EnoughNetworkConnections>
{
    private const string Needed = "4 network ports, or 2 and 2 Fibre Channel ports, are needed to keep management, virtual machines and storage apart.";

    [Fact]
    public void Two_ports_without_fibre_channel_are_too_few()
    {
        var pool = Pool().Host("xs-01", host => host.Flagged().PIF("eth0").PIF("eth1"));

        pool.Reports($"'xs-01' has 2 network ports and no known Fibre Channel port; {Needed}")
            .AsWarning()
            .About("pool/host[xs-01]")
            .RelatedTo("pool/host[xs-01]/PIF[eth0]", "pool/host[xs-01]/PIF[eth1]")
            .FixedBy($"xe pif-scan host-uuid={pool.UuidOf("host", "xs-01")}");
    }

    [Fact]
    public void Four_ports_pass() => Pool().Host("xs-01", host => host.PIF("eth0").PIF("eth1").PIF("eth2").PIF("eth3")).Passes(objects: 1);

    [Fact]
    public void Bonds_and_vlans_are_no_ports() =>
        Pool().Network("Guests").Host("xs-01", host => host.Flagged().PIF("eth0").PIF("eth1").Bond("bond0", ["eth0", "eth1"]).VLAN(20, on: "bond0", network: "Guests"))
            .Reports($"'xs-01' has 2 network ports and no known Fibre Channel port; {Needed}");

    [Fact]
    public void Ports_outside_of_xapis_control_count() =>
        Pool().Host("xs-01", host => host.PIF("eth0").PIF("eth1").PIF("eth2").PIF("eth3", pif => pif.Managed(false))).Passes(objects: 1);

    [Fact]
    public void Two_ports_and_two_fibre_channel_ports_of_the_hosts_report_pass() =>
        Pool().Host("xs-01", host => host.PIF("eth0").PIF("eth1"))
            .Report("xs-01", report => report.With("sys/class/fc_host/host7/port_state", "Online\n").With("sys/class/fc_host/host8/port_state", "Online\n"))
            .Passes(objects: 1);

    [Fact]
    public void One_fibre_channel_port_is_too_few() =>
        Pool().Host("xs-01", host => host.Flagged().PIF("eth0").PIF("eth1"))
            .SR("array", "lvmohba", sr => sr.PBDs())
            .Report("xs-01", report => report.With("sys/class/fc_host/host7/port_state", "Online\n"))
            .Reports($"'xs-01' has 2 network ports and 1 Fibre Channel port; {Needed}");

    [Fact]
    public void Storage_over_fibre_channel_with_an_unknown_number_of_ports_is_not_evaluated() =>
        Pool().Host("xs-01", host => host.PIF("eth0").PIF("eth1")).SR("array", "lvmohba", sr => sr.PBDs())
            .IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void A_single_port_is_always_reported() =>
        Pool().Host("xs-01", host => host.Flagged().PIF("eth0")).SR("array", "lvmohba", sr => sr.PBDs())
            .Reports($"'xs-01' has 1 network port and no known Fibre Channel port; {Needed}");

    [Fact]
    public void Ports_on_usb_can_be_left_out() =>
        Pool().Host("xs-01", host => host.Flagged().PIF("eth0").PIF("eth1").PIF("eth2").PIF("eth3", pif => pif.Metrics(row => row.Set("pci_bus_path", "N/A"))))
            .With("count_usb", "false")
            .Reports($"'xs-01' has 3 network ports and no known Fibre Channel port; {Needed}");

    [Fact]
    public void Other_numbers_can_be_set() =>
        Pool().Host("xs-01", host => host.PIF("eth0").PIF("eth1")).With("min_nics", "2").Passes(objects: 1);

    [Fact]
    public void A_host_without_interfaces_in_the_database_is_not_evaluated() =>
        Pool().Host("xs-01").IsNotEvaluated(NotEvaluatedReason.TableAbsent);
}
