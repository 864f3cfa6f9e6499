using System.Text;
using XenLint.Model;

namespace XenLint.Evidence.Tests.Parsers.Hardware;

public sealed class DmidecodeTests
{
    private const string Blade = """
        # dmidecode 2.12-dmifs
        SMBIOS 2.7 present.
        91 structures occupying 6665 bytes.
        Table at 0xCF42C000.

        Handle 0xDA00, DMI type 218, 11 bytes
        OEM-specific Type
        	Header and Data:
        		DA 0B 00 DA B2 00 17 20 0E 10 01

        Handle 0x0000, DMI type 0, 24 bytes
        BIOS Information
        	Vendor: Dell Inc.
        	Version: 2.1.3
        	Release Date: 01/20/2014
        	Characteristics:
        		ISA is supported
        		5.25"/360 kB floppy services are supported (int 13h)
        	BIOS Revision: 2.1

        Handle 0x0100, DMI type 1, 27 bytes
        System Information
        	Manufacturer: Dell Inc.
        	Product Name: PowerEdge M520
        	Version: Not Specified
        	SKU Number: SKU=NotProvided;ModelName=PowerEdge M520
        	Family: 

        Handle 0x0201, DMI type 2, 14 bytes
        Base Board Information
        	Manufacturer: Dell Inc.
        	Product Name:       
        	Features:
        		Board is removable
        	Type: Interconnect Board

        Handle 0x0200, DMI type 2, 14 bytes
        Base Board Information
        	Manufacturer: Dell Inc.
        	Product Name: 0DW6GX
        	Features:
        		Board is a hosting board
        		Board is removable
        	Type: Server Blade

        Handle 0x0300, DMI type 3, 25 bytes
        Chassis Information
        	Manufacturer: Dell Inc.
        	Type: Multi-system
        	Contained Elements: 1
        		Server Blade (1-16)

        Handle 0x0400, DMI type 4, 40 bytes
        Processor Information
        	Socket Designation: CPU1
        	Version: Intel(R) Xeon(R) CPU           X3450  @ 2.67GHz
        	Status: Populated, Enabled
        	Core Count: 4
        	Core Enabled: 2
        	Thread Count: 8

        Handle 0x1100, DMI type 17, 34 bytes
        Memory Device
        	Size: 8192 MB
        	Locator: DIMM_A1 
        	Type: DDR3
        	Speed: 1333 MHz

        Handle 0x1101, DMI type 17, 34 bytes
        Memory Device
        	Size: No Module Installed
        	Locator: DIMM_A2
        	Speed: Unknown

        """;

    [Fact]
    public void Structures_have_their_handle_type_and_values()
    {
        var table = Parse(Blade)!;

        Assert.Equal([0xDA00, 0x0000, 0x0100, 0x0201, 0x0200, 0x0300, 0x0400, 0x1100, 0x1101], table.Structures.Select(structure => structure.Handle));
        Assert.Equal(218, table.Structures[0].Type);
        Assert.Equal("OEM-specific Type", table.Structures[0].Name);
        Assert.Equal("Handle 0x0100, DMI type 1, 27 bytes", TextAt(table.Structures[2].Place));
        Assert.Equal("PowerEdge M520", TextAt(table.System!.ProductName.Place));
        Assert.Equal(("Dell Inc.", "PowerEdge M520", "Not Specified"), (table.System.Manufacturer.Value, table.System.ProductName.Value, table.System.Version.Value));
        Assert.Equal("", table.System.Structure["Family"].Value);
        Assert.True(table.System.Structure["Colour"].IsAbsent);
    }

    [Fact]
    public void Items_of_lists_are_not_taken_for_values() => Assert.Equal(
        ["ISA is supported", "5.25\"/360 kB floppy services are supported (int 13h)"],
        Parse(Blade)!.Bios!.Structure.List("Characteristics"));

    [Fact]
    public void The_firmware_has_a_day_of_release()
    {
        var bios = Parse(Blade)!.Bios!;

        Assert.Equal(("Dell Inc.", "2.1.3", new DateOnly(2014, 1, 20)), (bios.Vendor.Value, bios.Version.Value, bios.ReleaseDate.Value));
    }

    [Theory]
    [InlineData("1/2/2014", "2014-01-02")]
    [InlineData("12/31/99", "1999-12-31")]
    [InlineData("12/31/09", "2009-12-31")]
    [InlineData("31/12/2014", null)]
    [InlineData("Not Specified", null)]
    [InlineData("2014-01-20", null)]
    public void The_day_is_written_month_first(string text, string? expected)
    {
        var day = Parse($"Handle 0x0000, DMI type 0, 24 bytes\nBIOS Information\n\tRelease Date: {text}\n")!.Bios!.ReleaseDate;

        Assert.Equal(expected, day.TryGet(out var known) ? known.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null);
        Assert.Equal(expected is null ? ValueState.Unreadable : ValueState.Explicit, day.State);
    }

    [Fact]
    public void The_main_board_of_a_blade_is_the_one_that_says_so() => Assert.Equal("0DW6GX", Parse(Blade)!.BaseBoard!.ProductName);

    [Fact]
    public void Case_processors_and_memory_are_read()
    {
        var table = Parse(Blade)!;
        var processor = Assert.Single(table.Processors);
        var modules = table.MemoryDevices.ToList();

        Assert.Equal(("Dell Inc.", "Multi-system"), (table.Chassis!.Manufacturer.Value, table.Chassis.Form.Value));
        Assert.Equal(("CPU1", "Populated, Enabled", 4, 2, 8), (processor.Socket.Value, processor.Status.Value, processor.CoreCount.Value, processor.EnabledCores.Value, processor.ThreadCount.Value));
        Assert.Equal([true, false], modules.Select(module => module.IsInstalled.Value));
        Assert.Equal([8L << 30, 0], modules.Select(module => module.Size.Value));
        Assert.Equal((1333, "DIMM_A1", "DDR3"), (modules[0].Speed.Value, modules[0].Locator.Value, modules[0].Kind.Value));
        Assert.Equal(ValueState.Unreadable, modules[1].Speed.State);
    }

    [Theory]
    [InlineData("32 GB", 32L << 30)]
    [InlineData("16384 kB", 16L << 20)]
    public void Sizes_have_units(string text, long bytes) =>
        Assert.Equal(bytes, Parse($"Handle 0x1100, DMI type 17, 84 bytes\nMemory Device\n\tSize: {text}\n")!.MemoryDevices.Single().Size);

    [Fact]
    public void Windows_line_ends_and_a_full_stop_behind_the_size_make_no_difference() => Assert.Equal(
        "PowerEdge R310",
        Parse("Handle 0x0100, DMI type 1, 27 bytes.\r\nSystem Information\r\n\tProduct Name: PowerEdge R310\r\n")!.System!.ProductName);

    [Fact]
    public void A_machine_without_a_table_has_no_structures() =>
        Assert.Empty(Parse("# dmidecode 2.12\n# No SMBIOS nor DMI entry point found, sorry.\n")!.Structures);

    [Theory]
    [InlineData("sh: dmidecode: command not found\n")]
    [InlineData("Traceback (most recent call last):\n")]
    public void Other_texts_are_none(string text) => Assert.Null(Parse(text));

    private static DmiTable? Parse(string text) => DmidecodeParser.Parse(new MemberText(new SourceFile("dmidecode.out", Encoding.UTF8.GetBytes(text))));

    private static string TextAt(Place place) => Encoding.UTF8.GetString(place.File.Bytes.Span.Slice(place.Start, place.Length));
}
