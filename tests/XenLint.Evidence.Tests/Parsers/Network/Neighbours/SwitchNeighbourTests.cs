namespace XenLint.Evidence;

public sealed class SwitchNeighbourTests
{
    public const string Neighbour =
        "Chassis ID TLV\n\tMAC: 00:1b:21:00:00:01\n" +
        "Port ID TLV\n\tIfname: Ethernet1/7\n" +
        "Time to Live TLV\n\t120\n" +
        "Port Description TLV\n\track 7, host 3\n" +
        "System Name TLV\n\tswitch-a.example.lan\n" +
        "System Description TLV\n\tNX-OS\n\tof two lines\n" +
        "End of LLDPDU TLV\n";

    [Fact]
    public void A_switch_says_its_name_and_the_port()
    {
        var neighbour = SwitchNeighbourParser.Parse(Member.Of(Neighbour))!;

        Assert.Equal(
            ("00:1b:21:00:00:01", "Ethernet1/7", "rack 7, host 3", "switch-a.example.lan"),
            (neighbour.Chassis.Value, neighbour.Port.Value, neighbour.PortDescription.Value, neighbour.SystemName.Value));
    }

    [Fact]
    public void A_switch_need_not_say_more_than_who_it_is()
    {
        var neighbour = SwitchNeighbourParser.Parse(Member.Of("Chassis ID TLV\n\tLocal: 4\nPort ID TLV\n\t17\n"))!;

        Assert.Equal(("4", "17"), (neighbour.Chassis.Value, neighbour.Port.Value));
        Assert.True(neighbour.SystemName.IsAbsent);
    }

    [Theory]
    [InlineData("Agent instance for device not found\n")]
    [InlineData("End of LLDPDU TLV\n")]
    public void Where_nobody_says_anything_there_is_no_neighbour(string text) => Assert.Null(SwitchNeighbourParser.Parse(Member.Of(text)));
}
