using XenLint.Testing;

namespace XenLint.Model.Tests.Pool.Links;

public sealed class TheLinkOfAPort
{
    private const string Down = "Settings for eth0:\n\tSpeed: Unknown!\n\tDuplex: Unknown! (255)\n\tLink detected: no\n";

    [Fact]
    public void Is_told_by_the_measurements_in_the_database()
    {
        var link = Port(pif => pif.Link(true, speed: 25000)).Link;

        Assert.True(link.Carrier);
        Assert.Equal(25000, link.SpeedMbps.Value);
        Assert.True(link.FullDuplex);
        Assert.Equal("0000:3b:00.0", link.BusPath);
        Assert.Equal(("8086", "1572"), (link.VendorId.Value, link.DeviceId.Value));
        Assert.Equal("pool/host[xs-01]/PIF_metrics[eth0].carrier", link.Carrier.Place.LogicalPath);
    }

    [Theory]
    [InlineData("0", "true")]
    [InlineData("-1", "true")]
    [InlineData("65535", "true")]
    [InlineData("10000", "false")]
    public void Has_no_speed_that_is_known_where_a_number_stands_for_unknown_and_where_there_is_no_link(string speed, string carrier)
    {
        var link = Port(pif => pif.Metrics(row => row.Set("speed", speed).Set("carrier", carrier))).Link;

        Assert.True(link.SpeedMbps.IsAbsent);
        Assert.True(link.FullDuplex.IsAbsent);
    }

    [Fact]
    public void Is_not_known_from_measurements_that_were_never_written() => Assert.Equal(
        NotEvaluatedReason.MetricsStale,
        ReasonOf(Port(pif => pif.Metrics(row => row.Set("last_updated", "19700101T00:00:00Z")))));

    [Fact]
    public void Is_known_from_measurements_whose_time_was_left_out() =>
        Assert.True(Port(pif => pif.Metrics(row => row.Without("last_updated"))).Link.Carrier);

    [Fact]
    public void Is_not_known_without_measurements_but_its_absence_is_told_apart_from_that_of_a_table() => Assert.Equal(
        NotEvaluatedReason.MetricsStale, ReasonOf(Port(pif => pif.Set("metrics", "OpaqueRef:NULL"))));

    [Fact]
    public void Of_a_host_that_is_down_is_as_old_as_its_failure_but_where_its_port_sits_is_not()
    {
        var port = new PoolBuilder("lab").Host("xs-01", host => host.Live(false).PIF("eth0")).Write().Capture().PIFs.Single();

        Assert.Equal(NotEvaluatedReason.HostDown, ReasonOf(port));
        Assert.Equal("0000:3b:00.0", port.Link.BusPath);
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("")]
    public void Has_no_place_on_a_bus_when_the_port_is_no_pci_device(string path) =>
        Assert.True(Port(pif => pif.Metrics(row => row.Set("pci_bus_path", path))).Link.BusPath.IsAbsent);

    [Fact]
    public void Is_that_of_the_base_for_vlans_whose_own_measurements_mean_nothing()
    {
        var capture = new PoolBuilder("lab").Network("A").Host("xs-01", host => host
            .PIF("eth0", pif => pif.Link(false))
            .VLAN(20, on: "eth0", network: "A", pif: pif => pif.Metrics(row => row.Set("speed", 65535)))).Write().Capture();

        Assert.False(capture.PIFs.Single(pif => pif.DisplayName == "eth0.20").Link.Carrier);
    }

    [Fact]
    public void Is_believed_of_the_hosts_report_rather_than_of_the_database()
    {
        var link = Reported(pif => pif.Link(true), report => report.With("ethtool-eth0.out", Down));

        Assert.False(link.Carrier);
        Assert.True(link.SpeedMbps.IsAbsent);
        Assert.True(link.WitnessesDisagree);
    }

    [Fact]
    public void Is_told_by_the_kernels_list_where_the_driver_was_not_asked_and_by_the_database_for_the_rest()
    {
        var link = Reported(pif => pif.Link(true, speed: 1000), report => report.With("ip-s-addr.out", "2: eth0: <BROADCAST,UP,LOWER_UP> mtu 1500\n"));

        Assert.True(link.Carrier);
        Assert.Equal(1000, link.SpeedMbps.Value);
        Assert.False(link.WitnessesDisagree);
    }

    [Fact]
    public void Is_known_from_the_report_of_a_host_whose_measurements_were_never_written()
    {
        var link = Reported(
            pif => pif.Metrics(row => row.Set("last_updated", "19700101T00:00:00Z")),
            report => report.With("ethtool-eth0.out", "Settings for eth0:\n\tSpeed: 25000Mb/s\n\tDuplex: Full\n\tLink detected: yes\n"));

        Assert.Equal((true, 25000, true), (link.Carrier.Value, link.SpeedMbps.Value, link.FullDuplex.Value));
        Assert.False(link.WitnessesDisagree);
    }

    private static PIF Port(Action<PIFBuilder> build) =>
        new PoolBuilder("lab").Host("xs-01", host => host.PIF("eth0", build)).Write().Capture().PIFs.Single();

    private static PhysicalLink Reported(Action<PIFBuilder> build, Action<ReportBuilder> report) =>
        Reports.Reported.Host(new PoolBuilder("lab").Host("xs-01", host => host.PIF("eth0", build)), "xs-01", report).Host!.PIFs.Single().Link;

    private static NotEvaluatedReason ReasonOf(PIF port) => Assert.Throws<NotKnownException>(() => port.Link.Carrier.Value).Reason;
}
