namespace XenLint.Evidence;

/// <summary>Bytes that come out of a decompressor, counted against the limits.</summary>
/// <param name="allowance">What the input may still expand to.</param>
/// <param name="path">The logical path, for messages.</param>
internal abstract class DecompressedSource(ExpansionAllowance allowance, string path) : ByteSource
{
    private long produced;

    /// <summary>Compressed bytes taken so far.</summary>
    protected abstract long Consumed { get; }

    public sealed override int Read(Span<byte> buffer)
    {
        if (Loss is not null || buffer.IsEmpty)
        {
            return 0;
        }

        var read = Produce(buffer);
        produced += read;
        if (read > 0 && allowance.Count(path, read, produced, Consumed) is { } stop)
        {
            Loss = stop;
            return 0;
        }

        return read;
    }

    /// <summary>Decompresses; 0 at the end, with <see cref="ByteSource.Loss"/> set when it is none that the format knows.</summary>
    protected abstract int Produce(Span<byte> buffer);
}
