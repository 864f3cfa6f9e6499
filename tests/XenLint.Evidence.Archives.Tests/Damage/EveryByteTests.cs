using FsCheck;
using FsCheck.Fluent;
using XenLint.Model;
using XenLint.Testing;

namespace XenLint.Evidence.Archives.Tests;

/// <summary>Archives that are cut at each byte, and archives with bytes changed: never an exception, never silence about a loss, never a wrong content called right.</summary>
public sealed class EveryByteTests
{
    private static readonly (string Name, byte[] Content)[] Files =
    [
        ("top/a.out", Sample.Text("a line of text\n", 20)),
        ("top/empty.out", []),
        ("top/noise", Sample.Noise(1500, 11)),
        ($"top/{Sample.LongPath}", Sample.Text("long\n", 10)),
        ("top/z.out", Sample.Text("the last one\n", 20)),
    ];

    private static readonly Dictionary<string, byte[]> Archives = new()
    {
        ["gnu"] = new TarBuilder().Raw(Pack.Tar(Files).AsSpan(0, 9728)).BuildOpen(),
        ["pax"] = Files.Aggregate(new TarBuilder(), (tar, file) => tar.Pax(file.Name, file.Content, ("mtime", "1.5"))).Build(),
        ["gz"] = Pack.Gzip(Pack.Tar(Files)),
        ["bz2"] = Pack.Bzip2(Pack.Tar(Files)),
        ["zip"] = Pack.Zip(Files),
        ["streamed"] = Pack.Zip(Files, isStreamed: true),
        ["nested"] = new ZipBuilder().Add("inner.tar", Pack.Tar(Files)).Add("after", "after"u8.ToArray()).Build(),
        ["blocks"] = Pack.Bzip2(Pack.Tar([.. Files, .. Files.Select(file => (file.Name + "2", Sample.Noise(60_000, (uint)file.Name.Length)))]), level: 1),
    };

    public static TheoryData<string> Kinds => [.. Archives.Keys.Except(["blocks"])];

    public static TheoryData<string> AllKinds => [.. Archives.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Cut_at_every_byte_what_was_read_is_right_and_the_loss_is_told(string kind)
    {
        var archive = Archives[kind];
        for (var length = 0; length < archive.Length; length++)
        {
            var seen = Recorder.Stream(archive[..length]);
            CheckContents(seen, kind, length);
            var isTold = seen.Report.Status != ReadStatus.Read || seen.Problems.Any();
            Assert.True(isTold || IsWhole(seen), $"{kind} cut at {length} looks whole");
        }
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("streamed")]
    public void A_zip_file_cut_at_every_byte_is_read_by_its_headers(string kind)
    {
        using var folder = new ScratchFolder();
        var archive = Archives[kind];
        for (var length = 1; length < archive.Length; length += 3)
        {
            var seen = Recorder.Path(folder.Write("cut", archive[..length]));
            CheckContents(seen, kind, length);
            Assert.True(seen.Report.Status != ReadStatus.Read || seen.Problems.Any() || IsWhole(seen), $"{kind} cut at {length} looks whole");
        }
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Any_byte_changed_what_is_called_right_is_right(string kind)
    {
        var archive = Archives[kind];
        var changes =
            from place in Gen.Choose(0, archive.Length - 1)
            from mask in Gen.Choose(1, 255)
            select (Place: place, Mask: (byte)mask);
        var property = Prop.ForAll(Arb.From(changes), change =>
        {
            var damaged = (byte[])archive.Clone();
            damaged[change.Place] ^= change.Mask;
            var seen = Recorder.Stream(damaged);

            // Inside of plain tar nothing guards content: only lengths can be compared.
            var isGuarded = kind is not ("gnu" or "pax" or "gz");
            return !isGuarded || seen.Problems.Any() || IsWhole(seen) || seen.Files.Any(file => !file.End.IsSound);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(kind == "blocks" ? 20 : 400), property);
    }

    [Fact]
    public void Noise_behind_any_magic_word_ends_without_an_exception()
    {
        byte[][] heads =
        [
            [.. "BZh9"u8, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59], [0x1F, 0x8B, 8, 0], [0x1F, 0x8B, 8, 0xFF], [.. "PK\x3\x4"u8], [.. "PK\x3\x4\x14\0\x8\0\x8\0"u8],
            Archives["gnu"][..512],
        ];
        var cases = from head in Gen.Elements(heads) from length in Gen.Choose(0, 5000) from seed in Gen.Choose(1, 100_000) select (Head: head, Length: length, Seed: seed);
        var property = Prop.ForAll(Arb.From(cases), sample =>
        {
            byte[] archive = [.. sample.Head, .. Sample.Noise(sample.Length, (uint)sample.Seed)];
            return Recorder.Stream(archive).Problems.Any() && Recorder.File(archive).Problems.Any();
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), property);
    }

    private static void CheckContents(Recorder seen, string kind, int length)
    {
        foreach (var file in seen.Files.Where(file => file.Name.StartsWith("top/", StringComparison.Ordinal) && file.Content is not null))
        {
            var whole = Files.Where(one => one.Name == file.Name).Select(one => one.Content).FirstOrDefault();
            Assert.True(whole is not null, $"{kind} cut at {length}: a member {file.Name} that never was");
            Assert.True(whole.AsSpan().StartsWith(file.Content), $"{kind} cut at {length}: {file.Name} has other bytes");
            Assert.True(file.State != MemberState.Read || whole.Length == file.Content!.Length, $"{kind} cut at {length}: {file.Name} is called whole");
        }
    }

    private static bool IsWhole(Recorder seen)
    {
        var found = seen.Files.Where(file => file.State == MemberState.Read).ToLookup(file => file.Name);
        return Files.All(file => found[file.Name].Any(one => one.Content.AsSpan().SequenceEqual(file.Content)));
    }
}
