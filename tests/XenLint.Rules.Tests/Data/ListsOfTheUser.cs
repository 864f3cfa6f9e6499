using XenLint.Analysis;
using XenLint.Model;
using XenLint.Rules.Data.Hcl;
using XenLint.Rules.Data.Releases;

namespace XenLint.Rules.Tests.Data;

public sealed class ListsOfTheUser
{
    private const string Header = "category,vendor,model,pci_ids,releases,status,min_firmware,min_driver,url,edition\n";
    private static readonly Release XenServer84 = ReleaseTable.BuiltIn.Find("xs-8.4")!;
    private static readonly PciDeviceId Lx = new(0x15b3, 0x101f);

    [Fact]
    public void Are_read_from_CSV_with_all_columns_of_the_form()
    {
        var list = Read(Header + "network-adapter,Mellanox,\"ConnectX-5, EN\",15b3:1017;15b3:1018,ch-8.2;xs-8.4,listed,16.30,5.0,https://example.com,2026-01-31\n");
        var match = list.Find(new PciDeviceId(0x15b3, 0x1018), XenServer84);

        Assert.Equal((HclConfidence.Model, ReleaseTick.Listed, "Mellanox ConnectX-5, EN"), (match.Confidence, match.Tick, match.Entry!.Name));
    }

    [Fact]
    public void Complete_what_comes_with_XenLint()
    {
        var list = Read(Header + "server,Dell,PowerEdge R640,,xs-8.4,,,,,2026-01-31\n");

        Assert.True(list.Find(Lx, XenServer84).IsFound);
        Assert.Equal("2026-01-31", list.StandingFor(HclCategory.Server, XenServer84).Edition);
        Assert.Equal("2026-11-21", list.StandingFor(HclCategory.NetworkAdapter, XenServer84).Edition);
    }

    [Fact]
    public void Replace_an_entry_of_the_same_id()
    {
        var list = Read("id,category,vendor,model,pci_ids,releases,edition\nxs-na-471,network-adapter,Mellanox,ConnectX-6 Lx,15b3:101f,ch-8.2,2026-01-31\n");

        Assert.Equal(ReleaseTick.OthersOnly, list.Find(Lx, XenServer84).Tick);
        Assert.Single(list.Entries, entry => entry.Id == "xs-na-471");
    }

    [Fact]
    public void Of_which_several_are_given_count_in_their_order()
    {
        var first = Json(""" "entries": [{ "id": "a", "category": "server", "vendor": "Dell", "model": "PowerEdge R640", "releases": ["ch-8.2"], "status": "listed" }] """);
        var second = first.Replace("ch-8.2", "xs-8.4", StringComparison.Ordinal);

        Assert.Equal(ReleaseTick.Listed, Tick(Read(first, second)));
        Assert.Equal(ReleaseTick.OthersOnly, Tick(Read(second, first)));

        static ReleaseTick Tick(HardwareCompatibilityList list) => list.Find(new ServerIdentity("Dell Inc.", "PowerEdge R640", false, default), XenServer84).Tick;
    }

    [Theory]
    [InlineData("\"complete\"", true)]
    [InlineData("\"partial\"", false)]
    [InlineData("""{ "server": "complete" }""", true)]
    [InlineData("""{ "server": { "xs-8.4": "complete" } }""", true)]
    [InlineData("""{ "server": { "ch-8.2": "complete" } }""", false)]
    [InlineData("""{ "gpu": "complete" }""", false)]
    [InlineData("""{ "server": "partial" }""", false)]
    public void Claim_completeness_for_all_or_for_a_part(string completeness, bool expected)
    {
        var list = Read(Json($$""" "completeness": {{completeness}}, "entries": [{ "id": "a", "category": "server", "vendor": "Dell", "model": "R1", "releases": ["xs-8.4"], "status": "listed" }] """));

        Assert.Equal(expected, list.StandingFor(HclCategory.Server, XenServer84).IsComplete);
        Assert.False(list.StandingFor(HclCategory.Server, null).IsComplete);
        Assert.False(list.StandingFor(HclCategory.NetworkAdapter, XenServer84).IsComplete);
    }

    [Fact]
    public void Claim_completeness_for_a_release_also_for_those_that_share_its_column()
    {
        var list = Read(Json(""" "completeness": { "server": { "xs-7.1": "complete" } }, "entries": [] """));

        Assert.True(list.StandingFor(HclCategory.Server, ReleaseTable.BuiltIn.Find("xs-7.5")).IsComplete);
        Assert.False(list.StandingFor(HclCategory.Server, XenServer84).IsComplete);
    }

