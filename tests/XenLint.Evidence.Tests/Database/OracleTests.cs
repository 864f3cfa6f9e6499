using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

public sealed class OracleTests
{
    [Fact]
    public void Real_dumps_are_read_as_the_oracle_reads_them()
    {
        foreach (var dump in Oracle.IsThere ? RepositoryFolder.CorpusDumps : [])
        {
            Compare(dump);
        }
    }

    [Fact]
    public void Built_dumps_are_read_as_the_oracle_reads_them()
    {
        using var folder = new TemporaryFolder();
        foreach (var (form, number) in Forms().Select((form, number) => (form, number)))
        {
            var path = folder.Write($"pool-{number}.xml", StumblingPool(number % 2 == 0 ? 793 : 60).Write(form).FileBytes);
            if (Oracle.IsThere)
            {
                Compare(path);
            }
        }
    }

    [Fact]
    public void The_example_is_read_as_the_oracle_reads_it()
    {
        if (Oracle.IsThere)
        {
            Compare(Path.Combine(RepositoryFolder.Path, "samples", "example-pool.xml"));
        }
    }

    private static IEnumerable<DumpForm> Forms() =>
    [
        DumpForm.Xapi, DumpForm.Resaved, DumpForm.BugTool, DumpForm.Oldest, DumpForm.Xapi with { IsCompressed = true },
        .. Enumerable.Range(0, 6).Select(DumpForm.Random),
    ];

    private static PoolBuilder StumblingPool(int schema) => new PoolBuilder("lab").Schema(schema)
        .Host("xs-01", h => h
            .PIF("eth0", p => p.Management())
            .Set("name__description", " a  b\t\n\r% %. %_ %%t 100%%% \u00AE \U0001F600 <&>\"' ")
            .Raw("hostname", "%x &#65;%&#46;&amp;lt;%")
            .OtherConfig("it's \"quoted\" \\ and %", "('nested' '\\'deeper\\'')"))
        .Row("a_table_of_tomorrow", "1", r => r.Set("x", "y"));

    private static void Compare(string path)
    {
        var judged = Oracle.Read(path);
        var fleet = InputReader.Read([path], EvidenceOptions.Default, CancellationToken.None);
        var database = Assert.Single(fleet.Captures).Database;
        Assert.Equal(judged.Manifest.OrderBy(pair => pair.Key), database.Manifest.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value)).OrderBy(pair => pair.Key));
        Assert.Equal(judged.Tables.Keys.Order(StringComparer.Ordinal), database.Tables.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, rows) in judged.Tables)
        {
            var table = database.Tables[name];
            Assert.Equal(rows.Count, table.Rows.Count);
            foreach (var row in table.Rows.Select(index => table[index]))
            {
                var columns = rows[StoredText.DecodeXml(row.Reference)];
                Assert.Equal(columns.Count, row.Shape.Count);
                for (var slot = 0; slot < row.Shape.Count; slot++)
                {
                    Assert.Equal(columns[row.Shape.Name(slot)], StoredText.Decode(row.ValueBytes(slot)));
                }
            }
        }
    }
}
