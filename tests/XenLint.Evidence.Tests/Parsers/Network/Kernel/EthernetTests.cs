namespace XenLint.Evidence;

public sealed class EthernetTests
{
    [Fact]
    public void A_link_has_speed_duplex_and_connector()
    {
        var link = EthernetLinkParser.Parse(Member.Of(NetworkSamples.EthernetLink))!;

        Assert.Equal("eth0", link.Interface);
        Assert.Equal(10000, link.Speed.Value);
        Assert.True(link.IsFullDuplex);
        Assert.False(link.AutoNegotiation);
        Assert.Equal("FIBRE", link.PortType);
        Assert.True(link.LinkDetected);
    }

    [Fact]
    public void Of_a_missing_link_the_driver_knows_neither_speed_nor_duplex()
    {
        var link = EthernetLinkParser.Parse(Member.Of("Settings for eth1:\n\tSpeed: Unknown!\n\tDuplex: Unknown! (255)\n\tLink detected: no\n"))!;

        Assert.True(link.Speed.IsAbsent);
        Assert.True(link.IsFullDuplex.IsAbsent);
        Assert.False(link.LinkDetected);
    }

    [Fact]
    public void A_bridge_tells_its_link_and_nothing_else()
    {
        var link = EthernetLinkParser.Parse(Member.Of("Settings for xenbr0:\n\tLink detected: yes\n"))!;

        Assert.True(link.LinkDetected);
        Assert.True(link.Speed.IsAbsent);
    }

    [Theory]
    [InlineData("no (cable unplugged)", false)]
    [InlineData("yes", true)]
    public void The_reason_for_a_missing_link_may_stand_behind_it(string detected, bool expected) =>
        Assert.Equal(expected, EthernetLinkParser.Parse(Member.Of($"Settings for eth1:\n\tLink detected: {detected}\n"))!.LinkDetected);

    [Fact]
    public void A_driver_has_version_firmware_and_bus_address()
    {
        var driver = EthernetDriverParser.Parse(Member.Of(NetworkSamples.EthernetDriver))!;

        Assert.Equal(("i40e", "2.25.11", "9.20 0x8000d95e 22.5.7", "0000:01:00.0"), (driver.Driver.Value, driver.Version.Value, driver.FirmwareVersion.Value, driver.BusAddress.Value));
    }

    [Fact]
    public void A_bridge_has_no_firmware() =>
        Assert.True(EthernetDriverParser.Parse(Member.Of("driver: openvswitch\nversion: 2.5\nfirmware-version: \nbus-info: \n"))!.FirmwareVersion.IsAbsent);

    [Fact]
    public void Another_text_is_neither()
    {
        Assert.Null(EthernetLinkParser.Parse(Member.Of("Cannot get device settings: No such device\n")));
        Assert.Null(EthernetDriverParser.Parse(Member.Of("Cannot get driver information: No such device\n")));
    }
}
