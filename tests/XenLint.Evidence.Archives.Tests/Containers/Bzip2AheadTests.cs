using FsCheck;
using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence.Archives.Tests;

/// <summary>Blocks that several workers decode ahead give what one thread gives, byte for byte and word for word; SharpZipLib judges both.</summary>
public sealed class Bzip2AheadTests
{
    private static readonly Gen<byte[]> Contents = Gen.OneOf(
        Gen.Constant(Array.Empty<byte>()),
        Gen.Choose(0, 255).Select(value => new[] { (byte)value }),
        Gen.Choose(0, 3_000_000).Select(length => new byte[length]),
        Gen.Choose(1, 400_000).Select(length => Sample.Noise(length, (uint)length)),
        Gen.Choose(1, 9000).Select(times => Sample.Text("May 14 09:30:13 a line that is written again and again\n", times)),
        Gen.Choose(1, 300_000).Select(length => BytesOf(length, 0x3141, 0x5926, 0x5359)),
        Gen.ListOf(Gen.Choose(0, 600)).Select(runs => runs.SelectMany((run, index) => Enumerable.Repeat((byte)(index % 3), run)).ToArray()));

    private static readonly Gen<(byte[] Content, int Level)> Streams = from content in Contents from level in Gen.Choose(1, 9) select (content, level);

    [Fact]
    public void Any_number_of_streams_is_read_alike_by_one_thread_by_several_and_by_the_judge() =>
        Properties.HoldFor(
            from count in Gen.Choose(1, 3) from streams in Gen.ListOf(Streams, count) select streams,
            streams =>
            {
                byte[] content = [.. streams.SelectMany(stream => stream.Content)];
                var packed = streams.Select(stream => Pack.Bzip2(stream.Content, stream.Level)).ToList();
                byte[] judged = [.. packed.SelectMany(Pack.UnpackBzip2)];
                byte[] file = [.. packed.SelectMany(stream => stream)];

                Assert.True(judged.AsSpan().SequenceEqual(content), "the judge");
                foreach (var jobs in (int[])[1, 2, 5])
                {
                    var seen = Recorder.Stream(file, "a.bz2", jobs: jobs, choose: _ => MemberChoice.Read);
                    Assert.True(seen.Members[0].Content.AsSpan().SequenceEqual(content), $"{jobs} jobs");
                    Assert.Equal((MemberState.Read, ReadStatus.Read), (seen.Members[0].State, seen.Report.Status));
                }
            },
            cases: 40);

    [Fact]
    public void Damage_anywhere_is_told_alike_and_costs_the_same_members() =>
        Properties.HoldFor(
            from place in Gen.Choose(0, 999) from bit in Gen.Choose(0, 7) from cut in Gen.Choose(0, 3) from level in Gen.Choose(1, 3) select (place, bit, cut, level),
            damage =>
            {
                var files = Enumerable.Range(0, 12).Select(number => ($"top/file{number}", Sample.Noise(60_000, (uint)number)));
                var packed = Pack.Bzip2(Pack.Tar(files), damage.level);
                packed[(int)((long)packed.Length * damage.place / 1000)] ^= (byte)(1 << damage.bit);
                packed = damage.cut == 0 ? packed[..^(packed.Length / 3)] : packed;

                var alone = Recorder.Stream(packed, "a.tar.bz2");
                var shared = Recorder.Stream(packed, "a.tar.bz2", jobs: 3);

                Assert.Equal(alone.Problems.Select(problem => problem.ToString()), shared.Problems.Select(problem => problem.ToString()));
                Assert.Equal(alone.Members.Select(member => (member.Name, member.State)), shared.Members.Select(member => (member.Name, member.State)));
                Assert.All(alone.Members.Zip(shared.Members), pair => Assert.True(pair.First.Content.AsSpan().SequenceEqual(pair.Second.Content)));
            },
            cases: 60);

    /// <summary>A block begins with a map of the bytes in it. Content can be chosen so that this map reads like the beginning of another block, or like the stream's end.</summary>
    [Theory]
    [InlineData(0x3141, 0x5926, 0x5359)]
    [InlineData(0x1772, 0x4538, 0x5090)]
    public void What_only_looks_like_a_signature_changes_nothing(int first, int second, int third)
    {
        var content = BytesOf(450_000, first, second, third);
        byte[] signature = [(byte)(first >> 8), (byte)first, (byte)(second >> 8), (byte)second, (byte)(third >> 8), (byte)third];
        var packed = Pack.Bzip2(content, 1);

        Assert.True(HasBits(packed, signature));
        Assert.All((int[])[1, 4], jobs => Assert.True(Recorder.Stream(packed, "a.bz2", jobs: jobs, choose: _ => MemberChoice.Read).Members[0].Content.AsSpan().SequenceEqual(content)));
    }

    [Fact]
    public void A_walk_that_is_left_in_the_middle_leaves_no_worker_behind()
    {
        var pool = new DecoderPool(jobs: 3);
        var packed = Pack.Bzip2(Sample.Noise(900_000, 3), 1);
        for (var time = 0; time < 50; time++)
        {
            ArchiveWalk.Walk(new MemoryStream(packed), "a.bz2", new Recorder(_ => MemberChoice.Skip), ArchiveLimits.Default, pool, TestContext.Current.CancellationToken);
        }

        var recorder = new Recorder(_ => MemberChoice.Read);
        ArchiveWalk.Walk(new MemoryStream(packed), "a.bz2", recorder, ArchiveLimits.Default, pool, TestContext.Current.CancellationToken);
        Assert.Equal(Sample.Noise(900_000, 3), recorder.Members[0].Content);
        Assert.Equal(0, pool.BlocksAhead);
    }

    /// <summary>Bytes below 0x30 that occur as the three words tell: the highest bit stands for the lowest byte.</summary>
    private static byte[] BytesOf(int length, int first, int second, int third)
    {
        int[] words = [first, second, third];
        var used = Enumerable.Range(0, 48).Where(value => (words[value / 16] & (0x8000 >> (value % 16))) != 0).Select(value => (byte)value).ToArray();
        var bytes = Sample.Noise(length, (uint)length);
        for (var at = 0; at < length; at++)
        {
            bytes[at] = at < used.Length ? used[at] : used[bytes[at] % used.Length];
        }

        return bytes;
    }

    private static bool HasBits(byte[] bytes, byte[] wanted) => Enumerable.Range(1, 7).Append(0).Any(shift =>
    {
        var moved = Enumerable.Range(0, bytes.Length - 1).Select(at => (byte)((bytes[at] << shift) | (bytes[at + 1] >> (8 - shift)))).ToArray();
        return moved.AsSpan().IndexOf(wanted) >= 0;
    });
}
