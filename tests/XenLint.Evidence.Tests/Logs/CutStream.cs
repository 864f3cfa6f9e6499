namespace XenLint.Evidence;

/// <summary>A stream that hands its content out in pieces of the given lengths, over and over.</summary>
internal sealed class CutStream(byte[] content, params int[] lengths) : Stream
{
    private int position;
    private int reads;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => content.Length;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var most = lengths.Length == 0 ? int.MaxValue : Math.Max(1, lengths[reads++ % lengths.Length]);
        var length = Math.Min(Math.Min(most, buffer.Length), content.Length - position);
        content.AsSpan(position, length).CopyTo(buffer);
        position += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
