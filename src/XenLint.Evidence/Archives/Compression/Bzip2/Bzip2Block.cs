using System.Runtime.ExceptionServices;

namespace XenLint.Evidence;

/// <summary>
/// A block that somebody will decode: a worker that is free, or, if it comes first, whoever wants the content. Bytes that only look like a block's
/// beginning are decoded for nothing, and never asked for.
/// </summary>
internal sealed class Bzip2Block(long start, byte[] buffer, int length, bool mayBeCut) : IDecoderWork
{
    private readonly object claim = new();
    private bool isClaimed;
    private bool isDone;
    private Bzip2Result result;
    private Bzip2Content? content;
    private ExceptionDispatchInfo? defect;

    /// <summary>The bit at which its signature begins.</summary>
    public long Start { get; } = start;

    /// <summary>True when it was taken to end where another signature stands: if it does not, that was none.</summary>
    public bool MayBeCut { get; } = mayBeCut;

    /// <summary>Copies what lies between two places and makes a block of it.</summary>
    public static Bzip2Block Copy(Bzip2Window window, DecoderPool pool, long start, long end, bool mayBeCut)
    {
        var bytes = window.Bytes(start, end);
        var length = bytes.Length + Bzip2Bits.Padding;
        var buffer = pool.RentBuffer(length);
        bytes.CopyTo(buffer);
        buffer.AsSpan(bytes.Length..length).Clear();
        return new Bzip2Block(start, buffer, length, mayBeCut);
    }

    /// <summary>Decodes it unless somebody does already.</summary>
    public void Work(DecoderPool workers)
    {
        if (!Claim())
        {
            return;
        }

        var decoder = workers.RentDecoder();
        content = workers.RentContent();
        try
        {
            result = decoder.Decode(buffer.AsSpan(0, length), (int)(Start & 7) + Bzip2Window.SignatureBits, content);
        }
        catch (Exception unexpected)
        {
            defect = ExceptionDispatchInfo.Capture(unexpected);
        }
        finally
        {
            workers.Return(decoder);
            workers.Return(buffer);
            Finish();
        }
    }

    /// <summary>Decodes it, or waits until it is decoded.</summary>
    /// <param name="pool">Lends what decoding takes.</param>
    /// <param name="decoded">The content, which goes back to the pool after use.</param>
    /// <returns>How it went, with the place of the end counted from the beginning of the stream.</returns>
    public Bzip2Result Take(DecoderPool pool, out Bzip2Content decoded)
    {
        Work(pool);
        Wait();
        defect?.Throw();
        decoded = content!;
        return result with { End = result.End + (Start & ~7L) };
    }

    /// <summary>Nobody wants it any more.</summary>
    public void Abandon() => Claim();

    private void Finish()
    {
        lock (claim)
        {
            isDone = true;
            Monitor.PulseAll(claim);
        }
    }

    private void Wait()
    {
        lock (claim)
        {
            while (!isDone)
            {
                Monitor.Wait(claim);
            }
        }
    }

    private bool Claim()
    {
        lock (claim)
        {
            return !isClaimed && (isClaimed = true);
        }
    }
}
