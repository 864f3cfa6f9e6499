using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class UsedPortHasLinkTests : RuleTest<UsedPortHasLink>
{
    [Fact]
    public void An_address_on_a_port_without_link_is_an_error()
    {
        var pool = Pool().Host("xs-01", host => host.PIF("eth1", pif => pif.IPMode("DHCP").Flagged().Link(isUp: false)));

        pool.Reports("'eth1' on 'xs-01' has no link but is used by the host's own address on 'eth1'.")
            .AsError()
            .About("pool/host[xs-01]/PIF[eth1]")
            .FixedBy($"xe pif-list uuid={pool.UuidOf("PIF", "xs-01/eth1")} params=device,carrier,speed,duplex,MAC,pci-bus-path");
    }

    [Fact]
    public void Running_machines_on_a_vlan_use_the_port_below() =>
        Pool().Network("Guests").Host("xs-01", host => host.PIF("eth1", pif => pif.Flagged().Link(isUp: false)).VLAN(20, on: "eth1", network: "Guests"))
            .VM("web", vm => vm.VIF("Guests").On("xs-01"))
            .VM("db", vm => vm.VIF("Guests").On("xs-01"))
            .Reports("'eth1' on 'xs-01' has no link but is used by 2 running virtual machines (db, web).");

    [Fact]
    public void Management_and_machines_are_told_together() =>
        Pool().Network("Lab").Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Network("Lab").Flagged().Link(isUp: false)))
            .VM("web", vm => vm.VIF("Lab").On("xs-01"))
            .Reports("'eth0' on 'xs-01' has no link but is used by management and 1 running virtual machine (web).");

    [Fact]
    public void Half_duplex_is_a_warning() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Flagged().Link(isUp: true, speed: 100).Metrics(row => row.Set("duplex", false))))
            .Reports("'eth0' on 'xs-01' cannot send and receive at once (half duplex) but is used by management.")
            .AsWarning();

    [Fact]
    public void On_a_host_in_maintenance_it_is_less_urgent() =>
        Pool().Host("xs-01", host => host.Enabled(false).PIF("eth1", pif => pif.IP("10.0.1.11").Flagged().Link(isUp: false)))
            .Reports("'eth1' on 'xs-01' has no link but is used by the host's own address on 'eth1'.")
            .AsWarning();

    [Fact]
    public void A_port_with_link_passes() => Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management())).Passes(objects: 1);

    [Fact]
    public void A_port_that_nothing_uses_may_be_without_link() =>
        Pool().Network("Guests").Host("xs-01", host => host.PIF("eth1", pif => pif.Network("Guests").Link(isUp: false)))
            .Host("xs-02")
            .VM("off", vm => vm.VIF("Guests"))
            .VM("elsewhere", vm => vm.VIF("Guests").On("xs-02"))
            .VM("unplugged", vm => vm.VIF("Guests", vif => vif.Set("currently_attached", false)).On("xs-01"))
            .IsNotApplicable();

    [Fact]
    public void Bonds_and_their_members_are_told_by_another_rule() =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Link(isUp: false))
                .PIF("eth1", pif => pif.Link(isUp: false))
                .Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Interface(pif => pif.Management())))
            .IsNotApplicable();

    [Fact]
    public void The_hosts_own_report_is_believed_before_the_database() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Link(isUp: false)))
            .Report("xs-01", report => report.With("ethtool-eth0.out", "Settings for eth0:\n\tSpeed: 10000Mb/s\n\tDuplex: Full\n\tAuto-negotiation: on\n\tLink detected: yes\n"))
            .Passes(objects: 1);

    [Fact]
    public void Links_that_were_never_measured_are_not_evaluated() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Link(isUp: false).Metrics(row => row.Set("last_updated", "19700101T00:00:00Z"))))
            .IsNotEvaluated(NotEvaluatedReason.MetricsStale);

    [Fact]
    public void The_links_of_a_host_that_is_down_are_old() =>
        Pool().Host("xs-01", host => host.Live(false).PIF("eth0", pif => pif.Management().Link(isUp: false))).IsNotEvaluated(NotEvaluatedReason.HostDown);
}
