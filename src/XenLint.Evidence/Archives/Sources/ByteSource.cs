namespace XenLint.Evidence;

/// <summary>
/// Bytes that come once, in order. Unlike a stream it never throws for what is wrong with its content: it ends, and <see cref="Loss"/> tells why.
/// </summary>
internal abstract class ByteSource : IDisposable
{
    /// <summary>Why the bytes ended early; null while they flow and after a natural end.</summary>
    public SourceLoss? Loss { get; protected set; }

    /// <summary>The file on disk whose bytes these are, when they are exactly that; it can be read at any place.</summary>
    public virtual FileSource? Whole => null;

    /// <summary>Takes bytes; 0 at the end, natural or not.</summary>
    public abstract int Read(Span<byte> buffer);

    /// <summary>Passes over bytes without fetching them.</summary>
    /// <returns>How many were passed; 0 when the source cannot.</returns>
    public virtual long Skip(long count) => 0;

    /// <summary>Goes on behind a loss, where the bytes make sense again; how many are missing in between is not known.</summary>
    /// <returns>False when there is nothing behind it.</returns>
    public virtual bool Resume() => false;

    /// <summary>Says that all bytes will be asked for, so that they may be made before.</summary>
    public virtual void ReadAhead()
    {
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what the source holds.</summary>
    protected virtual void Release()
    {
    }
}
