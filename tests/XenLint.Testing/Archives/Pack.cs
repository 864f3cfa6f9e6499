using System.Buffers.Binary;
using System.IO.Compression;
using ICSharpCode.SharpZipLib.BZip2;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace XenLint.Testing;

/// <summary>Packs contents in every way that users and tools do.</summary>
public static class Pack
{
    /// <summary>A deflate stream, the same bytes on every machine: the platform's own compressor differs between them.</summary>
    public static byte[] Deflate(byte[] content)
    {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, noZlibHeaderOrFooter: true);
        deflater.SetInput(content);
        deflater.Finish();
        using var output = new MemoryStream();
        var buffer = new byte[1 << 15];
        while (!deflater.IsFinished)
        {
            output.Write(buffer, 0, deflater.Deflate(buffer));
        }

        return output.ToArray();
    }

    /// <summary>A gzip file without name and time.</summary>
    public static byte[] Gzip(byte[] content)
    {
        var trailer = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, Checksum(content));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(4), (uint)content.Length);
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, .. Deflate(content), .. trailer];
    }

    /// <summary>The checksum of gzip and zip.</summary>
    public static uint Checksum(byte[] content)
    {
        var checksum = new Crc32();
        checksum.Update(content);
        return (uint)checksum.Value;
    }

    /// <summary>A bzip2 file.</summary>
    /// <param name="content">What to pack.</param>
    /// <param name="level">The size of blocks in units of 100,000 bytes.</param>
    public static byte[] Bzip2(byte[] content, int level = 9)
    {
        using var output = new MemoryStream();
        using (var bzip2 = new BZip2OutputStream(output, level) { IsStreamOwner = false })
        {
            bzip2.Write(content);
        }

        return output.ToArray();
    }

    /// <summary>The content of a bzip2 file of one stream, by the library that judges ours.</summary>
    public static byte[] UnpackBzip2(byte[] packed)
    {
        using var bzip2 = new BZip2InputStream(new MemoryStream(packed));
        using var output = new MemoryStream();
        bzip2.CopyTo(output);
        return output.ToArray();
    }

    /// <summary>A tar archive with GNU headers.</summary>
    public static byte[] Tar(IEnumerable<(string Name, byte[] Content)> files)
    {
        var tar = new TarBuilder();
        foreach (var (name, content) in files)
        {
            tar.Gnu(name, content);
        }

        return tar.Build();
    }

    /// <summary>A tar archive with GNU headers.</summary>
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

    /// <summary>A zip archive.</summary>
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
