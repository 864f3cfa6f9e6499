using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class FastUplinksTests : RuleTest<FastUplinks>
{
    [Fact]
    public void A_slow_management_port_is_a_note() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Flagged().Link(isUp: true, speed: 1000)))
            .Reports("'eth0' on 'xs-01', which carries management, runs at 1000 Mbit/s; 10000 Mbit/s are expected.")
            .AsNote()
            .About("pool/host[xs-01]/PIF[eth0]");

    [Theory]
    [InlineData(10000)]
    [InlineData(25000)]
    public void Fast_ports_pass(long speed) =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Link(isUp: true, speed))).Passes(objects: 1);

    [Fact]
    public void One_finding_names_all_that_rests_on_the_port() =>
        Pool().Network("Guests").Host("xs-01", host => host
                .PIF("eth0", pif => pif.Management().Flagged().Link(isUp: true, speed: 1000))
                .VLAN(20, on: "eth0", network: "Guests"))
            .VM("web", vm => vm.VIF("Guests"))
            .Reports("'eth0' on 'xs-01', which carries management and virtual machines, runs at 1000 Mbit/s; 10000 Mbit/s are expected.");

    [Fact]
    public void The_members_of_a_bond_with_a_link_add_up() =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Link(isUp: true, speed: 1000))
                .PIF("eth1", pif => pif.Link(isUp: true, speed: 1000))
                .PIF("eth2", pif => pif.Link(isUp: false))
                .Bond("bond0", ["eth0", "eth1", "eth2"], bond: bond => bond.Mode("balance-slb").Interface(pif => pif.Management().Flagged())))
            .Reports("'bond0' on 'xs-01', which carries management, runs at 2000 Mbit/s; 10000 Mbit/s are expected.");

    [Fact]
    public void Where_one_member_works_at_a_time_the_fastest_counts() =>
        Pool().Host("xs-01", host => host
                .PIF("eth0", pif => pif.Link(isUp: true, speed: 10000))
                .PIF("eth1", pif => pif.Link(isUp: true, speed: 1000))
                .Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Mode("active-backup").Interface(pif => pif.Management())))
            .Passes(objects: 1);

    [Fact]
    public void Storage_counts_when_it_is_declared_or_proved_and_not_when_it_is_only_assumed() =>
        Pool().Host("xs-01", host => host
                .PIF("eth2", pif => pif.IP("10.0.2.11").Purpose("Storage").Flagged().Link(isUp: true, speed: 1000))
                .PIF("eth3", pif => pif.IP("10.0.3.11").Link(isUp: true, speed: 1000)))
            .Reports("'eth2' on 'xs-01', which carries storage, runs at 1000 Mbit/s; 10000 Mbit/s are expected.");

    [Fact]
    public void The_uses_that_count_can_be_chosen() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Link(isUp: true, speed: 1000))).With("uses", "storage,vm").IsNotApplicable();

    [Fact]
    public void Another_speed_can_be_expected() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Link(isUp: true, speed: 1000))).With("min_mbps", "1000").Passes(objects: 1);

    [Fact]
    public void A_port_without_link_has_no_speed() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Link(isUp: false))).IsNotEvaluated(NotEvaluatedReason.FieldAbsent);

    [Fact]
    public void A_speed_that_the_driver_does_not_tell_is_not_evaluated() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().Link(isUp: true, speed: 65535))).IsNotEvaluated(NotEvaluatedReason.FieldAbsent);

    [Fact]
    public void The_links_of_a_host_that_is_down_are_old() =>
        Pool().Host("xs-01", host => host.Live(false).PIF("eth0", pif => pif.Management().Link(isUp: true, speed: 1000))).IsNotEvaluated(NotEvaluatedReason.HostDown);

    [Fact]
    public void A_port_that_carries_nothing_does_not_count() =>
        Pool().Host("xs-01", host => host.PIF("eth1", pif => pif.Link(isUp: true, speed: 1000))).IsNotApplicable();
}
