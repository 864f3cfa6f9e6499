using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

public sealed class TruncatedFileTests
{
    public static TheoryData<int> Forms => [0, 1, 2, 3];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_file_cut_at_any_byte_keeps_the_rows_before_the_cut_and_says_that_it_ends_early(int form)
    {
        var content = Small(form);
        var whole = Read(content).Database!;
        var rows = whole.Tables.Values.SelectMany(table => table.Rows.Select(index => table[index])).ToList();
        var end = content.AsSpan().LastIndexOf("</database>"u8) + "</database>".Length;
        for (var cut = 0; cut < content.Length; cut++)
        {
            var reading = Read(content[..cut]);
            if (!reading.IsDatabase)
            {
                Assert.True(cut <= whole.Root.End, $"A file cut at byte {cut} is refused: {reading.Refusal}.");
                continue;
            }

            Assert.Equal(rows.Count(row => row.Start + row.Length <= cut), reading.Database.Tables.Values.Sum(table => table.WrittenRows));
            Assert.Equal(cut < end ? DamageKind.Truncated : null, reading.Database.Damage?.Kind);
            Assert.True(reading.Database.Damage is null || reading.Database.Damage.Offset == cut);
        }
    }

    [Fact]
    public void Of_a_cut_file_every_table_says_whether_it_is_whole()
    {
        var content = Small(0);
        var cut = content.AsSpan().IndexOf("<table name=\"network\""u8) + 30;
        var capture = new Capture(Read(content[..cut]).Database!);
        Assert.Equal(TableState.Complete, capture.PIFs.State);
        Assert.Equal(TableState.Truncated, capture.Networks.State);
        Assert.Throws<NotKnownException>(() => capture.Networks.Count);
        Assert.Throws<NotKnownException>(() => capture.PIFs[0].Network);
    }

    [Fact]
    public void Whatever_is_overwritten_nothing_throws_and_every_place_lies_inside_the_file() => Properties.HoldFor(
        Gen.Choose(0, int.MaxValue),
        seed =>
        {
            var random = new Random(seed);
            var content = new PoolBuilder("lab").Host("xs-01", h => h.PIF("eth0", p => p.Management())).Write(DumpForm.Random(seed)).Content;
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                content[random.Next(content.Length)] = (byte)random.Next(256);
            }

            if (Read(content) is { IsDatabase: true } reading)
            {
                var capture = new Capture(reading.Database);
                Assert.All(ValueGrammar.Violations(capture), violation => Assert.InRange(violation.Place.End, violation.Place.Start, content.Length));
                Assert.All(XapiDataModel.Tables, table => _ = capture.TableOf(table.Name).ReadableCount);
                Assert.All(capture.PIFs.Readable, pif => Assert.NotEmpty(pif.LogicalPath));
            }
        },
        cases: 100);

    private static byte[] Small(int form) => new PoolBuilder("lab")
        .Network("bl\u00E5b\u00E6r \U0001F600 & < >")
        .Host("xs-01", h => h.PIF("eth0"))
        .OnlyTables("Bond", "PIF", "PIF_metrics", "VLAN", "network", "tunnel")
        .Write(form == 0 ? DumpForm.Xapi : DumpForm.Random(form)).Content;

    private static DatabaseReading Read(byte[] content) => DatabaseReader.Read(new SourceFile("pool.xml", content), DatabaseLimits.Default);
}
