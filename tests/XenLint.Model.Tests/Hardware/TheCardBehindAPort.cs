using XenLint.Testing;

namespace XenLint.Model.Tests.Hardware;

public sealed class TheCardBehindAPort
{
    private static readonly PciDeviceId Chip = new(0x8086, 0x1572);

    [Fact]
    public void Is_told_by_the_measurements_of_the_port()
    {
        var adapter = Port(_ => { }).Adapter;

        Assert.Equal((Chip, "Intel Corporation Ethernet Controller X710 for 10GbE SFP+"), (adapter.Id, adapter.Name));
        Assert.Equal("pool/host[xs-01]/PIF_metrics[eth0]", adapter.Place.LogicalPath);
    }

    [Theory]
    [InlineData("", "", NotEvaluatedReason.FieldAbsent)]
    [InlineData("8086", "", NotEvaluatedReason.FieldAbsent)]
    [InlineData("8086", "fish", NotEvaluatedReason.Unparsable)]
    public void Is_not_known_where_the_measurements_have_no_numbers(string vendor, string device, NotEvaluatedReason reason)
    {
        var port = Port(pif => pif.Metrics(metrics => metrics.Set("vendor_id", vendor).Set("device_id", device)));

        Assert.Equal(reason, Assert.Throws<NotKnownException>(() => port.Adapter).Reason);
    }

    [Fact]
    public void Has_its_cards_numbers_from_the_report_where_the_same_chip_sits_at_the_same_place() =>
        Assert.Equal(Chip.OnCard(0x1028, 0x1f72), InReport("3b:00.0", Chip.OnCard(0x1028, 0x1f72)));

    [Fact]
    public void Has_no_cards_numbers_where_the_report_has_another_chip_or_none_there()
    {
        Assert.Equal(Chip, InReport("3b:00.0", new PciDeviceId(0x14e4, 0x163b, 0x1028, 0x1f72)));
        Assert.Equal(Chip, InReport("3b:00.1", Chip.OnCard(0x1028, 0x1f72)));
    }

    [Fact]
    public void Has_its_cards_numbers_from_the_database_where_it_keeps_the_device()
    {
        var capture = new PoolBuilder("lab")
            .Row("PCI", "nic", pci => pci.Set("vendor_id", "8086").Set("device_id", "1572").Set("subsystem_vendor_id", "1028").Set("subsystem_device_id", "1f72"))
            .Host("xs-01", host => host.PIF("eth0", pif => pif.PointsTo("PCI", "PCI", "nic")))
            .Write().Capture();

        Assert.Equal(Chip.OnCard(0x1028, 0x1f72), capture.PIFs.Single().Adapter.Id);
    }

    private static PIF Port(Action<PIFBuilder> build) =>
        new PoolBuilder("lab").Host("xs-01", host => host.PIF("eth0", build)).Write().Capture().PIFs.Single();

    private static PciDeviceId InReport(string address, PciDeviceId found)
    {
        Assert.True(PciAddress.TryParse(address, out var at));
        var devices = new PciDeviceList([new PciDevice(at, 0x0200, found, null, null, Reported.Somewhere)]);
        var host = Reported.Host(host => host.PIF("eth0"), (MemberName.PciNumbers, MemberStatus.Read, devices));
        return host.Capture.PIFs.Single().Adapter.Id;
    }
}
