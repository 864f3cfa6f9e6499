using FsCheck;
using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence.Archives.Tests;

/// <summary>Single compressed files, and the decoders under them. SharpZipLib judges bzip2, the library gzip.</summary>
public sealed class CompressionTests
{
    private static readonly Gen<byte[]> Contents = Gen.OneOf(
        Gen.Choose(0, 40).Select(length => new byte[length]),
        Gen.Choose(0, 100_000).Select(length => new byte[length]),
        Gen.Choose(1, 150_000).Select(length => Sample.Noise(length, (uint)length)),
        Gen.Choose(1, 3000).Select(times => Sample.Text("May 14 09:30:13 a line that is written again and again\n", times)),
        Gen.ListOf(Gen.Choose(0, 600)).Select(runs => runs.SelectMany((run, index) => Enumerable.Repeat((byte)(index % 3), run)).ToArray()));

    [Fact]
    public void Bzip2_gives_back_what_the_judge_packed()
    {
        var cases = from content in Contents from level in Gen.Choose(1, 9) select (Content: content, Level: level);
        var property = Prop.ForAll(Arb.From(cases), sample => IsWhole(Pack.Bzip2(sample.Content, sample.Level), sample.Content));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(50), property);
    }

    [Fact]
    public void Bzip2_agrees_with_the_judge_on_several_streams()
    {
        byte[] packed = [.. Pack.Bzip2(Sample.Text("one", 1000), 1), .. Pack.Bzip2([]), .. Pack.Bzip2(Sample.Noise(250_000, 2), 1)];

        Assert.True(IsWhole(packed, [.. Sample.Text("one", 1000), .. Sample.Noise(250_000, 2)]));
        Assert.True(IsWhole([.. packed, .. new byte[512]], [.. Sample.Text("one", 1000), .. Sample.Noise(250_000, 2)]));
    }

    [Fact]
    public void Gzip_gives_back_what_the_library_packed()
    {
        // The library writes nothing at all for empty content.
        var property = Prop.ForAll(Arb.From(Contents.Where(content => content.Length > 0)), content => IsWhole(Pack.Gzip(content), content) && IsWhole([.. Pack.Gzip(content), .. Pack.Gzip([1, 2])], [.. content, 1, 2]));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), property);
    }

    [Fact]
    public void Gzip_with_name_comment_and_extra_field_is_read()
    {
        var plain = Pack.Gzip("content"u8.ToArray());
        byte[] packed = [0x1F, 0x8B, 8, 4 | 8 | 16 | 2, .. plain[4..10], 3, 0, 1, 2, 3, .. "name\0"u8, .. "comment\0"u8, 9, 9, .. plain[10..]];

        Assert.True(IsWhole(packed, "content"u8.ToArray()));
    }

    [Fact]
    public void A_single_compressed_file_is_an_archive_with_one_member()
    {
        var seen = Recorder.File(Pack.Gzip("<database/>"u8.ToArray()), "pool.xml.gz");

        Assert.EndsWith("pool.xml.gz!/pool.xml", Assert.Single(seen.Members).Path, StringComparison.Ordinal);
        Assert.Equal("<database/>", seen.Members[0].Text);
        Assert.Equal(ArchiveFormat.Gzip, seen.Report.Format);
    }

    [Fact]
    public void A_compressed_log_in_a_bundle_can_be_entered_or_taken_as_it_is()
    {
        var log = Pack.Gzip("line\n"u8.ToArray());
        var tar = new TarBuilder().Gnu("top/var/log/xensource.log.2.gz", log).Build();

        Assert.Equal("in!/top/var/log/xensource.log.2.gz!/xensource.log.2", Recorder.Stream(tar).Files.Single().Path);
        Assert.Equal(log, Recorder.Stream(tar, choose: _ => MemberChoice.Read).Files.Single().Content);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(1)]
    public void A_cut_gzip_file_is_never_whole(int cut)
    {
        var packed = Pack.Gzip(Sample.Noise(50_000, 4));
        var seen = Recorder.Stream(packed[..^cut], "a.gz");

        Assert.Equal(MemberState.Truncated, seen.Members[0].State);
        Assert.Equal(Sample.Noise(50_000, 4), seen.Members[0].Content);
        Assert.Equal(ReadStatus.Partial, seen.Report.Status);
    }

    [Fact]
    public void A_damaged_bzip2_block_is_a_gap_and_nothing_of_it_is_given_out()
    {
        var content = Sample.Noise(500_000, 9);
        var packed = Pack.Bzip2(content, 1);
        packed[packed.Length / 2] ^= 0x10;
        var seen = Recorder.Stream(packed, "a.bz2");

        Assert.Equal(MemberState.Damaged, seen.Members[0].State);
        var read = seen.Members[0].Content!;
        Assert.True(content.AsSpan().StartsWith(read));
        Assert.InRange(read.Length, 190_000, 210_000);
    }

    private static bool IsWhole(byte[] packed, byte[] content)
    {
        var seen = Recorder.Stream(packed, "a.packed", choose: _ => MemberChoice.Read);
        return seen.Report.Status == ReadStatus.Read && seen.Members is [{ State: MemberState.Read } only] && only.Content.AsSpan().SequenceEqual(content);
    }
}
