using XenLint.Model;
using XenLint.Rules.Networking;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Networking;

public sealed class SriovNetworkIsUsableTests : RuleTest<SriovNetworkIsUsable>
{
    [Fact]
    public void A_card_that_waits_for_a_restart_is_a_warning()
    {
        var pool = Case(sriov: sriov => sriov.Set("requires_reboot", true).Flagged());

        pool.Reports("SR-IOV network 'Fast' on 'xs-01': the host must be restarted before it works.")
            .AsWarning()
            .FixedBy($"xe pif-plug uuid={pool.UuidOf("PIF", "xs-01/sriov-Fast")}");
    }

    [Fact]
    public void A_card_that_is_set_up_passes() => Case().Passes(objects: 1);

    [Fact]
    public void An_unknown_way_of_setting_up_is_a_warning() =>
        Case(sriov: sriov => sriov.Set("configuration_mode", "unknown").Flagged())
            .Reports("SR-IOV network 'Fast' on 'xs-01': the toolstack does not know how the card is set up.");

    [Fact]
    public void A_port_without_the_capability_is_a_warning() =>
        Case(port: port => port.Items("capabilities", "fcoe"), sriov: sriov => sriov.Flagged())
            .Reports("SR-IOV network 'Fast' on 'xs-01': port 'eth3' does not have the capability.");

    [Fact]
    public void An_interface_that_is_not_plugged_is_a_warning() =>
        Case(logical: pif => pif.Attached(false), sriov: sriov => sriov.Flagged())
            .Reports("SR-IOV network 'Fast' on 'xs-01': its logical interface is not plugged.")
            .AsWarning();

    [Fact]
    public void In_maintenance_it_is_a_note() =>
        Case(logical: pif => pif.Attached(false), sriov: sriov => sriov.Flagged(), host: host => host.Enabled(false))
            .Reports("SR-IOV network 'Fast' on 'xs-01': its logical interface is not plugged.")
            .AsNote();

    [Fact]
    public void On_a_host_that_is_down_nothing_is_plugged() =>
        Case(logical: pif => pif.Attached(false), host: host => host.Live(false)).Passes(objects: 1);

    [Fact]
    public void Several_faults_are_one_finding() =>
        Case(logical: pif => pif.Attached(false), sriov: sriov => sriov.Set("requires_reboot", true).Flagged())
            .Reports("SR-IOV network 'Fast' on 'xs-01': the host must be restarted before it works; its logical interface is not plugged.");

    [Fact]
    public void A_network_that_some_hosts_lack_is_a_warning() =>
        Case(sriov: sriov => sriov.Flagged()).Host("xs-02", host => host.PIF("eth3"))
            .Reports("SR-IOV network 'Fast' on 'xs-01': it does not exist on 'xs-02'.")
            .AsWarning()
            .RelatedTo("pool/network[Fast]", "pool/host[xs-02]");

    [Fact]
    public void A_machine_that_must_be_restarted_elsewhere_is_a_note() =>
        Case(sriov: sriov => sriov.Flagged())
            .VM("db01", vm => vm.On("xs-01").VIF("Fast").Set("ha_restart_priority", "restart"))
            .VM("db02", vm => vm.On("xs-01").VIF("Fast").Set("ha_restart_priority", "best-effort"))
            .Reports("SR-IOV network 'Fast' on 'xs-01': 'db01' on it cannot move to another host, although high availability is to restart it.")
            .AsNote()
            .RelatedTo("pool/network[Fast]", "pool/VM[db01]");

    [Fact]
    public void What_the_port_can_do_must_be_known() => Case().WithoutColumn("PIF", "capabilities").IsNotEvaluated(NotEvaluatedReason.FieldAbsent);

    [Fact]
    public void Other_faults_are_reported_without_it() =>
        Case(sriov: sriov => sriov.Set("requires_reboot", true).Flagged()).WithoutColumn("PIF", "capabilities")
            .Reports("SR-IOV network 'Fast' on 'xs-01': the host must be restarted before it works.");

    [Fact]
    public void A_pool_without_such_networks_is_not_concerned() => Pool().Host("xs-01").IsNotApplicable();

    [Fact]
    public void Old_releases_have_none() => Pool().Schema(66).Host("xs-01").IsNotApplicable(NotApplicableReason.Version);

    private static RuleCase Case(
        Action<PIFBuilder>? port = null, Action<PIFBuilder>? logical = null, Action<RowBuilder>? sriov = null, Action<HostBuilder>? host = null) =>
        Pool().Host("xs-01", xs =>
        {
            xs.PIF("eth3", pif =>
            {
                pif.Items("capabilities", "sriov");
                port?.Invoke(pif);
            });
            xs.Sriov(on: "eth3", network: "Fast", pif: logical, sriov: sriov);
            host?.Invoke(xs);
        });
}
