using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class SeveralIscsiPortalsTests : RuleTest<SeveralIscsiPortals>
{
    [Fact]
    public void A_repository_with_one_portal_is_reported_for_each_host() =>
        Pool().Host("xs-01").Host("xs-02").SR("SAN", type: "lvmoiscsi", sr => sr.PBDs(pbd => pbd.DeviceConfig("target", Flag("10.0.0.1")).DeviceConfig("targetIQN", "iqn.2001-05.com.example:lun").OtherConfig("iscsi_sessions", "1")))
            .Reports("Storage 'SAN' on 'xs-01' uses the single iSCSI portal '10.0.0.1:3260'.", "Storage 'SAN' on 'xs-02' uses the single iSCSI portal '10.0.0.1:3260'.")
            .AsWarning();

    [Fact]
    public void The_finding_is_about_the_plug_and_says_how_to_make_a_new_one() =>
        One(pbd => pbd.DeviceConfig("target", Flag("10.0.0.1")).DeviceConfig("SCSIid", "3600a").DeviceConfig("targetIQN", "iqn.a"))
            .Reports("Storage 'SAN' on 'xs-01' uses the single iSCSI portal '10.0.0.1:3260'.")
            .About("pool/host[xs-01]/PBD[SAN]")
            .RelatedTo("pool/host[xs-01]", "pool/SR[SAN]")
            .FixedBy($"xe pbd-create sr-uuid={Pool().UuidOf("SR", "SAN")} host-uuid={Pool().UuidOf("host", "xs-01")} device-config:target=10.0.0.1,<second portal> device-config:targetIQN=iqn.a device-config:SCSIid=3600a");

    [Fact]
    public void Two_portals_pass_wherever_they_are_written()
    {
        One(pbd => pbd.DeviceConfig("target", "10.0.0.1,10.0.1.1")).Passes(objects: 1);
        One(pbd => pbd.DeviceConfig("target", "10.0.0.1").DeviceConfig("multihomelist", "10.0.0.1:3260,10.0.1.1:3260")).Passes(objects: 1);
        One(pbd => pbd.DeviceConfig("target", "10.0.0.1").DeviceConfig("multiSession", "10.0.0.1,3260,iqn.a|10.0.1.1,3260,iqn.b|")).Passes(objects: 1);
        One(pbd => pbd.DeviceConfig("target", "[fd00::1],[fd00:1::1]")).Passes(objects: 1);
        One(pbd => pbd.DeviceConfig("provider", "iscsi").DeviceConfig("ips", "10.0.0.1,10.0.1.1"), "gfs2").Passes(objects: 1);
    }

    [Fact]
    public void One_portal_written_twice_is_one_portal() =>
        One(pbd => pbd.DeviceConfig("target", Flag("10.0.0.1")).DeviceConfig("multihomelist", "10.0.0.1:3260"))
            .Reports("Storage 'SAN' on 'xs-01' uses the single iSCSI portal '10.0.0.1:3260'.");

    [Fact]
    public void A_discovery_address_that_led_to_two_sessions_passes() =>
        One(pbd => pbd.DeviceConfig("target", "10.0.0.1").DeviceConfig("multihomed", "true").OtherConfig("iscsi_sessions", "2")).Passes(objects: 1);

    [Fact]
    public void Sessions_at_two_portals_in_the_hosts_report_pass() =>
        One(pbd => pbd.DeviceConfig("target", "10.0.0.1").DeviceConfig("targetIQN", "iqn.a"))
            .Report("xs-01", report => report.With("iscsiadm-m-session-P-3.out", "Target: iqn.a (non-flash)\n\tCurrent Portal: 10.0.0.1:3260,1\n\t\tSID: 1\n\tCurrent Portal: 10.0.1.1:3260,1\n\t\tSID: 2\n"))
            .Passes(objects: 1);

    [Fact]
    public void What_a_portal_offers_is_not_known_before_sessions_are_counted()
    {
        One(pbd => pbd.DeviceConfig("target", "10.0.0.1").DeviceConfig("targetIQN", "*")).IsNotEvaluated(NotEvaluatedReason.FieldAbsent);
        One(pbd => pbd.DeviceConfig("target", Flag("10.0.0.1")).DeviceConfig("targetIQN", "*").OtherConfig("iscsi_sessions", "1"))
            .Reports("Storage 'SAN' on 'xs-01' uses the single iSCSI portal '10.0.0.1:3260'.");
    }

    [Fact]
    public void Hosts_without_multipathing_can_be_left_out()
    {
        One(pbd => pbd.DeviceConfig("target", "10.0.0.1")).With("only_if_enabled", "true").IsNotApplicable(NotApplicableReason.Configuration);
        One(pbd => pbd.DeviceConfig("target", Flag("10.0.0.1")), host: host => host.Multipathing(true)).With("only_if_enabled", "true").Findings();
    }

    [Fact]
    public void Fibre_channel_and_files_are_not_concerned()
    {
        One(pbd => pbd.DeviceConfig("SCSIid", "3600a"), "lvmohba").IsNotApplicable();
        One(pbd => pbd.DeviceConfig("server", "10.0.0.1"), "nfs").IsNotApplicable();
        One(pbd => pbd.DeviceConfig("provider", "hba"), "gfs2").IsNotApplicable();
    }

    [Fact]
    public void A_configuration_without_or_with_unreadable_portals_is_not_evaluated()
    {
        One(_ => { }).IsNotEvaluated(NotEvaluatedReason.FieldAbsent);
        One(pbd => pbd.DeviceConfig("target", "10.0.0.1:many")).IsNotEvaluated(NotEvaluatedReason.Unparsable);
        One(pbd => pbd.Set("device_config", "((")).IsNotEvaluated(NotEvaluatedReason.Unparsable);
    }

    private static RuleCase One(Action<PBDBuilder> pbd, string type = "lvmoiscsi", Action<HostBuilder>? host = null) =>
        Pool().Host("xs-01", host).SR("SAN", type, sr => sr.PBD("xs-01", pbd));
}
