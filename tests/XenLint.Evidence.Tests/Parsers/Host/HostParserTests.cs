using System.Text;
using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

public sealed class HostParserTests
{
    [Fact]
    public void An_inventory_gives_values_with_and_without_quotes_and_where_they_stand()
    {
        var inventory = HostInventoryParser.Parse(Text("PRODUCT_BRAND='XenServer'\nDOM0_MEM=4304\n# note\nMANAGEMENT_INTERFACE=\nINSTALLATION_UUID=\"u-1\"\n"))!;
        Assert.Equal(("XenServer", "u-1", "4304", null), (inventory.ProductBrand, inventory.InstallationUuid, inventory["DOM0_MEM"], inventory["MANAGEMENT_INTERFACE"]));
        Assert.Equal("u-1", Cut(inventory.Values["INSTALLATION_UUID"].Place));
    }

    [Fact]
    public void A_text_without_pairs_is_no_inventory() => Assert.Null(HostInventoryParser.Parse(Text("no such file\n")));

    [Fact]
    public void The_collector_s_list_gives_date_host_and_files()
    {
        var list = CollectorInventoryParser.Parse(Text(List))!;
        Assert.Equal(("Sat Jan  3 12:00:00 2026", "xs-01"), (list.Date.Value, list.HostName.Value));
        Assert.Equal(("etc/chrony.conf", "network-config", "0123456789abcdef0123456789abcdef"), (list.Entries[0].Path, list.Entries[0].Capability, list.Entries[0].Md5));
        Assert.StartsWith("<inventory-entry", Cut(list.Entries[0].Place), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_cut_off_gives_what_stands_before_the_cut() => Properties.HoldFor(Gen.Choose(0, List.Length - 1), length =>
    {
        var cut = List[..length];
        Assert.True((CollectorInventoryParser.Parse(Text(cut))?.Entries.Count ?? 0) <= 2);
    });

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><system-status-inventory>&x;</system-status-inventory>")]
    [InlineData("<other/>")]
    [InlineData("")]
    public void Another_document_is_no_list(string text) => Assert.Null(CollectorInventoryParser.Parse(Text(text)));

    [Fact]
    public void The_collector_s_log_gives_what_was_asked_for_and_what_was_left_out()
    {
        var log = CollectorLogParser.Parse(Text(
            "/usr/sbin/xen-bugtool --entries=xenserver-logs:3,network-config --silent\nPATH=/bin\nOmitting /var/log/SMlog.3, size constraint of xenserver-logs exceeded\n"))!;
        Assert.Equal(["network-config", "xenserver-logs"], log.Capabilities!.Order(StringComparer.Ordinal));
        Assert.Equal(("var/log/SMlog.3", "xenserver-logs"), (log.Omissions[0].Path, log.Omissions[0].Capability));
        Assert.StartsWith("Omitting", Cut(log.Omissions[0].Place), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_list_of_parts_the_usual_ones_were_taken() =>
        Assert.Null(CollectorLogParser.Parse(Text("/usr/sbin/xen-bugtool --yestoall\n"))!.Capabilities);

    [Fact]
    public void No_parser_of_the_collector_s_files_throws_on_any_text() => Properties.HoldFor(Texts.Any, text =>
    {
        var member = Text(text);
        HostInventoryParser.Parse(member);
        CollectorInventoryParser.Parse(member);
        CollectorLogParser.Parse(member);
    });

    private const string List = """
        <?xml version="1.0" encoding="utf-8"?>
        <system-status-inventory>
        	<system-summary user="root" date="Sat Jan  3 12:00:00 2026" hostname="xs-01" uname="Linux" uptime=" 12:00:00 up 37 days,  5:14"/>
        	<inventory-entry capability="network-config" filename="bug-report-20260103120000/etc/chrony.conf" md5sum="0123456789ABCDEF0123456789abcdef"/>
        	<inventory-entry capability="disk-info" filename="bug-report-20260103120000/df-alT.out" md5sum=""/>
        </system-status-inventory>
        """;

    private static MemberText Text(string text) => new(new SourceFile("r.tar!/bug-report-20260103120000/member", Encoding.UTF8.GetBytes(text)));

    private static string Cut(Place place) => Encoding.UTF8.GetString(place.File.Bytes.Span.Slice(place.Start, place.Length));
}