    [Fact]
    public void Bring_spellings_of_vendors()
    {
        var list = Read(Json("""
            "vendor_aliases": [{ "canonical": "Fujitsu", "aliases": ["Fsas Technologies"] }],
            "entries": [{ "id": "a", "category": "server", "vendor": "FUJITSU", "model": "PRIMERGY RX2540 M7", "status": "listed" }]
            """));

        Assert.Equal(HclConfidence.Exact, list.Find(new ServerIdentity("Fsas Technologies Inc.", "PRIMERGY RX2540 M7", false, default), XenServer84).Confidence);
    }

    [Fact]
    public void Name_models_by_a_pattern()
    {
        var list = Read("category,vendor,model,model_pattern,edition\nserver,Dell,14th generation,^PowerEdge [A-Z][0-9]4[0-9]$,2026-01-31\n");

        Assert.Equal(HclConfidence.Exact, list.Find(new ServerIdentity("Dell Inc.", "PowerEdge R740", false, default), XenServer84).Confidence);
        Assert.Equal(HclConfidence.VendorOnly, list.Find(new ServerIdentity("Dell Inc.", "PowerEdge R740xd", false, default), XenServer84).Confidence);
    }

    [Theory]
    [InlineData("category,vendor,model,releases\nserver,Dell,R1,xs-8.4\n", "list(1,1): error XL0004: The list does not tell its edition, so nobody could tell how old a verdict is. Add a column 'edition': the day or the month that the list was taken, such as 2026-01-31.")]
    [InlineData("category,vendor,model,edition\nserver,Dell,R1,\nserver,Dell,R2,\n", "list(1,1): error XL0004: The list does not tell its edition, so nobody could tell how old a verdict is. Fill the column 'edition': the day or the month that the list was taken, such as 2026-01-31.")]
    [InlineData("""{ "format": "xenlint-hcl/1", "entries": [] }""", "list(1,1): error XL0004: The list does not tell its edition, so nobody could tell how old a verdict is. Add \"edition\": the day or the month that the list was taken, such as 2026-01-31.")]
    public void Without_an_edition_are_refused_with_one_message(string text, string message) => Assert.Equal(message, Assert.Single(Refused(text)));

