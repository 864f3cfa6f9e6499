using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class BondSpansAdaptersTests : RuleTest<BondSpansAdapters>
{
    [Fact]
    public void Ports_of_one_adapter_are_a_note() =>
        Host(host => host.PIF("eth0", At("0000:05:00.0")).PIF("eth1", At("0000:05:00.1")).PIF("eth2", At("0000:06:00.0")), "eth0", "eth1")
            .Reports("Both members of bond 'bond0' on 'xs-01' are ports of the adapter at 0000:05:00; the adapter is a single point of failure.")
            .AsNote()
            .About("pool/host[xs-01]/Bond[bond0]")
            .RelatedTo("pool/host[xs-01]/PIF[eth0]", "pool/host[xs-01]/PIF[eth1]");

    [Fact]
    public void Of_three_ports_all_are_named() =>
        Host(host => host.PIF("eth0", At("0000:05:00.0")).PIF("eth1", At("0000:05:00.1")).PIF("eth2", At("0000:05:00.2")).PIF("eth3", At("0000:06:00.0")), "eth0", "eth1", "eth2")
            .Reports("All 3 members of bond 'bond0' on 'xs-01' are ports of the adapter at 0000:05:00; the adapter is a single point of failure.");

    [Theory]
    [InlineData("0000:06:00.0")]
    [InlineData("0000:05:01.0")]
    [InlineData("0001:05:00.0")]
    public void Ports_of_two_adapters_pass(string other) =>
        Host(host => host.PIF("eth0", At("0000:05:00.0")).PIF("eth1", At(other)), isFlagged: false, "eth0", "eth1").Passes(objects: 1);

    [Fact]
    public void A_host_without_a_second_adapter_cannot_do_better()
    {
        Host(host => host.PIF("eth0", At("0000:05:00.0")).PIF("eth1", At("0000:05:00.1")), isFlagged: false, "eth0", "eth1")
            .IsNotApplicable(NotApplicableReason.Configuration, "the host has one adapter only");

        Host(host => host.PIF("eth0", At("0000:05:00.0")).PIF("eth1", At("0000:05:00.1")), "eth0", "eth1").With("ignore_if_one_adapter", "false")
            .Reports("Both members of bond 'bond0' on 'xs-01' are ports of the adapter at 0000:05:00; the adapter is a single point of failure.");
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("")]
    [InlineData("usb1")]
    public void A_member_whose_place_is_not_told_may_sit_elsewhere(string path) =>
        Host(host => host.PIF("eth0", At("0000:05:00.0")).PIF("eth1", At(path)).PIF("eth2", At("0000:06:00.0")), isFlagged: false, "eth0", "eth1")
            .IsNotEvaluated(NotEvaluatedReason.FieldAbsent);

    [Fact]
    public void Where_ports_sit_does_not_grow_old() =>
        Host(host => host.Live(false).PIF("eth0", At("0000:05:00.0")).PIF("eth1", At("0000:05:00.1")).PIF("eth2", At("0000:06:00.0")), "eth0", "eth1")
            .Reports("Both members of bond 'bond0' on 'xs-01' are ports of the adapter at 0000:05:00; the adapter is a single point of failure.");

    [Fact]
    public void A_bond_with_one_member_is_another_rules_finding() => Host(host => host.PIF("eth0"), isFlagged: false, "eth0").IsNotApplicable();

    private static Action<PIFBuilder> At(string path) => pif => pif.Metrics(row => row.Set("pci_bus_path", path));

    private static RuleCase Host(Action<HostBuilder> build, params string[] members) => Host(build, isFlagged: true, members);

    private static RuleCase Host(Action<HostBuilder> build, bool isFlagged, params string[] members) => Pool().Host("xs-01", host =>
    {
        build(host);
        host.Bond("bond0", members, bond: bond => _ = isFlagged ? bond.Flagged() : bond);
    });
}
