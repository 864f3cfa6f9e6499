using System.Text;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

public sealed class LimitTests
{
    [Fact]
    public void A_value_over_the_limit_ends_the_reading_there()
    {
        var dump = new PoolBuilder("lab").Host("xs-01").Host("xs-02", h => h.Set("hostname", new string('a', 20_000))).Write();
        var reading = dump.Read(DatabaseLimits.Default with { AttributeBytes = 19_999 });
        Assert.Equal(DamageKind.OverLimit, reading.Database!.Damage!.Kind);
        Assert.Contains("--limit-attribute-bytes", reading.Database.Damage.Message, StringComparison.Ordinal);
        Assert.Equal("xs-01", Assert.Single(new Capture(reading.Database).Hosts.Readable).DisplayName);
        Assert.Null(dump.Read(DatabaseLimits.Default with { AttributeBytes = 20_000 }).Database!.Damage);
    }

    [Fact]
    public void A_value_without_end_is_over_the_limit_and_not_only_truncated()
    {
        var content = Encoding.UTF8.GetBytes("<database><table name=\"a\"><row ref=\"" + new string('a', 3000));
        var reading = DatabaseReader.Read(new SourceFile("pool.xml", content), DatabaseLimits.Default with { AttributeBytes = 1000 });
        Assert.Equal(DamageKind.OverLimit, reading.Database!.Damage!.Kind);
    }

    [Fact]
    public void Rows_over_the_limit_end_the_reading_there()
    {
        var dump = new PoolBuilder("lab").Row("a", "1").Row("a", "2").Row("a", "3").Write();
        var reading = dump.Read(DatabaseLimits.Default with { RowsPerTable = 2 });
        Assert.Equal(DamageKind.OverLimit, reading.Database!.Damage!.Kind);
        Assert.Contains("--limit-rows", reading.Database.Damage.Message, StringComparison.Ordinal);
        Assert.Equal(2, reading.Database.Tables["a"].WrittenRows);
    }

    [Fact]
    public void Rows_of_a_table_in_several_elements_count_together()
    {
        var document = "<database>" + string.Concat(Enumerable.Range(0, 5).Select(row => $"<table name=\"a\"><row ref=\"{row}\"/></table>")) + "</database>";
        var reading = DatabaseReader.Read(new SourceFile("pool.xml", Encoding.UTF8.GetBytes(document)), DatabaseLimits.Default with { RowsPerTable = 4 });
        Assert.Equal(DamageKind.OverLimit, reading.Database!.Damage!.Kind);
    }

    [Fact]
    public void Elements_nested_over_the_limit_end_the_reading_there()
    {
        var document = "<database>" + string.Concat(Enumerable.Repeat("<a>", 40)) + string.Concat(Enumerable.Repeat("</a>", 40)) + "</database>";
        var reading = DatabaseReader.Read(new SourceFile("pool.xml", Encoding.UTF8.GetBytes(document)), DatabaseLimits.Default with { Depth = 41 });
        Assert.Null(reading.Database!.Damage);
        reading = DatabaseReader.Read(new SourceFile("pool.xml", Encoding.UTF8.GetBytes(document)), DatabaseLimits.Default with { Depth = 40 });
        Assert.Equal(DamageKind.OverLimit, reading.Database!.Damage!.Kind);
        Assert.Contains("--limit-depth", reading.Database.Damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_very_many_attributes_is_read_in_good_time()
    {
        var document = "<database><table name=\"a\"><row ref=\"1\"" + string.Concat(Enumerable.Range(0, 200_000).Select(number => $" a{number}=\"\"")) + "/></table></database>";
        var reading = DatabaseReader.Read(new SourceFile("pool.xml", Encoding.UTF8.GetBytes(document)), DatabaseLimits.Default);
        Assert.Null(reading.Database!.Damage);
        Assert.Equal(200_001, reading.Database.Tables["a"][0].Shape.Count);
    }

    [Fact]
    public void Nonsense_does_not_fill_the_memory_with_remarks()
    {
        var document = "<database>" + string.Concat(Enumerable.Repeat("<a/>\u0001", 50_000)) + "</database>";
        var reading = DatabaseReader.Read(new SourceFile("pool.xml", Encoding.UTF8.GetBytes(document)), DatabaseLimits.Default);
        Assert.Null(reading.Database!.Damage);
        Assert.Equal(1000, reading.Database.Notices.Count);
        Assert.Equal(1000, reading.Database.Repairs.Count);
    }

    [Fact]
    public void Rows_of_more_shapes_than_a_table_can_have_end_the_reading_there()
    {
        var document = "<database><table name=\"a\">" + string.Concat(Enumerable.Range(0, 65_537).Select(row => $"<row ref=\"{row}\" a{row}=\"\"/>")) + "</table></database>";
        var bytes = Encoding.UTF8.GetBytes(document);
        var inOneGo = DatabaseReader.Read(new SourceFile("pool.xml", bytes), DatabaseLimits.Default);
        Assert.Equal(DamageKind.OverLimit, inOneGo.Database!.Damage!.Kind);
        Assert.Equal(65_536, inOneGo.Database.Tables["a"].WrittenRows);
        var inStretches = DatabaseReader.Read(new SourceFile("pool.xml", bytes), DatabaseLimits.Default, jobs: 3, smallFile: 0);
        Assert.Equal(inOneGo.Database.Damage, inStretches.Database!.Damage);
    }
}
