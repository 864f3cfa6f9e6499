using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence.Archives.Tests;

/// <summary>Formats are told by content; those that are not read are named, with what to do.</summary>
public sealed class FormatTests
{
    public static TheoryData<byte[], ArchiveFormat, string> Unread => new()
    {
        { [0xFD, .. "7zXZ\0"u8, 1, 2], ArchiveFormat.Xz, "it is an xz file, which is not read; unpack it with xz -dk and check the result" },
        { [0x28, 0xB5, 0x2F, 0xFD, 1], ArchiveFormat.Zstandard, "it is a Zstandard file, which is not read; unpack it with zstd -d and check the result" },
        { [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 0], ArchiveFormat.SevenZip, "it is a 7-Zip archive, which is not read; unpack it with 7z x and check the folder" },
        { [.. "Rar!"u8, 0x1A, 7, 0], ArchiveFormat.Rar, "it is a RAR archive, which is not read; unpack it with unrar x and check the folder" },
    };

    [Theory]
    [MemberData(nameof(Unread))]
    public void An_archive_that_is_not_read_is_named(byte[] bytes, ArchiveFormat format, string what)
    {
        var report = Recorder.Stream(bytes).Report;

        Assert.Equal((format, ReadStatus.Failed), (report.Format, report.Status));
        Assert.Equal(what, Assert.Single(report.Problems).What);
    }

    [Theory]
    [MemberData(nameof(Unread))]
    public void An_archive_inside_that_is_not_read_is_named(byte[] bytes, ArchiveFormat format, string what)
    {
        var seen = Recorder.Stream(Pack.Tar(("x.xz", bytes), ("b", [1])));

        Assert.Equal([MemberState.Refused, MemberState.Read], seen.Members.Select(member => member.State));
        var problem = Assert.Single(seen.Problems);
        Assert.Equal((what, "in!/x.xz"), (problem.What, problem.Path));
        Assert.NotEqual(ArchiveFormat.None, format);
    }

    [Fact]
    public void What_is_no_archive_is_ignored()
    {
        Assert.Equal(ReadStatus.Ignored, Recorder.Stream("<database/>"u8.ToArray()).Report.Status);
        Assert.Equal("in: it is empty", (Assert.Single(Recorder.Stream([]).Problems) with { Offset = null }).ToString());
        Assert.Equal(ReadStatus.Failed, Recorder.Path("/no/such/file").Report.Status);
    }

    [Fact]
    public void Any_visitor_finds_archives_without_telling_names_by_default()
    {
        var bundle = Pack.Bzip2(Pack.Tar(("top/xapi-db.xml", Sample.Noise(9000, 1))));
        var names = new List<string>();
        ArchiveWalk.Walk(new MemoryStream(Pack.Zip(("download", bundle), ("notes.txt", "x"u8.ToArray()))), "in", new Lister(names), ArchiveLimits.Default, TestContext.Current.CancellationToken);

        Assert.Equal(["in!/download!/top/xapi-db.xml", "in!/download", "in!/notes.txt"], names);
    }

    [Fact]
    public void A_reader_may_leave_before_the_end_and_may_stop_at_the_last_byte()
    {
        foreach (var archive in new[] { Pack.Tar(("a", new byte[1000]), ("b", "b"u8.ToArray())), Pack.Zip(("a", new byte[1000]), ("b", "b"u8.ToArray())) })
        {
            var visitor = new Taker();
            ArchiveWalk.Walk(new MemoryStream(archive), "in", visitor, ArchiveLimits.Default, TestContext.Current.CancellationToken);
            Assert.Equal([MemberState.Left, MemberState.Read], visitor.States);
        }
    }

    [Fact]
    public void A_folder_is_walked_without_following_links_or_opening_pipes()
    {
        using var folder = new ScratchFolder();
        folder.Write("top/a", "a"u8.ToArray());
        folder.Write("top/b.zip", Pack.Zip(("x", "x"u8.ToArray())));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "passwd"), "/etc/passwd");
        if (OperatingSystem.IsLinux())
        {
            using var process = System.Diagnostics.Process.Start("mkfifo", Path.Combine(folder.Path, "pipe"));
            process.WaitForExit();
        }

        var seen = Recorder.Path(folder.Path + "/");
        Assert.Equal(["a", "x"], seen.Files.Where(file => file.Name != "pipe").Select(file => file.Text));
        Assert.Equal($"{folder.Path}/top/b.zip!/x", seen["x"].Path);
        Assert.Equal([(MemberKind.Link, "loop"), (MemberKind.Link, "passwd")], seen.Members.Where(member => member.Member.Kind == MemberKind.Link).Select(member => (member.Member.Kind, member.Name)));
    }

    private sealed class Lister(List<string> names) : ArchiveVisitor
    {
        public override void Read(ArchiveMember member, Stream content) => throw new InvalidOperationException();

        public override void Ended(ArchiveMember member, MemberEnd end) => names.Add(member.Path);
    }

    private sealed class Taker : ArchiveVisitor
    {
        public List<MemberState> States { get; } = [];

        public override MemberChoice Choose(ArchiveMember member) => MemberChoice.Read;

        public override void Read(ArchiveMember member, Stream content) => content.ReadExactly(new byte[1]);

        public override void Ended(ArchiveMember member, MemberEnd end) => States.Add(end.State);
    }
}
