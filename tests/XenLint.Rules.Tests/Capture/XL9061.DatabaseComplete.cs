using XenLint.Analysis;
using XenLint.Rules.Capture;

namespace XenLint.Rules.Tests.Capture;

public sealed class DatabaseCompleteTests
{
    [Fact]
    public void A_file_that_ends_inside_a_row_is_reported()
    {
        var dump = DamagedDump.Judge<DatabaseComplete>(text => text[..(text.LastIndexOf("<row ", StringComparison.Ordinal) + 20)]);

        Assert.Contains("Database 'pool.xml' is incomplete: the file ends before the closing tag of the database.", dump.Messages);
    }

    [Fact]
    public void Rows_that_are_lost_with_the_end_are_not_reported_once_more() =>
        Assert.Single(DamagedDump.Judge<DatabaseComplete>(text => text[..text.IndexOf("<table name=\"host\"", StringComparison.Ordinal)]).Messages);

    [Fact]
    public void A_database_without_hosts_is_reported() => Assert.Equal(
        ["Database 'pool.xml' is incomplete: there is no host row."],
        DamagedDump.Judge<DatabaseComplete>(text => Without(text, "host")).Messages);

    [Fact]
    public void A_database_without_a_pool_is_reported_and_still_has_a_subject()
    {
        var dump = DamagedDump.Judge<DatabaseComplete>(text => Without(text, "pool"));

        Assert.Equal(["Database 'pool.xml' is incomplete: there is no pool row."], dump.Messages);
        Assert.Equal(["pool"], dump.Subjects);
    }

    [Fact]
    public void Two_pools_in_one_database_are_reported_at_the_second()
    {
        var dump = DamagedDump.Judge<DatabaseComplete>(text => text, pool => pool.Row("pool", "other"));

        Assert.Equal(["Database 'pool.xml' is incomplete: there are 2 pool rows where exactly one is expected."], dump.Messages);
    }

    [Fact]
    public void A_manifest_without_the_schemas_version_is_reported() => Assert.Equal(
        ["Database 'pool.xml' is incomplete: the manifest does not tell the schema's version."],
        DamagedDump.Judge<DatabaseComplete>(text => text.Replace("schema_minor_vsn", "schema_minor", StringComparison.Ordinal)).Messages);

    [Fact]
    public void A_whole_database_passes()
    {
        var dump = DamagedDump.Judge<DatabaseComplete>(text => text);

        Assert.Empty(dump.Messages);
        Assert.Equal(Outcome.Passed, dump.Outcome.Outcome);
    }

    private static string Without(string text, string table)
    {
        var start = text.IndexOf($"<table name=\"{table}\">", StringComparison.Ordinal);
        var end = text.IndexOf("</table>", start, StringComparison.Ordinal) + "</table>".Length;
        return text[..start] + $"<table name=\"{table}\"/>" + text[end..];
    }
}
