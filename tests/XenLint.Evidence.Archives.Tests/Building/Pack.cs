using System.IO.Compression;
using ICSharpCode.SharpZipLib.BZip2;

namespace XenLint.Evidence.Archives.Tests;

/// <summary>Packs the same contents in every way that users and tools do.</summary>
public static class Pack
{
    public static byte[] Gzip(byte[] content)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return output.ToArray();
    }

    public static byte[] Bzip2(byte[] content, int level = 9)
    {
        using var output = new MemoryStream();
        using (var bzip2 = new BZip2OutputStream(output, level) { IsStreamOwner = false })
        {
            bzip2.Write(content);
        }

        return output.ToArray();
    }

    public static byte[] Tar(IEnumerable<(string Name, byte[] Content)> files)
    {
        var tar = new TarBuilder();
        foreach (var (name, content) in files)
        {
            tar.Gnu(name, content);
        }

        return tar.Build();
    }

    public static byte[] Tar(params (string Name, byte[] Content)[] files) => Tar(files.AsEnumerable());

    /// <summary>A zip archive. Without <paramref name="isStreamed"/> sizes stand before each content, with it behind.</summary>
    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files, bool isStreamed = false, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var output = new MemoryStream();
        using Stream target = isStreamed ? new ForwardOnly(output) : output;
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = new DateTimeOffset(2024, 5, 14, 9, 30, 14, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return output.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] files) => Zip(files.AsEnumerable());

    /// <summary>A stream that only takes what is written, so that a zip writer cannot go back.</summary>
    private sealed class ForwardOnly(Stream inner) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }
}