    [Theory]
    [InlineData("category,vendor,model,edition\nserver,Dell,R1,2026-01-31\nserver,Dell,R2,\n", "list(3,1): error XL0004: 'edition' is empty.")]
    [InlineData("category,vendor,model,edition\nserver,Dell,R1,31.01.2026\n", "list(2,1): error XL0004: '31.01.2026' is no edition date.")]
    [InlineData("category,vendor,model,edition\nsever,Dell,R1,2026-01-31\n", "list(2,1): error XL0004: 'sever' is no category; did you mean 'server'.")]
    [InlineData("category,vendor,model,edition\nserver,,R1,2026-01-31\n", "list(2,1): error XL0004: 'vendor' is empty.")]
    [InlineData("category,vendor,model,edition\nserver,Dell,,2026-01-31\n", "list(2,1): error XL0004: 'model' is empty.")]
    [InlineData("category,vendor,model,edition\nnetwork-adapter,Intel,X710,2026-01-31\n", "list(2,1): error XL0004: A network adapter is found by its PCI id alone.")]
    [InlineData("category,vendor,model,pci_ids,edition\nnetwork-adapter,Intel,X710,8086-1572,2026-01-31\n", "list(2,1): error XL0004: '8086-1572' is no PCI id.")]
    [InlineData("category,vendor,model,releases,edition\nserver,Dell,R1,xs-84,2026-01-31\n", "list(2,1): error XL0004: 'xs-84' is no release that XenLint knows; did you mean 'xs-8.4'.")]
    [InlineData("category,vendor,model,status,edition\nserver,Dell,R1,certified,2026-01-31\n", "list(2,1): error XL0004: 'certified' is no status")]
    [InlineData("category,vendor,model,model_pattern,edition\nserver,Dell,R1,(,2026-01-31\n", "list(2,1): error XL0004: '(' is no pattern:")]
    [InlineData("category,vendor,model,edition\n\nserver,Dell, Inc,R1,2026-01-31\n", "list(3,1): error XL0004: The row has 5 fields where the first row names 4 columns.")]
    [InlineData("category,vendor,model,edition\n", "list(1,1): error XL0004: The list has no row behind the one that names the columns.")]
    [InlineData("", "list(1,1): error XL0004: The list is empty.")]
    [InlineData("category;vendor;model;edition\nserver;Dell;R1;2026-01-31\n", "list(1,1): error XL0004: Columns are separated by commas;")]
    [InlineData("category,vendor,edition\nserver,Dell,2026-01-31\n", "list(1,1): error XL0004: There is no column 'model'.")]
    [InlineData("category,vendor,model,edition,relases\nserver,Dell,R1,2026-01-31,\n", "list(1,1): error XL0004: The column 'relases' is not known; did you mean 'releases'.")]
    [InlineData("category,vendor,model,edition,model\nserver,Dell,R1,2026-01-31,R2\n", "list(1,1): error XL0004: The column 'model' is there twice.")]
    [InlineData("id,category,vendor,model,edition\na,server,Dell,R1,2026-01-31\na,server,Dell,R2,2026-01-31\n", "list(3,1): error XL0004: The id 'a' is that of line 2 already.")]
    [InlineData("category,vendor,model,edition\nserver,\"Dell,R1,2026-01-31\n", "list(2,1): error XL0004: The quote is never closed.")]
    [InlineData("{\n \"format\": \"xenlint-hcl/1\",\n}", "list(3,1): error XL0004: This is no JSON: ")]
    [InlineData("""{ "format": "xenlint-hcl/2", "edition": "2026-01-31", "entries": [] }""", "list(1,1): error XL0004: 'format' is 'xenlint-hcl/2'.")]
    [InlineData("""{ "format": "xenlint-hcl/1", "edition": "yesterday", "entries": [] }""", "list(1,1): error XL0004: 'yesterday' is no edition date.")]
    [InlineData("""{ "format": "xenlint-hcl/1", "edition": "2026-01", "entries": {} }""", "list(1,1): error XL0004: 'entries' is no list of objects.")]
    [InlineData("""{ "format": "xenlint-hcl/1", "edition": "2026-01", "entries": [1] }""", "list(1,1): error XL0004: 'entries' is no list of objects.")]
    [InlineData("""{ "format": "xenlint-hcl/1", "edition": "2026-01", "completeness": "full", "entries": [] }""", "list(1,1): error XL0004: 'full' is no completeness.")]
    [InlineData("""{ "format": "xenlint-hcl/1", "edition": "2026-01", "completeness": { "servers": "complete" }, "entries": [] }""", "list(1,1): error XL0004: 'servers' in 'completeness' is no category; did you mean 'server'.")]
    [InlineData("""{ "format": "xenlint-hcl/1", "edition": "2026-01", "completeness": { "server": { "xs-8": "complete" } }, "entries": [] }""", "list(1,1): error XL0004: 'xs-8' in 'completeness' is no release that XenLint knows;")]
    [InlineData("{ \"format\": \"xenlint-hcl/1\", \"edition\": \"2026-01\", \"entries\": [\n{ \"id\": \"a\", \"category\": \"server\", \"vendor\": \"Dell\", \"model\": \"R1\" },\n\n{ \"id\": \"b\", \"category\": \"server\", \"vendor\": 1, \"model\": \"R1\" }] }", "list(4,1): error XL0004: 'vendor' is no text.")]
    [InlineData("{ \"format\": \"xenlint-hcl/1\", \"edition\": \"2026-01\", \"entries\": [\n{ \"id\": \"a\", \"category\": \"server\", \"vendor\": \"Dell\", \"model\": \"R1\", \"release\": [] }] }", "list(2,1): error XL0004: The field 'release' is not known; did you mean 'releases'.")]
    public void That_cannot_be_believed_say_in_which_line_and_what_to_do(string text, string message) =>
        Assert.StartsWith(message, Refused(text)[0], StringComparison.Ordinal);

    [Fact]
    public void Tell_all_their_mistakes_at_once() => Assert.Equal(
        ["list(2,1)", "list(2,1)", "list(4,1)"],
        Refused("category,vendor,model,edition\nsever,,R1,2026-01-31\nserver,Dell,R2,2026-01-31\nserver,Dell,R3,soon\n").Select(message => message.Split(':')[0]));

    [Fact]
    public void May_hold_fields_that_nobody_reads()
    {
        var list = Read(Json(""" "owner": "us", "entries": [{ "id": "a", "category": "server", "vendor": "Dell", "model": "R1", "status": "listed", "rack": 7 }] """));

        Assert.Contains(list.Entries, entry => entry.Id == "a");
    }

    [Fact]
    public void May_begin_with_a_byte_order_mark() => Assert.Contains(
        Read("\uFEFFcategory,vendor,model,edition\nserver,Dell,R1,2026-01-31\n").Entries, entry => entry.Model == "R1");

    private static string Json(string content) => $$"""{ "format": "xenlint-hcl/1", "edition": "2026-01-31", {{content}} }""";

    private static HardwareCompatibilityList Read(params string[] texts)
    {
        var data = RunData.Of(texts.Select(text => ((DataSet)HardwareCompatibilityList.Set, new DataFile("list", text))));
        Assert.Empty(data.Problems);
        return data.ContentOf(HardwareCompatibilityList.Set);
    }

    private static List<string> Refused(string text)
    {
        var data = RunData.Of([(HardwareCompatibilityList.Set, new DataFile("list", text))]);
        Assert.Same(HardwareCompatibilityList.Set.BuiltIn, data.ContentOf(HardwareCompatibilityList.Set));
        return [.. data.Problems.Select(problem => problem.ToString())];
    }
}
