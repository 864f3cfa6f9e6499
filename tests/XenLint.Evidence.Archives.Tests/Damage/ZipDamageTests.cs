using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence.Archives.Tests;

public sealed class ZipDamageTests
{
    private static readonly (string Name, byte[] Content)[] Files =
        [("top/a", Sample.Text("a line\n", 300)), ("top/b", Sample.Noise(5000, 8)), ("top/c", Sample.Text("c line\n", 300))];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cut_archive_gives_the_members_before_the_cut(bool isStreamed)
    {
        var zip = Pack.Zip(Files, isStreamed);
        var seen = Recorder.File(zip[..2000]);

        Assert.Equal([MemberState.Read, MemberState.Truncated], seen.Members.Select(member => member.State));
        Assert.Equal(ReadStatus.Partial, seen.Report.Status);
        Assert.Contains(seen.Problems, problem => problem.Kind == ArchiveProblemKind.Cut && problem.Lost == "everything behind this place");
    }

    [Fact]
    public void A_damaged_directory_costs_nothing()
    {
        var zip = Pack.Zip(Files);
        zip[zip.AsSpan().LastIndexOf("PK\x1\x2"u8)] ^= 1;
        var seen = Recorder.File(zip);

        Assert.Equal([MemberState.Read, MemberState.Read, MemberState.Read], seen.Members.Select(member => member.State));
        Assert.Contains("cut or damaged; the members were found without it", Assert.Single(seen.Problems).What, StringComparison.Ordinal);
        Assert.Equal(ReadStatus.Read, seen.Report.Status);
    }

    [Fact]
    public void A_damaged_header_costs_its_member_only()
    {
        var zip = Pack.Zip(Files);
        zip[zip.AsSpan(4).IndexOf("PK\x3\x4"u8) + 4] ^= 1;

        Assert.Equal([MemberState.Read, MemberState.Refused, MemberState.Read], Recorder.File(zip).Members.Select(member => member.State));

        var streamed = Recorder.Stream(zip);
        Assert.Equal(["top/a", "top/c"], streamed.Members.Select(member => member.Name));
        Assert.Contains("the next one was found at byte", streamed.Problems.First().What, StringComparison.Ordinal);
        Assert.Contains("its directory lists in!/top/b at byte", streamed.Problems.Last().What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_was_altered_in_one_place_is_noticed()
    {
        var zip = Pack.Zip(Files);
        zip[zip.AsSpan().LastIndexOf("top/b"u8)] ^= 1;
        var problem = Assert.Single(Recorder.File(zip).Problems);

        Assert.Contains("disagree about the name", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_inside_each_other_are_not_read_from_a_forged_directory()
    {
        var kernel = new ZipBuilder().Add("a", Sample.Text("bomb", 10)).Build();
        var start = kernel.AsSpan().IndexOf("PK\x1\x2"u8);
        var end = kernel.AsSpan().IndexOf("PK\x5\x6"u8);
        var entry = kernel[start..end];
        var twice = (byte[])[.. kernel[..end], .. entry, .. kernel[end..]];
        twice[end + entry.Length + 8] = twice[end + entry.Length + 10] = 2;
        BitConverter.TryWriteBytes(twice.AsSpan(end + entry.Length + 12), entry.Length * 2);
        var seen = Recorder.File(twice);

        Assert.Single(seen.Members);
        Assert.Contains("where no member was found", Assert.Single(seen.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_cut_archive_the_end_of_an_archive_inside_is_not_taken_for_its_own()
    {
        var inner = Pack.Zip(("inner/x", Sample.Text("x", 100)));
        var outer = new ZipBuilder().Add("top/a", Sample.Text("a", 100)).Add("inner.zip", inner, method: 0).BuildOpen();
        var seen = Recorder.File(outer);

        Assert.Equal(["in!/top/a", "in!/inner.zip!/inner/x"], seen.Files.Select(file => file.Path[file.Path.IndexOf("in!", StringComparison.Ordinal)..]));
    }

    [Fact]
    public void A_damaged_record_behind_the_content_ends_the_member_at_the_next_header()
    {
        var zip = new ZipBuilder().Add("top/a", Files[1].Content, flags: 8).Add("top/b", Files[0].Content, flags: 8).BuildOpen();
        zip[zip.AsSpan().IndexOf("PK\x7\x8"u8)] ^= 1;
        zip[zip.AsSpan(4).IndexOf("PK\x3\x4"u8) - 4] ^= 1;
        var seen = Recorder.Stream(zip);

        Assert.Equal([MemberState.Damaged, MemberState.Read], seen.Members.Select(member => member.State));
        Assert.Equal(Files[1].Content, seen.Members[0].Content);
    }

    [Fact]
    public void A_compressed_archive_inside_that_is_damaged_from_the_beginning_is_not_passed_over_in_silence()
    {
        var inner = Pack.Gzip(Pack.Tar(Files));
        inner.AsSpan(10, 40).Fill(0xFF);
        foreach (var outer in new[] { Pack.Zip(("inner.tar.gz", inner)), Pack.Tar(("inner.tar.gz", inner)), inner })
        {
            Assert.Equal(ReadStatus.Partial, Recorder.Stream(outer, "in.tar.gz").Report.Status);
        }
    }

    [Fact]
    public void What_is_named_like_an_archive_and_is_none_is_told()
    {
        var seen = Recorder.Stream(Pack.Zip(("bugtool.tar", Sample.Text("the proxy wants a password\n", 20)), ("b", [1])));

        Assert.Equal(ArchiveProblemKind.NotAnArchive, Assert.Single(seen.Problems).Kind);
        Assert.Equal(ReadStatus.Partial, seen.Report.Status);
    }

    [Fact]
    public void A_cancelled_walk_ends_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        var recorder = new Recorder(_ =>
        {
            cancellation.Cancel();
            return MemberChoice.Read;
        });

        Assert.Throws<OperationCanceledException>(
            () => ArchiveWalk.Walk(new MemoryStream(Pack.Zip(Files)), "in", recorder, ArchiveLimits.Default, cancellation.Token));
        Assert.Empty(recorder.Members);
    }
}
