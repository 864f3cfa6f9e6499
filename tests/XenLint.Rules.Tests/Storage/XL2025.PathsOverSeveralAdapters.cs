using XenLint.Model;
using XenLint.Rules.Storage;
using XenLint.Testing;

namespace XenLint.Rules.Tests.Storage;

public sealed class PathsOverSeveralAdaptersTests : RuleTest<PathsOverSeveralAdapters>
{
    private const string Lun = "3600a0b8000291d1a";

    [Fact]
    public void All_paths_through_one_fibre_channel_port_are_reported() =>
        San(report => report.With("multipathd_topology.out", Topology(7, 7, 7, 7)).With("scsi-hosts.out", "host7:\n    qla2xxx -> QLE2692\n"))
            .Reports($"Storage paths of 'xs-01': all 4 paths to LUN '{Lun}' go through one adapter port, host7 (QLE2692).")
            .AsWarning()
            .About("pool/host[xs-01]")
            .RelatedTo("pool/host[xs-01]/PBD[SAN]");

    [Fact]
    public void A_port_that_only_its_attributes_show_is_fibre_channel_too() =>
        San(report => report.With("multipathd_topology.out", Topology(7, 7)).With("sys/class/fc_host/host7/port_state", "Online\n"))
            .Reports($"Storage paths of 'xs-01': all 2 paths to LUN '{Lun}' go through one adapter port, host7.");

    [Fact]
    public void Paths_through_two_ports_pass() =>
        San(report => report.With("multipathd_topology.out", Unflagged(Topology(7, 7, 8, 8))).With("scsi-hosts.out", "host7:\n    qla2xxx\nhost8:\n    qla2xxx\n")).Passes(objects: 1);

    [Fact]
    public void Sessions_from_one_interface_are_reported() =>
        San(report => report.With("multipathd_topology.out", Topology(7, 8)).With("iscsiadm-m-session-P-3.out", Sessions((7, "10.0.0.1", "10.0.0.101"), (8, "10.0.0.1", "10.0.0.102"))))
            .Reports($"Storage paths of 'xs-01': all 2 paths to LUN '{Lun}' go through one interface of the host, 10.0.0.1.")
            .AsWarning();

    [Fact]
    public void Sessions_to_one_portal_are_reported() =>
        San(report => report.With("multipathd_topology.out", Topology(7, 8)).With("iscsiadm-m-session-P-3.out", Sessions((7, "10.0.0.1", "10.0.0.101"), (8, "10.0.0.2", "10.0.0.101"))))
            .Reports($"Storage paths of 'xs-01': all 2 paths to LUN '{Lun}' go through one portal of the array, 10.0.0.101:3260.");

    [Fact]
    public void Sessions_between_different_addresses_pass() =>
        San(report => report.With("multipathd_topology.out", Unflagged(Topology(7, 8))).With("iscsiadm-m-session-P-3.out", Sessions((7, "10.0.0.1", "10.0.0.101"), (8, "10.0.1.1", "10.0.1.101"))))
            .Passes(objects: 1);

    [Fact]
    public void Ports_that_are_all_in_one_fabric_are_a_note() =>
        San(report => report.With("multipathd_topology.out", Unflagged(Topology(7, 8)))
                .With("sys/class/fc_host/host7/port_state", "Online\n").With("sys/class/fc_host/host7/fabric_name", "⟦0x1000c4f57c8a1e00⟧\n")
                .With("sys/class/fc_host/host8/port_state", "Online\n").With("sys/class/fc_host/host8/fabric_name", "0x1000c4f57c8a1e00\n"))
            .Reports("Storage paths of 'xs-01': the Fibre Channel ports host7, host8 are all in fabric '0x1000c4f57c8a1e00'.")
            .AsNote();

