using System.Text;
using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence.Tests.Parsers.Hardware;

public sealed class LspciTests
{
    [Fact]
    public void Numbers_stand_alone_or_in_brackets_behind_names()
    {
        var named = Single("""18:00.0 "RAID bus controller [0104]" "Broadcom / LSI [1000]" "MegaRAID SAS-3 3108 [Invader] [005d]" -r01 -p02 "Dell [1028]" "Device [1f72]" """);
        var numbers = Single("""18:00.0 "0104" "1000" "005d" -r01 "1028" "1f72" """);

        Assert.Equal("0000:18:00.0", named.Address.ToString());
        Assert.Equal("1000:005d:1028:1f72", named.Id.ToString());
        Assert.Equal((0x0104, (byte?)1, (byte?)2), (named.Class, named.Revision, named.ProgrammingInterface));
        Assert.Equal(("RAID bus controller", "Broadcom / LSI", "MegaRAID SAS-3 3108 [Invader]"), (named.ClassName, named.VendorName, named.Name));
        Assert.Equal((named.Address, named.Class, named.Id), (numbers.Address, numbers.Class, numbers.Id));
        Assert.Equal((null, null, null), (numbers.ClassName, numbers.VendorName, numbers.Name));
    }

    [Theory]
    [InlineData("""00:1f.0 "0601" "8086" "a1c1" -r09 "" "" """)]
    [InlineData("""00:1f.0 "0601" "8086" "a1c1" -r09""")]
    [InlineData("""00:1f.0 "0601" "8086" "a1c1" "0000" "0000" """)]
    [InlineData("""00:1f.0 "ISA bridge [0601]" "Intel Corporation [8086]" "C621 Series Chipset [a1c1]" -r09 -p00 "" "" """)]
    public void A_device_may_have_no_card(string line) => Assert.Equal("8086:a1c1", Single(line + "\n").Id.ToString());

    [Fact]
    public void Names_may_hold_quotes_and_backslashes() =>
        Assert.Equal("""5.25" \ drive""", Single("""00:1f.0 "Class [ff00]" "Vendor [1af4]" "5.25\" \\ drive [0001]" "" "" """).Name);

    [Fact]
    public void What_the_hosts_list_does_not_know_has_no_name()
    {
        var device = Single("""00:1f.0 "Class [ff00]" "Vendor [1af4]" "Device [0001]" "" "" """);

        Assert.Equal((null, null, null), (device.ClassName, device.VendorName, device.Name));
    }

    [Fact]
    public void Addresses_may_have_a_domain() => Assert.Equal("10000:e1:00.0", Single("""10000:e1:00.0 "0108" "144d" "a808" "144d" "a801" """).Address.ToString());

    [Fact]
    public void Network_adapters_and_their_virtual_functions_are_told_apart()
    {
        var list = Parse("""
            01:00.0 "Ethernet controller [0200]" "Intel Corporation [8086]" "Ethernet Controller X710 [1572]" -r01 "Dell [1028]" "Device [1f72]"
            01:02.0 "Ethernet controller [0200]" "Intel Corporation [8086]" "Ethernet Virtual Function 700 Series [154c]" -r01 "Dell [1028]" "Device [0000]"
            18:00.0 "RAID bus controller [0104]" "Broadcom / LSI [1000]" "MegaRAID SAS-3 3108 [Invader] [005d]" -r01 "Dell [1028]" "Device [1f72]"
            """)!;

        Assert.Equal([true, true, false], list.Devices.Select(device => device.IsNetworkController));
        Assert.Equal([false, true, false], list.Devices.Select(device => device.IsVirtualFunction));
        Assert.Equal("8086:154c", list.At(list.Devices[1].Address)!.Id.Chip.ToString());
    }

    [Fact]
    public void Each_device_stands_at_its_line()
    {
        var list = Parse("pcilib: sysfs_read_vpd: read failed\n00:00.0 \"0600\" \"8086\" \"2020\" -r01 \"1028\" \"1f72\"\n")!;

        Assert.Equal(1, Assert.Single(list.Devices).Place.Lines.Start.Line);
    }

    [Fact]
    public void A_line_that_is_cut_off_gives_nothing_rather_than_something_else() => Properties.HoldFor(
        Gen.Choose(0, Whole.Length - 1),
        length => Assert.All(Parse(Whole[..length])?.Devices ?? [], device => Assert.Equal("8086:1572:1028:1f72", device.Id.ToString())));

    [Theory]
    [InlineData("")]
    [InlineData("lspci: command not found")]
    [InlineData("00:00.0 Host bridge: Intel Corporation Device 2020 (rev 07)")]
    [InlineData("00:00.0 0600: 8086:2020 (rev 07)")]
    public void Other_texts_are_none(string text) => Assert.Null(Parse(text));

    private const string Whole = """01:00.0 "Ethernet controller [0200]" "Intel Corporation [8086]" "Ethernet Controller X710 [1572]" -r01 "Dell [1028]" "Device [1f72]" """;

    private static PciDevice Single(string line) => Assert.Single(Parse(line)!.Devices);

    private static PciDeviceList? Parse(string text) => LspciParser.Parse(new MemberText(new SourceFile("lspci-nnm.out", Encoding.UTF8.GetBytes(text))));
}
