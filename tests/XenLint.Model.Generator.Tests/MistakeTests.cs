using Microsoft.CodeAnalysis;

namespace XenLint.Model.Generator.Tests;

public class MistakeTests
{
    [Theory]
    [InlineData("\"type\": \"bool\"", "\"type\": \"boolean\"", "type \"boolean\" is unknown at \"boolean\"")]
    [InlineData("\"type\": \"bool\"", "\"type\": \"set\"", "type \"set\" ends too early")]
    [InlineData("\"type\": \"bool\"", "\"type\": \"bool int\"", "type \"bool int\" goes on where it should end, at \"int\"")]
    [InlineData("\"type\": \"bool\"", "\"type\": \"ref Hots\"", "type \"ref Hots\" names table \"Hots\", which the file does not list")]
    [InlineData("\"type\": \"bool\"", "\"type\": \"set enum on\"", "type \"set enum on\" names enum \"on\", which the file does not list")]
    [InlineData("\"type\": \"bool\"", "\"typ\": \"bool\"", "column management has an unknown key \"typ\"")]
    [InlineData("\"type\": \"bool\"", "\"type\": 5", "a string is expected here")]
    [InlineData("\"secret\": \"keys\"", "\"secret\": \"often\"", "\"secret\" of column other_config can only be \"always\", \"keys\", \"personal\"")]
    [InlineData("\"rows\": \"never\"", "\"rows\": \"seldom\"", "\"rows\" of table console can only be \"never\"")]
    [InlineData("\"schemaMinor\": 35", "\"schemaMinor\": 3.5", "a whole number is expected here")]
    [InlineData("\"since\": \"symc\"", "\"since\": \"sync\"", "\"since\" names release \"sync\", which the file does not list")]
    [InlineData("\"internal\": true", "\"internal\": \"yes\"", "true or false is expected here")]
    [InlineData("xenlint-datamodel/1", "xenlint-datamodel/9", "format \"xenlint-datamodel/9\" is unknown; this generator reads \"xenlint-datamodel/1\"")]
    [InlineData("\"name\": \"management\"", "\"name\": \"device\"", "column of table PIF \"device\" stands here a second time")]
    [InlineData("\"name\": \"VLAN\", \"what\"", "\"name\": \"host\", \"what\"", "table \"host\" stands here a second time")]
    [InlineData("\"name\": \"management\"", "\"name\": \"Device\"", "column device and column Device would both become the column of table PIF \"Device\"")]
    [InlineData("\"name\": \"management\"", "\"name\": \"host_reference\"", "column host_reference and column host would both become the property of table PIF \"HostReference\"")]
    [InlineData("\"name\": \"VM_guest_metrics\"", "\"name\": \"Host\"", "table host and table Host would both become the type \"Host\"")]
    [InlineData("\"active-backup\"", "\"balance_slb\"", "literal balance-slb and literal balance_slb would both become the member of enum bond_mode \"BalanceSlb\"")]
    [InlineData("\"target\": \"Bond\", \"set\"", "\"target\": \"Bund\", \"set\"", "the relation names table \"Bund\", which the file does not list")]
    [InlineData("\"column\": \"bond_slave_of\"", "\"column\": \"bond\"", "the relation names column \"PIF.bond\", which the file does not list")]
    [InlineData("\"column\": \"bond_slave_of\"", "\"column\": \"host\"", "column PIF.host of a relation must have type \"ref Bond\"")]
    [InlineData("\"set\": \"slaves\"", "\"set\": \"favourites\"", "column Bond.favourites of a relation must have type \"set ref PIF\"")]
    [InlineData("\"tables\": [", "\"tables\": 5, \"x\": [", "a list is expected here")]
    [InlineData("\"enums\": [", "\"enums\": [7,", "an object is expected here")]
    [InlineData("\"releases\": [", "\"releases\": null, \"x\": [", "\"releases\" is missing here")]
    [InlineData("\"product\": \"XenServer 4.1\"", "\"product\": \"\\ud800\"", "Cannot read incomplete UTF-16")]
    [InlineData("\"format\"", "\"format\": \"a\", \"format\"", "\"format\" stands here a second time")]
    [InlineData("\"enums\"", "enums", "'e' is an invalid start of a property name")]
    public void A_mistake_in_the_file_gives_one_diagnostic_that_says_what_is_wrong(string piece, string replacement, string message)
    {
        var generation = Generation.Of(Sample.With(piece, replacement));
        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal("XLGEN001", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.EndsWith(Generation.FileName, diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.Empty(generation.Sources);
    }

    [Theory]
    [InlineData("ref Bond", "ref Bound")]
    [InlineData("\"IPv6\"", "IPv6")]
    public void The_diagnostic_stands_at_the_line_of_the_mistake(string piece, string replacement)
    {
        var json = Sample.With("A network interface", "Ein Gerät").Replace(piece, replacement, StringComparison.Ordinal);
        var line = json.Split('\n').Index().First(item => item.Item.Contains(replacement, StringComparison.Ordinal)).Index;

        Assert.Equal(line, Assert.Single(Generation.Of(json).Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"format\":")]
    [InlineData("\0")]
    public void A_file_that_is_no_data_model_at_all_gives_one_diagnostic(string json) =>
        Assert.Equal("XLGEN001", Assert.Single(Generation.Of(json).Diagnostics).Id);

    [Fact]
    public void The_file_cut_anywhere_gives_one_diagnostic_and_no_exception()
    {
        for (var length = 0; length < Sample.DataModel.Length; length += 97)
        {
            Assert.Equal("XLGEN001", Assert.Single(Generation.Of(Sample.DataModel[..length]).Diagnostics).Id);
        }
    }

    [Fact]
    public void A_project_without_the_file_is_told_so()
    {
        var result = Generation.Driver(Generation.File(Sample.DataModel, "other.json"))
            .RunGenerators(Generation.HandWrittenHalf, TestContext.Current.CancellationToken).GetRunResult();

        Assert.Contains("exactly one additional file \"xapi-datamodel.json\", not 0", Assert.Single(result.Diagnostics).GetMessage(), StringComparison.Ordinal);
    }
}
