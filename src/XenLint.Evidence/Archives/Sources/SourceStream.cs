namespace XenLint.Evidence;

/// <summary>A <see cref="ByteSource"/> as the forward-only stream that other code expects. It ends where the source ends and never throws for content.</summary>
internal sealed class SourceStream(ByteSource source) : Stream
{
    private bool isClosed;

    /// <summary>Bytes that were taken from the source.</summary>
    public long Passed { get; private set; }

    public override bool CanRead => !isClosed;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Passed;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        var read = buffer.IsEmpty ? 0 : source.Read(buffer);
        Passed += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int ReadByte()
    {
        Span<byte> one = stackalloc byte[1];
        return Read(one) == 1 ? one[0] : -1;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        isClosed = true;
        base.Dispose(disposing);
    }
}
