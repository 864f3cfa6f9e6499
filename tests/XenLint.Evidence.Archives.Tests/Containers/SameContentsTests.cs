using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence.Archives.Tests;

/// <summary>One bundle, packed in every way: the members are the same.</summary>
public sealed class SameContentsTests
{
    public static TheoryData<string> Packings =>
    [
        "tar gnu", "tar pax", "tar.bz2", "tar.gz", "zip", "zip streamed", "zip stored", "zip bzip2",
        "zip of tar", "zip of tar.bz2", "zip of zip", "tar.gz of zip", "zip of tar without a telling name",
    ];

    [Theory]
    [MemberData(nameof(Packings))]
    public void A_file_gives_the_same_members_in_every_packing(string packing) => Check(Recorder.File(Packed(packing)));

    [Theory]
    [MemberData(nameof(Packings))]
    public void A_stream_gives_the_same_members_in_every_packing(string packing) => Check(Recorder.Stream(Packed(packing)));

    [Fact]
    public void A_folder_gives_the_same_members()
    {
        using var folder = new ScratchFolder();
        foreach (var (name, content) in Sample.Files)
        {
            folder.Write(name, content);
        }

        Check(Recorder.Path(folder.Path));
    }

    private static void Check(Recorder seen)
    {
        Assert.Empty(seen.Problems);
        Assert.All(seen.Reports, report => Assert.Equal(ReadStatus.Read, report.Status));
        Assert.All(seen.Files, file => Assert.Equal(MemberState.Read, file.State));
        Assert.Equal(
            Sample.Files.Select(file => (file.Name, Convert.ToHexString(file.Content))).Order(),
            seen.Files.Select(file => (file.Name, Convert.ToHexString(file.Content!))).Order());
    }

    private static byte[] Packed(string packing) => packing switch
    {
        "tar gnu" => Pack.Tar(Sample.Files),
        "tar pax" => Sample.Files.Aggregate(new TarBuilder(), (tar, file) => tar.Pax(file.Name, file.Content, ("mtime", "1715679014.25"))).Build(),
        "tar.bz2" => Pack.Bzip2(Pack.Tar(Sample.Files), level: 1),
        "tar.gz" => Pack.Gzip(Pack.Tar(Sample.Files)),
        "zip" => Pack.Zip(Sample.Files),
        "zip streamed" => Pack.Zip(Sample.Files, isStreamed: true),
        "zip stored" => Pack.Zip(Sample.Files, level: System.IO.Compression.CompressionLevel.NoCompression),
        "zip bzip2" => Sample.Files.Aggregate(new ZipBuilder(), (zip, file) => zip.Add(file.Name, file.Content, method: 12)).Build(),
        "zip of tar" => Pack.Zip(("bugtool.tar", Packed("tar gnu"))),
        "zip of tar.bz2" => Pack.Zip(("upload/bugtool.tar.bz2", Packed("tar.bz2"))),
        "zip of zip" => Pack.Zip(("status-report.zip", Packed("zip"))),
        "tar.gz of zip" => Pack.Gzip(Pack.Tar(("status-report.zip", Packed("zip streamed")))),
        "zip of tar without a telling name" => Pack.Zip(("system-status.tar", Packed("tar pax"))),
        _ => throw new ArgumentException(packing),
    };
}
