using System.Buffers.Binary;
using System.IO.Compression;

namespace XenLint.Evidence;

/// <summary>
/// gzip. The frame is read here because the library's own reader takes a cut stream for a whole one: only a length and checksum that
/// match what came out prove that nothing is missing.
/// </summary>
internal sealed class GzipSource : DecompressedSource
{
    private const int TrailerBytes = 8;

    private readonly ByteWindow window;
    private readonly Feed feed;
    private DeflateStream? inflater;
    private Crc32 crc;
    private uint length;

    public GzipSource(ByteSource packed, ExpansionAllowance allowance, string path)
        : base(allowance, path)
    {
        window = new ByteWindow(packed);
        feed = new Feed(window);
    }

    protected override long Consumed => window.Position;

    protected override int Produce(Span<byte> buffer)
    {
        while (inflater is not null || StartMember())
        {
            try
            {
                var read = inflater!.Read(buffer);
                if (read > 0)
                {
                    crc.Add(buffer[..read]);
                    length = unchecked(length + (uint)read);
                    return read;
                }
            }
            catch (InvalidDataException)
            {
                Loss = window.Loss ?? new SourceLoss(LossKind.Damaged, $"its gzip compression is damaged at or before compressed byte {window.Position}");
                return 0;
            }

            if (!EndMember())
            {
                return 0;
            }
        }

        return 0;
    }

    protected override void Release()
    {
        inflater?.Dispose();
        window.Dispose();
    }

    /// <summary>Takes the head of a gzip member. What follows the last member is padding, and is not looked at.</summary>
    private bool StartMember()
    {
        const int Extra = 4, Name = 8, Comment = 16, HeadChecksum = 2;
        var head = window.Peek(10);
        if (head.Length < 10 || head is not [0x1F, 0x8B, 8, ..])
        {
            Loss = window.Loss ?? (window.Position == 0 || head is [0x1F, 0x8B, ..] ? Cut() : null);
            return false;
        }

        var flags = head[3];
        window.Advance(10);
        if ((flags & Extra) != 0 && window.Peek(2) is { Length: 2 } extra)
        {
            window.Skip(2 + BinaryPrimitives.ReadUInt16LittleEndian(extra));
        }

        SkipText((flags & Name) != 0);
        SkipText((flags & Comment) != 0);
        window.Skip((flags & HeadChecksum) != 0 ? 2 : 0);
        inflater = new DeflateStream(new SourceStream(feed), CompressionMode.Decompress);
        crc = default;
        length = 0;
        return true;
    }

    private void SkipText(bool isThere)
    {
        while (isThere && window.Peek(1) is [var letter])
        {
            window.Advance(1);
            isThere = letter != 0;
        }
    }

    /// <summary>
    /// Finds the trailer behind the compressed bytes. The inflater takes its input in chunks and does not tell where in the last one it ended;
    /// but the trailer is known by now, so it is looked for.
    /// </summary>
    private bool EndMember()
    {
        inflater!.Dispose();
        inflater = null;
        Span<byte> trailer = stackalloc byte[TrailerBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, crc.Value);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], length);

        var chunk = feed.LastChunk;
        window.Retreat(chunk);
        var rest = window.Peek(chunk + TrailerBytes);
        var at = rest.IndexOf(trailer);
        if (at >= 0)
        {
            window.Advance(at + TrailerBytes);
            return true;
        }

        var endsHere = rest.Length < chunk + TrailerBytes;
        Loss = window.Loss ?? (endsHere && !rest.EndsWith(trailer[4..]) ? Cut() : new SourceLoss(
            LossKind.Damaged, $"its gzip checksum does not hold: some of its content is altered, and nothing tells what (compressed byte {window.Position})"));
        return false;
    }

    private SourceLoss Cut() => new(LossKind.Cut, $"its gzip compression ends too early, at compressed byte {window.Position + window.Peek(ByteWindow.LookAhead).Length}");

    /// <summary>The compressed bytes in chunks that can be put back.</summary>
    private sealed class Feed(ByteWindow window) : ByteSource
    {
        private const int ChunkBytes = 8192;

        /// <summary>Bytes that the last read took.</summary>
        public int LastChunk { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var read = window.Read(buffer.Length > ChunkBytes ? buffer[..ChunkBytes] : buffer);
            LastChunk = read;
            return read;
        }
    }
}