    [Fact]
    public void Ports_in_two_fabrics_and_ports_without_a_link_pass() =>
        San(report => report.With("multipathd_topology.out", Unflagged(Topology(7, 8)))
                .With("sys/class/fc_host/host7/port_state", "Online\n").With("sys/class/fc_host/host7/fabric_name", "0x1000c4f57c8a1e00\n")
                .With("sys/class/fc_host/host8/port_state", "Online\n").With("sys/class/fc_host/host8/fabric_name", "0x1000c4f57c8a2f00\n")
                .With("sys/class/fc_host/host9/port_state", "Linkdown\n").With("sys/class/fc_host/host9/fabric_name", "0x1000c4f57c8a2f00\n"))
            .Passes(objects: 1);

    [Fact]
    public void Paths_through_an_adapter_of_unknown_kind_are_not_evaluated() =>
        San(report => report.With("multipathd_topology.out", Unflagged(Topology(7, 7)))).IsNotEvaluated(NotEvaluatedReason.Ambiguous);

    [Fact]
    public void Several_adapters_of_unknown_kind_may_be_sessions_over_one_interface() =>
        San(report => report.With("multipathd_topology.out", Unflagged(Topology(7, 8)))).IsNotEvaluated(NotEvaluatedReason.MemberAbsent);

    [Fact]
    public void A_disk_of_the_machine_that_no_repository_names_is_left_alone() =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.DeviceConfig("SCSIid", "other")))
            .Report("xs-01", report => report.With("multipathd_topology.out", Unflagged(Topology(0, 0))).With("scsi-hosts.out", "host0:\n    qla2xxx\n"))
            .Passes(objects: 1);

    [Fact]
    public void A_single_path_is_the_matter_of_another_rule() => San(report => report.With("multipathd_topology.out", Unflagged(Topology(7)))).IsNotApplicable();

    [Fact]
    public void Without_a_listing_nothing_is_evaluated() => San(report => report.Empty("multipathd_topology.out")).IsNotEvaluated(NotEvaluatedReason.MemberEmpty);

    [Fact]
    public void The_usual_report_of_a_healthy_host_has_no_error() =>
        Pool().Host("xs-01", host => host.Multipathing(true)).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.Paths(Lun, "[4, 4]").DeviceConfig("SCSIid", Lun))).UsualReport("xs-01").ReportsNothing();

    private static RuleCase San(Action<ReportBuilder> report) =>
        Pool().Host("xs-01").SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", pbd => pbd.DeviceConfig("SCSIid", Lun))).Report("xs-01", report);

    private static string Topology(params int[] adapters) =>
        $"multipathd> show topology\n⟦{Lun} dm-0 NETAPP,LUN C-Mode⟧\nsize=500G features='0' hwhandler='1 alua' wp=rw\n`-+- policy='service-time 0' prio=50 status=active\n"
        + string.Concat(adapters.Select((adapter, index) => $"  {(index == adapters.Length - 1 ? '`' : '|')}- {adapter}:0:{index}:0 sd{(char)('b' + index)} 8:{16 * (index + 1)} active ready running\n")) + "multipathd> ";

    private static string Unflagged(string text) => text.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    private static string Sessions(params (int Adapter, string Interface, string Portal)[] sessions) =>
        "iSCSI Transport Class version 2.0-870\nTarget: iqn.2001-05.com.example:lun (non-flash)\n"
        + string.Concat(sessions.Select((session, index) =>
            $"\tCurrent Portal: {session.Portal}:3260,1\n\tPersistent Portal: {session.Portal}:3260,1\n\t\t**********\n\t\tInterface:\n\t\t**********\n\t\tIface Name: default\n"
            + $"\t\tIface IPaddress: {session.Interface}\n\t\tSID: {index + 1}\n\t\tiSCSI Connection State: LOGGED IN\n\t\tiSCSI Session State: LOGGED_IN\n"
            + $"\t\tAttached SCSI devices:\n\t\tHost Number: {session.Adapter}\tState: running\n"));
}
