using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class NothingLeftOnBondMembersTests : RuleTest<NothingLeftOnBondMembers>
{
    [Fact]
    public void Management_on_a_member_is_an_error()
    {
        var pool = Bond(host => host.PIF("eth1", pif => pif.Management().IPMode("None").Flagged()));

        pool.Reports("'eth1' on 'xs-01' is a member of 'bond0' but still carries the management interface.")
            .AsError()
            .About("pool/host[xs-01]/PIF[eth1]")
            .RelatedTo("pool/host[xs-01]/Bond[bond0]");
    }

    [Fact]
    public void A_vlan_on_a_member_is_an_error() =>
        Bond(host => host.PIF("eth1", pif => pif.Flagged()).VLAN(20, on: "eth1", network: "Guests").VLAN(7, on: "eth1", network: "Backup"))
            .Reports("'eth1' on 'xs-01' is a member of 'bond0' but still carries VLAN 7, VLAN 20.")
            .AsError();

    [Fact]
    public void A_tunnel_on_a_member_is_an_error() =>
        Bond(host => host.PIF("eth1", pif => pif.Flagged()).Tunnel(on: "eth1", network: "Private"))
            .Reports("'eth1' on 'xs-01' is a member of 'bond0' but still carries the tunnel of network 'Private'.");

    [Fact]
    public void A_running_machine_on_a_members_network_is_an_error_on_its_own_host_only()
    {
        Bond(host => host.PIF("eth1", pif => pif.Network("Old").Flagged()))
            .VM("web", vm => vm.VIF("Old").On("xs-01"))
            .Reports("'eth1' on 'xs-01' is a member of 'bond0' but still carries virtual machines of network 'Old' ('web').")
            .AsError()
            .RelatedTo("pool/host[xs-01]/Bond[bond0]", "pool/VIF[web/0]");

        Bond(host => host.PIF("eth1", pif => pif.Network("Old"))).Host("xs-02")
            .VM("elsewhere", vm => vm.VIF("Old").On("xs-02"))
            .VM("halted", vm => vm.VIF("Old"))
            .Passes(objects: 2);
    }

    [Fact]
    public void A_plugged_member_is_an_error() =>
        Bond(host => host.PIF("eth1", pif => pif.Attached(true).Flagged()))
            .Reports("'eth1' on 'xs-01' is a member of 'bond0' but still carries a plug of its own (currently_attached).")
            .AsError();

    [Fact]
    public void An_address_setting_alone_is_a_note() =>
        Bond(host => host.PIF("eth1", pif => pif.IP("10.0.0.9").Flagged()))
            .Reports("'eth1' on 'xs-01' is a member of 'bond0' but still carries an address setting.")
            .AsNote();

    [Fact]
    public void With_something_else_it_is_listed_too() =>
        Bond(host => host.PIF("eth1", pif => pif.IP("10.0.0.9").Attached(true).Flagged()))
            .Reports("'eth1' on 'xs-01' is a member of 'bond0' but still carries a plug of its own (currently_attached), an address setting.")
            .AsError();

    [Fact]
    public void Storage_over_fcoe_on_a_member_is_an_error()
    {
        Bond(host => host.PIF("eth1", pif => pif.Items("capabilities", "fcoe").Flagged()))
            .SR("FCoE", "lvmofcoe", sr => sr.PBD("xs-01"))
            .Reports("'eth1' on 'xs-01' is a member of 'bond0' but still carries the FCoE storage 'FCoE'.")
            .AsError();

        Bond(host => host.PIF("eth1", pif => pif.Items("capabilities", "fcoe"))).SR("Other", "lvmohba", sr => sr.PBD("xs-01")).Passes(objects: 2);
    }

    [Fact]
    public void Members_that_carry_nothing_pass() => Bond(_ => { }).Passes(objects: 2);

    [Fact]
    public void What_is_plugged_on_a_host_that_is_down_is_old() => Bond(host => host.Live(false).PIF("eth1", pif => pif.Attached(true))).Passes(objects: 2);

    [Fact]
    public void A_member_of_a_bond_that_does_not_exist_is_no_member() =>
        Pool().Host("xs-01", host => host.PIF("eth0", pif => pif.Management().PointsTo("bond_slave_of", "Bond", "lost"))).IsNotApplicable();

    [Fact]
    public void What_is_found_is_reported_although_other_tables_are_lost() =>
        Bond(host => host.PIF("eth1", pif => pif.Management().IPMode("None").Flagged())).WithoutTable("VIF")
            .Reports("'eth1' on 'xs-01' is a member of 'bond0' but still carries the management interface.");

    [Fact]
    public void Members_of_which_nothing_is_found_are_not_evaluated_then() =>
        Bond(_ => { }).WithoutTable("VLAN").IsNotEvaluated(NotEvaluatedReason.TableAbsent);

    private static RuleCase Bond(Action<HostBuilder> build) => Pool().Host("xs-01", host =>
    {
        build(host);
        host.Bond("bond0", ["eth0", "eth1"]);
    });
}
