using BenchmarkDotNet.Attributes;
using ICSharpCode.SharpZipLib.BZip2;
using XenLint.Evidence;

namespace XenLint.Benchmarks;

/// <summary>A walk through a tar.bz2 that passes over every member, beside the library's decoder alone.</summary>
[MemoryDiagnoser]
public class Bzip2Decoding
{
    private byte[] bundle = [];

    /// <summary>Reads the bundle.</summary>
    [GlobalSetup]
    public void Load() => bundle = File.ReadAllBytes(GeneratedFile.Bzip2Bundle(40));

    /// <summary>The library.</summary>
    [Benchmark(Baseline = true)]
    public long SharpZipLib()
    {
        using var content = new BZip2InputStream(new MemoryStream(bundle));
        var buffer = new byte[1 << 16];
        var bytes = 0L;
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            bytes += read;
        }

        return bytes;
    }

    /// <summary>Ours on one thread.</summary>
    [Benchmark]
    public long XenLintOneThread() => Walk(new DecoderPool(jobs: 1));

    /// <summary>Ours on two threads.</summary>
    [Benchmark]
    public long XenLintTwoThreads() => Walk(new DecoderPool(jobs: 2));

    private long Walk(DecoderPool pool)
    {
        using var content = new MemoryStream(bundle);
        var visitor = new PassesOver();
        ArchiveWalk.Walk(content, "bundle.tar.bz2", visitor, ArchiveLimits.Default, pool);
        return visitor.Members;
    }

    /// <summary>Reads nothing of what it can pass over.</summary>
    private sealed class PassesOver : ArchiveVisitor
    {
        public int Members { get; private set; }

        public override MemberChoice Choose(ArchiveMember member) => member.ContainerFormat == ArchiveFormat.None ? MemberChoice.Enter : MemberChoice.Skip;

        public override void Read(ArchiveMember member, Stream content) => throw new InvalidOperationException(member.Name);

        public override void Ended(ArchiveMember member, MemberEnd end) => Members++;
    }
}
