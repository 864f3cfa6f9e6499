using System.IO.Compression;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence;

/// <summary>An archive is found and stays an archive, wherever it lies and however early the database stands in it.</summary>
public sealed class KindOfInputTests
{
    public static TheoryData<string> Archives => ["tar", "tar.gz", "tar.bz2", "zip", "zip stored"];

    [Theory]
    [MemberData(nameof(Archives))]
    public void An_archive_that_begins_with_a_database_is_read_as_an_archive(string kind)
    {
        (string, byte[])[] files =
        [
            ("bug-report-20261101060000/xapi-db-dumped.xml", new PoolBuilder("lab").Host("xs-01").Write().Content),
            ("bug-report-20261101060000/etc/xensource-inventory", "PRODUCT_BRAND='XenServer'\n"u8.ToArray()),
        ];
        var archive = kind switch
        {
            "tar" => Pack.Tar(files),
            "tar.gz" => Pack.Gzip(Pack.Tar(files)),
            "tar.bz2" => Pack.Bzip2(Pack.Tar(files)),
            "zip" => Pack.Zip(files),
            _ => Pack.Zip(files, level: CompressionLevel.NoCompression),
        };
        using var folder = new TemporaryFolder();
        foreach (var input in new[] { folder.Write("case/archive", archive), folder.Path })
        {
            var fleet = InputReader.Read([input], EvidenceOptions.Default, TestContext.Current.CancellationToken);
            Assert.Equal((InputKind.Bundle, ReadStatus.Read), fleet.Inputs.Select(status => (status.Kind, status.Status)).Single());
            Assert.Single(Assert.Single(fleet.Captures).Reports);
        }
    }

    [Theory]
    [InlineData("root/pool.xml")]
    [InlineData("root/cases/4711/pool.xml")]
    [InlineData("var/pool.xml")]
    [InlineData("opt/cases/4711/pool.xml")]
    [InlineData("var/opt/xen/bug-report/pool.xml")]
    public void Folders_that_are_named_like_a_hosts_hide_nothing(string path)
    {
        using var folder = new TemporaryFolder();
        var dump = new PoolBuilder("lab").Host("xs-01").Write().Content;
        folder.Write($"unpacked/{path}", dump);
        folder.Write("packed.tar", Pack.Tar((path, dump)));
        foreach (var input in new[] { "unpacked", "packed.tar" })
        {
            Assert.Single(InputReader.Read([Path.Combine(folder.Path, input)], EvidenceOptions.Default, TestContext.Current.CancellationToken).Captures);
        }
    }

    [Fact]
    public void A_hosts_own_database_file_is_no_dump_of_the_pool()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bug-report-20261101060000/etc/xensource-inventory", "PRODUCT_BRAND='XenServer'\n"u8);
        folder.Write("bug-report-20261101060000/var/xapi/state.db", new PoolBuilder("lab").Host("xs-01").Write().Content);
        var fleet = InputReader.Read([folder.Path], EvidenceOptions.Default, TestContext.Current.CancellationToken);
        Assert.Null(Assert.Single(fleet.Captures).Pool);
    }
}
