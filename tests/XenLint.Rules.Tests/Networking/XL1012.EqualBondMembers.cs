using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class EqualBondMembersTests : RuleTest<EqualBondMembers>
{
    [Fact]
    public void Members_of_different_speed_are_reported() =>
        Bond(eth0: pif => pif.Link(true, speed: 1000), eth1: pif => pif.Link(true, speed: 10000))
            .Reports("Bond 'bond0' on 'xs-01' mixes members of different speed (eth0: 1000 Mbit/s, eth1: 10000 Mbit/s).")
            .AsWarning()
            .About("pool/host[xs-01]/Bond[bond0]")
            .RelatedTo("pool/host[xs-01]/PIF[eth0]", "pool/host[xs-01]/PIF[eth1]");

    [Fact]
    public void Members_of_one_speed_pass() => Bond(_ => { }, _ => { }, isFlagged: false).Passes(objects: 1);

    [Fact]
    public void A_member_in_half_duplex_is_reported() =>
        Bond(_ => { }, eth1: pif => pif.Metrics(row => row.Set("duplex", false)))
            .Reports("Bond 'bond0' on 'xs-01' has members that run half duplex (eth1).")
            .AsWarning();

    [Fact]
    public void Both_are_one_finding() =>
        Bond(eth0: pif => pif.Link(true, speed: 100).Metrics(row => row.Set("duplex", false)), eth1: pif => pif.Link(true, speed: 1000))
            .Reports("Bond 'bond0' on 'xs-01' mixes members of different speed (eth0: 100 Mbit/s, eth1: 1000 Mbit/s) and has members that run half duplex (eth0).");

    [Fact]
    public void A_member_without_link_does_not_count_so_that_one_speed_alone_cannot_be_compared() =>
        Bond(_ => { }, eth1: pif => pif.Link(false), isFlagged: false)
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent, "fewer than two members of the bond have a link whose speed is known");

    [Theory]
    [InlineData("0")]
    [InlineData("65535")]
    public void Numbers_that_stand_for_unknown_are_no_speeds(string speed) =>
        Bond(_ => { }, eth1: pif => pif.Metrics(row => row.Set("speed", speed)), isFlagged: false).IsNotEvaluated(NotEvaluatedReason.FieldAbsent);

    [Fact]
    public void The_speed_in_the_hosts_report_is_believed_and_the_disagreement_said() =>
        Bond(_ => { }, _ => { })
            .Report("xs-01", report => report.With("ethtool-eth1.out", "Settings for eth1:\n\tSpeed: 1000Mb/s\n\tDuplex: Full\n\tLink detected: yes\n"))
            .Reports("Bond 'bond0' on 'xs-01' mixes members of different speed (eth0: 10000 Mbit/s, eth1: 1000 Mbit/s); the database says 10000 Mbit/s for eth1, the host's report is believed.");

    [Fact]
    public void Measurements_that_were_never_written_are_not_evaluated() =>
        Bond(eth0: Stale, eth1: Stale, isFlagged: false).IsNotEvaluated(NotEvaluatedReason.MetricsStale);

    [Fact]
    public void Of_a_host_that_is_down_they_are_old() =>
        Pool().Host("xs-01", host => host.Live(false).Bond("bond0", ["eth0", "eth1"])).IsNotEvaluated(NotEvaluatedReason.HostDown);

    [Fact]
    public void Different_models_are_a_note_for_those_who_ask_for_it()
    {
        Action<PIFBuilder> other = pif => pif.Metrics(row => row.Set("vendor_id", "14e4").Set("device_id", "16d7"));

        Bond(_ => { }, other, isFlagged: false).Passes(objects: 1);
        Bond(_ => { }, other).With("report_models", "true")
            .Reports("Bond 'bond0' on 'xs-01' is made of different adapter models (eth0: 8086:1572, eth1: 14e4:16d7).")
            .AsNote();
    }

    [Fact]
    public void A_bond_with_one_member_has_nothing_to_compare() => Pool().Host("xs-01", host => host.Bond("bond0", ["eth0"])).IsNotApplicable();

    private static void Stale(PIFBuilder pif) => pif.Metrics(row => row.Set("last_updated", "19700101T00:00:00Z"));

    private static RuleCase Bond(Action<PIFBuilder> eth0, Action<PIFBuilder> eth1, bool isFlagged = true) => Pool().Host("xs-01", host => host
        .PIF("eth0", eth0)
        .PIF("eth1", eth1)
        .Bond("bond0", ["eth0", "eth1"], bond: bond => _ = isFlagged ? bond.Flagged() : bond));
}
