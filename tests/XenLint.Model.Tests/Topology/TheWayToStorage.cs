using XenLint.Testing;

namespace XenLint.Model.Tests.Topology;

public sealed class TheWayToStorage
{
    private const string Id = "3600a0b8000291d1a";

    [Fact]
    public void Leads_over_plugs_and_adapters_to_luns()
    {
        var storage = Reported(report => report
            .With("multipathd_topology.out", Listing("active ready", "active ready"))
            .With("scsi-hosts.out", "host0:\n    megaraid_sas\nhost7:\n    qla2xxx -> QLE2692\n")
            .With("sys/class/fc_host/host7/port_state", "Online\n"));

        var lun = Assert.Single(Assert.Single(storage.Attachments!).Luns);
        Assert.Equal((Id, "NETAPP,LUN", "500G", 2, 2), (lun.ScsiId, lun.Product, lun.Size, lun.Up, lun.Most));
        Assert.All(lun.Paths, path => Assert.Equal((7, "qla2xxx", "QLE2692"), (path.Adapter!.Number, path.Adapter.Driver, path.Adapter.Model)));
        Assert.Equal([0, 7], storage.Adapters.Select(adapter => adapter.Number));
        Assert.Empty(storage.Faults);
    }

    [Fact]
    public void Shows_paths_that_cannot_be_used() => Assert.Equal(
        [TopologyFaultKind.PathsLost, TopologyFaultKind.PathDown],
        Reported(report => report.With("multipathd_topology.out", Listing("active ready", "failed faulty"))).Faults.Select(fault => fault.Kind));

    [Fact]
    public void Shows_a_lun_without_any_path() => Assert.Equal(
        TopologyFaultKind.NoPath,
        Reported(report => report.With("multipathd_topology.out", Listing("failed faulty"))).Faults.First().Kind);

    [Fact]
    public void Shows_a_lun_with_one_path() => Assert.Equal(
        TopologyFaultKind.SinglePath,
        Assert.Single(Reported(report => report.With("multipathd_topology.out", Listing("active ready"))).Faults).Kind);

    [Fact]
    public void Is_known_from_the_database_alone_as_far_as_it_counts()
    {
        var lun = Of(plug => plug.Paths(Id, "[1, 4]")).Attachments!.Single().Luns.Single();

        Assert.Equal((1, 4), (lun.Up, lun.Most));
        Assert.Empty(lun.Paths);
        Assert.Equal(TopologyFaultKind.PathsLost, Assert.Single(lun.Faults).Kind);
    }

    [Fact]
    public void Says_nothing_of_a_count_that_cannot_be_read()
    {
        var lun = Of(plug => plug.Paths(Id, "several")).Attachments!.Single().Luns.Single();

        Assert.Null(lun.Up);
        Assert.Empty(lun.Faults);
    }

    [Fact]
    public void Shows_a_lun_that_the_daemon_does_not_have() => Assert.Contains(
        Reported(report => report.With("multipathd_topology.out", "multipathd> show topology\nmultipathd> "), plug => plug.Paths(Id, "[2, 2]")).Faults,
        fault => fault.Kind == TopologyFaultKind.LunNotListed);

