using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Model.Tests.Hardware;

public sealed class ModelsOfServers
{
    private static readonly VendorNames Vendors = new(
    [
        new("HPE", ["HP", "Hewlett-Packard", "Hewlett-Packard Company"]),
        new("Dell", ["Dell Inc."]),
        new("Lenovo", ["IBM"]),
        new("Cisco", ["Cisco Systems Inc"]),
    ]);

    [Theory]
    [InlineData("HP", "HP ProLiant DL380", "PROLIANT DL380")]
    [InlineData("HPE", "ProLiant DL380 Gen10", "PROLIANT DL380 GEN10")]
    [InlineData("HP", "ProLiant DL380 G7", "PROLIANT DL380 GEN7")]
    [InlineData("Hewlett-Packard", "HPE ProLiant DL360 Gen10 Plus", "PROLIANT DL360 GEN10 PLUS")]
    [InlineData("HPE", "ProLiant DL360 GEN10PLUS", "PROLIANT DL360 GEN10 PLUS")]
    [InlineData("HPE", "ProLiant MicroServer Gen10 Plus v2", "PROLIANT MICROSERVER GEN10 PLUS V2")]
    [InlineData("Dell Inc.", "Dell PowerEdge R740", "POWEREDGE R740")]
    [InlineData("Dell Inc.", "PowerEdge R740xd", "POWEREDGE R740XD")]
    [InlineData("LENOVO", "ThinkSystem SR650 -[7X06CTO1WW]-", "THINKSYSTEM SR650")]
    [InlineData("IBM", "System x3650 M5: -[8871AC1]-", "SYSTEM X3650 M5")]
    [InlineData("Cisco Systems Inc", "UCSB-B200-M5", "UCS B200 M5")]
    [InlineData("Cisco Systems Inc", "UCSC-C220-M5SX", "UCS C220 M5")]
    [InlineData("Cisco", "Cisco UCS B200 M5", "UCS B200 M5")]
    [InlineData("HPE", "Gen10", "GEN10")]
    public void Have_one_form(string manufacturer, string product, string expected) =>
        Assert.Equal(expected, ServerModel.Of(manufacturer, product, Vendors).Text);

    [Fact]
    public void Keep_what_tells_variants_apart()
    {
        var lenovo = Of("LENOVO", "ThinkSystem SR650 -[7X06CTO1WW]-");

        Assert.Equal("7X06CTO1WW", lenovo.MachineType);
        Assert.Equal(("UCS B200", "M5"), (Of("Cisco Systems Inc", "UCSB-B200-M5").Name, Of("Cisco Systems Inc", "UCSB-B200-M5").Generation));
    }

    [Theory]
    [InlineData("Dell Inc.", "PowerEdge R740", "Dell", "POWEREDGE R740", true)]
    [InlineData("Dell Inc.", "PowerEdge R740", "Dell", "PowerEdge R740xd", false)]
    [InlineData("Dell Inc.", "PowerEdge R740", "HPE", "PowerEdge R740", false)]
    [InlineData("HP", "ProLiant DL380 G9", "HPE", "HPE ProLiant DL380 Gen9", true)]
    [InlineData("HP", "ProLiant DL380 G9", "HPE", "HPE ProLiant DL380 Gen10", false)]
    [InlineData("HP", "ProLiant DL380", "HPE", "HPE ProLiant DL380 Gen10", false)]
    [InlineData("HPE", "ProLiant DL380 Gen10", "HPE", "ProLiant DL380 Gen10 Plus", false)]
    public void Are_the_same_only_when_nothing_of_the_model_differs(string maker, string product, string otherMaker, string otherProduct, bool same)
    {
        Assert.Equal(same, Of(maker, product).IsSameAs(Of(otherMaker, otherProduct)));
        Assert.Equal(same, Of(otherMaker, otherProduct).IsSameAs(Of(maker, product)));
    }

    [Theory]
    [InlineData("HP", "ProLiant DL380", "HPE", "ProLiant DL380 Gen10", true)]
    [InlineData("HP", "ProLiant DL380 G7", "HPE", "ProLiant DL380 Gen10", true)]
    [InlineData("HP", "ProLiant DL360 G7", "HPE", "ProLiant DL380 G7", false)]
    [InlineData("Dell", "PowerEdge R740", "Dell", "PowerEdge R740xd", false)]
    [InlineData("Cisco", "UCSB-B200-M4", "Cisco", "UCS B200 M5", true)]
    public void Are_of_one_series_when_only_the_generation_differs(string maker, string product, string otherMaker, string otherProduct, bool series) =>
        Assert.Equal(series, Of(maker, product).IsOfSeries(Of(otherMaker, otherProduct)));

    [Fact]
    public void Have_a_form_that_is_its_own_form() => Properties.HoldFor(
        from maker in Gen.Elements("HP", "Dell Inc.", "LENOVO", "Cisco Systems Inc", "Foo Ltd.", "")
        from product in Names.Any
        select (maker, product),
        pair =>
        {
            var once = Of(pair.maker, pair.product);
            var twice = Of(pair.maker, once.Text);
            Assert.Equal((once.Vendor, once.Name, once.Generation), (twice.Vendor, twice.Name, twice.Generation));
        },
        cases: 1000,
        smaller: pair => Properties.Shorter(pair.product).Select(product => (pair.maker, product)));

    [Fact]
    public void Do_not_differ_by_case_blanks_and_the_vendor_in_front() => Properties.HoldFor(
        from rest in Names.Any
        where rest.All(char.IsAscii)
        let product = $"PowerEdge {rest}"
        from other in Names.Rewritten(product)
        from vendor in Gen.Elements("", "Dell ", "dell inc. ")
        select (product, other: vendor + other),
        pair => Assert.Equal(Of("Dell Inc.", pair.product).Text, Of("Dell Inc.", pair.other).Text));

    private static ServerModel Of(string manufacturer, string product) => ServerModel.Of(manufacturer, product, Vendors);
}
