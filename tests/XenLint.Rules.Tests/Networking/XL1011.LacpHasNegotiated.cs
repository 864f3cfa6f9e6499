using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class LacpHasNegotiatedTests : RuleTest<LacpHasNegotiated>
{
    [Fact]
    public void A_switch_that_does_not_answer_is_an_error_at_its_line()
    {
        var pool = Bond().Report("xs-01", report => report.With("ovs-appctl-bond%show-bond0.out", Switch("⟦configured⟧")));

        pool.Reports("LACP bond 'bond0' on 'xs-01': no switch has answered (status configured); the switch side is not an LACP group; one member carries everything meanwhile, as active-passive (lacp-fallback-ab).")
            .AsError()
            .About("pool/host[xs-01]")
            .RelatedTo("pool/host[xs-01]/Bond[bond0]")
            .FixedBy($"xe bond-set-mode uuid={pool.UuidOf("Bond", "xs-01/bond0")} mode=balance-slb");
    }

    [Fact]
    public void Without_the_fallback_nothing_goes_over_the_bond() =>
        Bond(bond => bond.Map("properties", new MapEntry("lacp-fallback-ab", "false")))
            .Report("xs-01", report => report.With("ovs-appctl-bond%show-bond0.out", Switch("⟦configured⟧")))
            .Reports("LACP bond 'bond0' on 'xs-01': no switch has answered (status configured); the switch side is not an LACP group; without the fallback to active-passive (lacp-fallback-ab=false) nothing goes over the bond.");

    [Fact]
    public void A_bond_that_does_not_ask_is_an_error_too() =>
        Bond().Report("xs-01", report => report.With("ovs-appctl-bond%show-bond0.out", Switch("⟦off⟧")))
            .Reports("LACP bond 'bond0' on 'xs-01': the virtual switch does not ask for LACP (status off): the setting has not reached it.");

    [Fact]
    public void A_bond_that_has_negotiated_passes() =>
        Bond().Report("xs-01", report => report.With("ovs-appctl-bond%show-bond0.out", Switch("negotiated"))).Passes(objects: 1);

    [Fact]
    public void A_member_with_a_link_that_is_not_used_is_an_error() =>
        Bond().Report("xs-01", report => report
                .With("ovs-appctl-bond%show-bond0.out", Switch("negotiated", eth1: "disabled").Replace("slave eth1: disabled", "⟦slave eth1: disabled⟧", StringComparison.Ordinal))
                .With("ethtool-eth1.out", "Settings for eth1:\n\tLink detected: yes\n"))
            .Reports("LACP bond 'bond0' on 'xs-01': the switch has agreed, but not for eth1, which have a link and are not used.")
            .AsError();

    [Fact]
    public void A_member_without_a_link_cannot_be_used_anyway() =>
        Bond().Report("xs-01", report => report
                .With("ovs-appctl-bond%show-bond0.out", Switch("negotiated", eth1: "disabled"))
                .With("ethtool-eth1.out", "Settings for eth1:\n\tLink detected: no\n"))
            .Passes(objects: 1);

    [Fact]
    public void A_word_that_is_not_known_is_no_finding() =>
        Bond().Report("xs-01", report => report.With("ovs-appctl-bond%show-bond0.out", Switch("pondering"))).IsNotEvaluated(NotEvaluatedReason.Unparsable);

    [Fact]
    public void On_the_linux_bridge_a_partner_of_zeros_is_none() =>
        Bond().Report("xs-01", report => report.With("proc/net/bonding/bond0", Kernel("⟦00:00:00:00:00:00⟧")))
            .Reports("LACP bond 'bond0' on 'xs-01': no switch has answered; the switch side is not an LACP group; one member carries everything meanwhile, as active-passive (lacp-fallback-ab).")
            .AsError();

    [Fact]
    public void On_the_linux_bridge_members_must_share_a_group()
    {
        Bond().Report("xs-01", report => report.With("proc/net/bonding/bond0", Kernel("00:1c:73:00:00:01"))).Passes(objects: 1);

        Bond().Report("xs-01", report => report.With("proc/net/bonding/bond0", Kernel("00:1c:73:00:00:01", secondGroup: 2)
                .Replace("Slave Interface: eth1", "⟦Slave Interface: eth1⟧", StringComparison.Ordinal)))
            .Reports("LACP bond 'bond0' on 'xs-01': its members belong to different groups; eth1 are not used: the switch ports are not in one LACP group.");
    }

    [Fact]
    public void A_report_without_the_bonds_state_is_not_evaluated() => Bond().Report("xs-01").IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void A_database_alone_is_not_evaluated() =>
        Bond().IsNotEvaluated(NotEvaluatedReason.MemberAbsent, "there is no state of the bond in a status report of its host");

    [Fact]
    public void A_state_that_is_cut_off_is_not_evaluated() =>
        Bond().Report("xs-01", report => report.TimedOut("ovs-appctl-bond%show-bond0.out")).IsNotEvaluated(NotEvaluatedReason.TimedOut);

    [Fact]
    public void Bonds_in_other_modes_are_not_concerned() =>
        Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], bond: bond => bond.Mode("balance-slb")))
            .Report("xs-01", report => report.With("ovs-appctl-bond%show-bond0.out", Switch("off")))
            .IsNotApplicable();

    private static RuleCase Bond(Action<BondBuilder>? build = null) => Pool().Host("xs-01", host => host.Bond("bond0", ["eth0", "eth1"], bond: bond =>
    {
        bond.Mode("lacp");
        build?.Invoke(bond);
    }));

    private static string Switch(string lacp, string eth1 = "enabled") => $"""
        ---- bond0 ----
        bond_mode: balance-tcp
        bond may use recirculation: yes, Recirc-ID : 1
        updelay: 31000 ms
        downdelay: 200 ms
        lacp_status: {lacp}
        active slave mac: 00:19:d1:79:75:10(eth0)

        slave eth0: enabled
        	active slave
        	may_enable: true

        slave eth1: {eth1}
        	may_enable: {(eth1 == "enabled" ? "true" : "false")}

        """;

    private static string Kernel(string partner, int secondGroup = 1) => $"""
        Ethernet Channel Bonding Driver: v3.7.1 (April 27, 2011)

        Bonding Mode: IEEE 802.3ad Dynamic link aggregation
        MII Status: up

        802.3ad info
        LACP rate: slow
        Active Aggregator Info:
        	Aggregator ID: 1
        	Number of ports: 2
        	Partner Mac Address: {partner}

        Slave Interface: eth0
        MII Status: up
        Link Failure Count: 0
        Aggregator ID: 1

        Slave Interface: eth1
        MII Status: up
        Link Failure Count: 0
        Aggregator ID: {secondGroup}

        """;
}
