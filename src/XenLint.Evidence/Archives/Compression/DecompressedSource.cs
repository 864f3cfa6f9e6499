namespace XenLint.Evidence;

/// <summary>Bytes that come out of a decompressor, counted against the limits.</summary>
/// <param name="allowance">What the input may still expand to.</param>
/// <param name="path">The logical path, for messages.</param>
internal abstract class DecompressedSource(ExpansionAllowance allowance, string path) : ByteSource
{
    private long produced;

    /// <summary>Compressed bytes taken so far.</summary>
    public long Taken => Consumed;

    /// <summary>Compressed bytes taken so far.</summary>
    protected abstract long Consumed { get; }

    public sealed override int Read(Span<byte> buffer)
    {
        if (Loss is not null || buffer.IsEmpty)
        {
            return 0;
        }

        var read = Produce(buffer);
        if (read > 0 && Count(read, Consumed) is { } stop)
        {
            Loss = stop;
            return 0;
        }

        return read;
    }

    /// <summary>Decompresses without counting, for somebody who counts when the bytes are wanted.</summary>
    public int Make(Span<byte> buffer) => Loss is null ? Produce(buffer) : 0;

    /// <summary>Counts bytes.</summary>
    /// <param name="bytes">Their number.</param>
    /// <param name="consumed">Compressed bytes that they took, with all before them.</param>
    /// <returns>The reason to stop, or null.</returns>
    public SourceLoss? Count(int bytes, long consumed)
    {
        produced += bytes;
        return allowance.Count(path, bytes, produced, consumed);
    }

    /// <summary>Decompresses; 0 at the end, with <see cref="ByteSource.Loss"/> set when it is none that the format knows.</summary>
    protected abstract int Produce(Span<byte> buffer);
}
