using System.Formats.Tar;
using FsCheck;
using FsCheck.Fluent;
using XenLint.Testing;

namespace XenLint.Evidence.Archives.Tests;

/// <summary>The library's tar reader and writer judge our walker on generated, healthy archives.</summary>
public sealed class TarJudgeTests
{
    private static readonly Gen<string> Part = Gen.OneOf(
        Gen.Elements("etc", "var", "log", "a", "xensource.log.1", "ls-lR-%dev.out", "ethtool-eth0.100", "app:0"),
        Gen.Choose(1, 120).Select(length => new string('n', length)),
        Gen.Elements("\u00FCml\u00E4ut", "\u65E5\u672C"));

    private static readonly Gen<File> Files =
        from parts in Gen.NonEmptyListOf(Part)
        from length in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 1600), Gen.Choose(60_000, 140_000))
        from seed in Gen.Choose(1, 1000)
        from seconds in Gen.Choose(0, int.MaxValue)
        select new File("top/" + string.Join('/', parts.Take(5)), Sample.Noise(length, (uint)seed), seconds);

    [Theory]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void What_the_library_writes_is_read_as_written(TarEntryFormat format)
    {
        var property = Prop.ForAll(Arb.From(Gen.ListOf(Files)), files =>
        {
            var written = files.DistinctBy(file => file.Name).ToList();
            var seen = Recorder.Stream(Write(format, written));
            return seen.Problems.All(problem => problem.Kind is ArchiveProblemKind.NotAnArchive) && Same(written, seen);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), property);
    }

    [Fact]
    public void What_our_builder_writes_is_read_alike_by_both()
    {
        var property = Prop.ForAll(Arb.From(Gen.NonEmptyListOf(Files).Where(files => files.Count < 20)), files =>
        {
            var tar = new TarBuilder();
            foreach (var (file, index) in files.Select((file, index) => (file, index)))
            {
                _ = index % 2 == 0 ? tar.Gnu(file.Name, file.Content, file.Seconds) : tar.Pax(file.Name, file.Content, ("mtime", $"{file.Seconds}"));
            }

            var archive = tar.Build();
            var judged = Judge(archive).ToList();
            return judged.Count == files.Count && Same(judged, Recorder.Stream(archive));
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), property);
    }

    private static bool Same(IReadOnlyList<File> expected, Recorder seen) =>
        expected.Select(file => (file.Name, Convert.ToHexString(file.Content), DateTime.UnixEpoch.AddSeconds(file.Seconds)))
            .SequenceEqual(seen.Files.Select(file => (file.Name, Convert.ToHexString(file.Content!), file.Member.Modified!.Value)));

    private static byte[] Write(TarEntryFormat format, IEnumerable<File> files)
    {
        using var output = new MemoryStream();
        using (var writer = new TarWriter(output, format, leaveOpen: true))
        {
            foreach (var file in files)
            {
                TarEntry entry = format == TarEntryFormat.Pax ? new PaxTarEntry(TarEntryType.RegularFile, file.Name) : new GnuTarEntry(TarEntryType.RegularFile, file.Name);
                entry.ModificationTime = DateTimeOffset.FromUnixTimeSeconds(file.Seconds);
                entry.DataStream = new MemoryStream(file.Content);
                writer.WriteEntry(entry);
            }
        }

        return output.ToArray();
    }

    private static IEnumerable<File> Judge(byte[] archive)
    {
        using var reader = new TarReader(new MemoryStream(archive));
        while (reader.GetNextEntry() is { } entry)
        {
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            yield return new File(entry.Name, content.ToArray(), entry.ModificationTime.ToUnixTimeSeconds());
        }
    }

    private sealed record File(string Name, byte[] Content, long Seconds);
}
