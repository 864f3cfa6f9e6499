namespace XenLint.Evidence;

/// <summary>The content of a zip member. Its decoder is made when the first byte is asked for; length and checksum are compared at the end.</summary>
internal sealed class ZipContent(ZipEntry entry, PackedData packed, ArchiveLevel level, string path) : MemberContent
{
    private readonly long? size = entry.HasSizesBehind ? null : entry.Size;
    private ByteSource? body;
    private Crc32 crc;
    private long produced;
    private bool isAtEnd;
    private byte[] head = [];

    private ByteSource Body => body ??= level.Decompress(ZipMethod.Decoder(entry.Method), packed, path);

    public override long? Size => size ?? packed.Behind?.Size;

    public override int Read(Span<byte> buffer)
    {
        int count;
        if (head.Length > 0)
        {
            count = Math.Min(buffer.Length, head.Length);
            head.AsSpan(0, count).CopyTo(buffer);
            head = head[count..];
        }
        else
        {
            count = Fetch(buffer);
        }

        Passed += count;
        return count;
    }

    public override ReadOnlySpan<byte> Head(int count)
    {
        head = new byte[count];
        var filled = 0;
        for (int read; filled < count && (read = Fetch(head.AsSpan(filled))) > 0;)
        {
            filled += read;
        }

        head = head[..filled];
        return head;
    }

    public override void ReadAhead() => Body.ReadAhead();

    public override void Finish()
    {
        packed.Finish();
        Loss ??= packed.LossOfRest;
    }

    protected override void Release()
    {
        body?.Dispose();
        packed.Dispose();
    }

    private int Fetch(Span<byte> buffer)
    {
        if (isAtEnd || Loss is not null || buffer.IsEmpty)
        {
            return 0;
        }

        var read = Body.Read(buffer);
        if (read == 0)
        {
            isAtEnd = true;
            Loss = Body.Loss ?? packed.Loss ?? Mismatch();
            return 0;
        }

        if (size is { } told && produced + read > told)
        {
            Loss = new SourceLoss(LossKind.Damaged, $"it goes on behind the {told} bytes that the archive tells");
            read = (int)(told - produced);
        }

        crc.Add(buffer[..read]);
        produced += read;
        return read;
    }

    private SourceLoss? Mismatch()
    {
        packed.Finish();
        var told = size is null ? packed.Behind : (entry.Crc, entry.Size);
        return packed.Loss is not null ? packed.Loss
            : told is null ? new SourceLoss(LossKind.Damaged, "the record with its length and checksum is damaged; what was read of it may be wrong")
            : produced < told.Value.Size ? new SourceLoss(LossKind.Damaged, $"its compression ends after {produced} of {told.Value.Size} bytes")
            : produced > told.Value.Size || crc.Value != told.Value.Crc ? new SourceLoss(LossKind.Damaged, "its checksum does not hold: some of its content is altered")
            : null;
    }
}
