using System.Text;
using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

/// <summary>A file that is walked in several stretches at once must read as one that is walked in one go, damage and all.</summary>
public sealed class StretchTests
{
    private static readonly int[] Jobs = [2, 3, 8];

    [Fact]
    public void Well_formed_documents_read_alike() =>
        Properties.HoldFor(Documents.WellFormed, document => ReadAlike(Encoding.UTF8.GetBytes(document)));

    [Fact]
    public void Broken_documents_read_alike() =>
        Properties.HoldFor(Documents.Mutated, document => ReadAlike(document.Bytes), cases: 1000, smaller: Documents.Shorter);

    [Fact]
    public void Built_pools_read_alike_in_every_form() =>
        Properties.HoldFor(Gen.Choose(0, int.MaxValue), seed => ReadAlike(SmallPool().Write(DumpForm.Random(seed)).Content), cases: 40);

    [Fact]
    public void Truncated_and_overwritten_pools_read_alike() => Properties.HoldFor(
        Gen.Choose(0, int.MaxValue),
        seed =>
        {
            var random = new Random(seed);
            var content = SmallPool().Write(DumpForm.Random(seed)).Content;
            ReadAlike(content[..random.Next(content.Length)]);
            content[random.Next(content.Length)] = (byte)random.Next(256);
            ReadAlike(content);
        },
        cases: 60);

    [Fact]
    public void Limits_hold_alike() => Properties.HoldFor(
        Gen.Choose(0, int.MaxValue),
        seed =>
        {
            var random = new Random(seed);
            var limits = DatabaseLimits.Default with
            {
                RowsPerTable = random.Next(1, 12),
                AttributeBytes = random.Next(20, 2000),
                Depth = random.Next(2, 5),
            };
            ReadAlike(SmallPool().Write(DumpForm.Random(seed)).Content, limits);
        },
        cases: 60);

    [Fact]
    public void Real_dumps_read_alike()
    {
        foreach (var dump in RepositoryFolder.CorpusDumps)
        {
            ReadAlike(File.ReadAllBytes(dump));
        }
    }

    [Fact]
    public void Rows_that_lie_in_a_comment_are_no_rows_in_any_stretch() =>
        ReadAlike("<database><table name=\"a\"><!-- <row ref=\"1\"/> <row ref=\"2\"/> --><row ref=\"3\"/><row ref=\"4\"/></table></database>"u8.ToArray());

    [Fact]
    public void A_manifest_behind_the_tables_is_read() =>
        ReadAlike("""
            <database><table name="a"><row ref="1"/><row ref="2"/></table><manifest><pair key="schema_minor_vsn" value="793"/></manifest></database>
            """u8.ToArray());

    [Fact]
    public void A_table_in_several_elements_goes_on_in_any_stretch() =>
        ReadAlike("""
            <database><table name="a"><row ref="1" x="1"/></table><table name="b"><row ref="2"/></table><table name="a"><row ref="3"/><row ref="4" y="2"/></table></database>
            """u8.ToArray());

    [Fact]
    public void A_row_without_reference_is_told_with_its_table_in_any_stretch() =>
        ReadAlike("<database><table name=\"a\"><row ref=\"1\"/><row x=\"2\"/><row ref=\"\"/><row ref=\"3\"/></table></database>"u8.ToArray());

    private static PoolBuilder SmallPool() => new PoolBuilder("lab")
        .Host("xs-01", h => h.PIF("eth0", p => p.Management()))
        .Host("xs-02", h => h.PIF("eth0", p => p.Management()).Set("hostname", "bl\u00E5b\u00E6r \U0001F600"));

    private static void ReadAlike(byte[] content, DatabaseLimits? limits = null)
    {
        var inOneGo = Read(1);
        Assert.All(Jobs, jobs => Assert.Equal(inOneGo, Read(jobs)));

        string Read(int jobs) => PlainDatabase.WithPlaces(
            DatabaseReader.Read(new SourceFile("pool.xml", content), limits ?? DatabaseLimits.Default, jobs, smallFile: 0));
    }
}