    [Fact]
    public void Shows_what_is_not_plugged_and_what_has_no_plug()
    {
        var pool = new PoolBuilder("lab").Host("xs-01").Host("xs-02")
            .SR("SAN", type: "lvmohba", sr => sr.Shared(true).PBD("xs-01", plug => plug.Attached(false)));

        Assert.Equal(
            [("xs-01", TopologyFaultKind.Unplugged), ("xs-02", TopologyFaultKind.NoPlug)],
            pool.Write().Capture().Topology.Hosts.OrderBy(host => host.Evidence.DisplayName, StringComparer.Ordinal)
                .SelectMany(host => host.Storage.Faults, (host, fault) => (host.Evidence.DisplayName, fault.Kind)));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Shows_a_plug_without_multipathing_where_the_host_wants_it(bool isOn, int faults)
    {
        var storage = Of(_ => { }, host => host.Multipathing(isOn));

        Assert.False(storage.Attachments!.Single().IsMultipathed);
        Assert.Equal(Enumerable.Repeat(TopologyFaultKind.NotMultipathed, faults), storage.Faults.Select(fault => fault.Kind));
    }

    [Fact]
    public void Of_a_host_that_is_down_is_as_old_as_its_failure() =>
        Assert.Empty(Of(plug => plug.Paths(Id, "[1, 4]").Attached(false), host => host.Live(false)).Faults);

    [Theory]
    [InlineData("Linkdown", 1)]
    [InlineData("Online", 0)]
    public void Shows_a_port_that_is_used_and_not_on_line(string state, int faults) => Assert.Equal(faults, Reported(report => report
        .With("multipathd_topology.out", Listing("active ready", "active ready"))
        .With("sys/class/fc_host/host7/port_state", $"{state}\n")
        .With("sys/class/fc_host/host8/port_state", "Linkdown\n")).Faults.Count());

    [Fact]
    public void Shows_a_session_that_is_not_logged_in()
    {
        var storage = Reported(report => report.With("iscsiadm-m-session-P-3.out", Session("FAILED")));

        Assert.Equal(TopologyFaultKind.SessionDown, Assert.Single(storage.Faults).Kind);
        Assert.Equal("192.0.2.43:3260,1", Assert.Single(storage.Adapters).Session!.Portal);
    }

    [Fact]
    public void Takes_the_name_that_the_service_uses_before_that_of_the_database()
    {
        Assert.Equal("iqn.used", Reported(report => report.With("etc/iscsi/initiatorname.iscsi", "InitiatorName=iqn.used\n")).InitiatorName);
        Assert.Equal("iqn.recorded", Of(_ => { }, host => host.OtherConfig("iscsi_iqn", "iqn.recorded")).InitiatorName);
    }

    [Fact]
    public void Has_luns_of_no_repository() => Assert.Equal(
        "other",
        Assert.Single(Reported(report => report.With("multipathd_topology.out", Listing("active ready", "active ready").Replace(Id, "other", StringComparison.Ordinal))).OtherLuns).ScsiId);

    private static string Listing(params string[] states) =>
        $"multipathd> show topology\n{Id} dm-0 NETAPP,LUN\nsize=500G features='0' hwhandler='0' wp=rw\n`-+- policy='round-robin 0' prio=1 status=active\n"
        + string.Concat(states.Select((state, index) => $"  |- 7:0:0:{index} sd{(char)('b' + index)} 8:{16 * (index + 1)} {state} running\n")) + "multipathd> ";

    private static string Session(string state) =>
        "iSCSI Transport Class version 2.0-870\nTarget: iqn.2004-04.com.example:filer (non-flash)\n\tCurrent Portal: 192.0.2.43:3260,1\n\t\tIface Name: default\n"
        + $"\t\tiSCSI Connection State: FREE\n\t\tiSCSI Session State: {state}\n\t\tHost Number: 7\tState: running\n";

    private static PoolBuilder Pool(Action<PBDBuilder> plug, Action<HostBuilder>? host = null) =>
        new PoolBuilder("lab").Host("xs-01", host).SR("SAN", type: "lvmohba", sr => sr.PBD("xs-01", plug));

    private static HostStorage Of(Action<PBDBuilder> plug, Action<HostBuilder>? host = null) =>
        Pool(plug, host).Write().Capture().Topology.Hosts.Single().Storage;

    private static HostStorage Reported(Action<ReportBuilder> report, Action<PBDBuilder>? plug = null) =>
        Tests.Reports.Reported.Host(Pool(plug ?? (pbd => pbd.DeviceConfig("SCSIid", Id))), "xs-01", report).Capture.Topology.Hosts.Single().Storage;
}
