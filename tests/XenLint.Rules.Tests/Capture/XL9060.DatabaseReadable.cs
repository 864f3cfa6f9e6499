using XenLint.Analysis;
using XenLint.Rules.Capture;

namespace XenLint.Rules.Tests.Capture;

public sealed class DatabaseReadableTests
{
    [Fact]
    public void A_value_that_lost_its_closing_quote_is_reported_at_the_character_where_reading_ended()
    {
        var dump = DamagedDump.Judge<DatabaseReadable>(text => text.Replace("name__label=\"xs-01\"", "name__label=\"xs-01", StringComparison.Ordinal));

        Assert.StartsWith("Database 'pool.xml' is not readable to its end: ", Assert.Single(dump.Messages), StringComparison.Ordinal);
        Assert.Equal(["pool"], dump.Subjects);
    }

    [Fact]
    public void An_entity_that_xml_does_not_know_is_reported_where_it_stands()
    {
        var dump = DamagedDump.Judge<DatabaseReadable>(text => text.Replace("name__label=\"xs-01\"", "name__label=\"&company;\"", StringComparison.Ordinal));

        Assert.Contains("entity '&company;' is not one of", Assert.Single(dump.Messages), StringComparison.Ordinal);
        Assert.StartsWith("&company;", dump.TextAtFinding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_readable_database_passes()
    {
        var dump = DamagedDump.Judge<DatabaseReadable>(text => text);

        Assert.Empty(dump.Messages);
        Assert.Equal(Outcome.Passed, dump.Outcome.Outcome);
    }

    [Fact]
    public void A_file_that_merely_ends_early_belongs_to_another_rule() =>
        Assert.Empty(DamagedDump.Judge<DatabaseReadable>(text => text[..(text.Length / 2)]).Messages);
}
