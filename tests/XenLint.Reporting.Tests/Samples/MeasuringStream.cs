namespace XenLint.Reporting.Tests;

/// <summary>
/// Takes a report in, keeps nothing of it, and looks now and then at the memory that is in use while it is written: what nobody
/// refers to any more is collected first, since when that happens by itself depends on the machine.
/// </summary>
internal sealed class MeasuringStream(long memoryBefore) : Stream
{
    private const long LookEvery = 32_000_000;
    private long nextLook = LookEvery;

    public long Written { get; private set; }

    public long PeakGrowth { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Written += buffer.Length;
        if (Written >= nextLook)
        {
            nextLook = Written + LookEvery;
            PeakGrowth = Math.Max(PeakGrowth, GC.GetTotalMemory(forceFullCollection: true) - memoryBefore);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
