using System.Runtime.ExceptionServices;

namespace XenLint.Evidence;

/// <summary>
/// Decompressed bytes in pieces, of which a few are made before they are asked for once somebody says that all will be wanted. What comes out, and where a
/// limit ends it, is the same with workers and without: pieces are counted when they are taken.
/// </summary>
internal sealed class ReadAheadSource(DecompressedSource source, DecoderPool pool) : ByteSource, IDecoderWork
{
    private const int PieceBytes = 128 << 10;
    private const int MostPieces = 6;

    private readonly object access = new();
    private readonly Queue<Piece> ready = new();
    private readonly Stack<byte[]> spare = new();
    private Piece current = Piece.None;
    private int taken;
    private bool isAhead;
    private bool isAtWork;
    private bool isEnded;
    private ExceptionDispatchInfo? defect;

    public override int Read(Span<byte> buffer)
    {
        if (taken == current.Length && !buffer.IsEmpty && Loss is null)
        {
            Next();
        }

        var count = Math.Min(buffer.Length, current.Length - taken);
        current.Bytes.AsSpan(taken, count).CopyTo(buffer);
        taken += count;
        return count;
    }

    public override void ReadAhead()
    {
        if (pool.Jobs < 2)
        {
            return;
        }

        lock (access)
        {
            isAhead = true;
        }

        pool.Start(this);
    }

    /// <summary>Makes pieces until enough are ready.</summary>
    public void Work(DecoderPool workers)
    {
        while (Begin(MostPieces))
        {
            Make();
        }
    }

    protected override void Release()
    {
        lock (access)
        {
            isEnded = true;
            while (isAtWork)
            {
                Monitor.Wait(access);
            }
        }

        source.Dispose();
    }

    /// <summary>Takes the next piece: one that is ready, or one that is made here and now.</summary>
    private void Next()
    {
        Recycle();
        var isThirsty = false;
        while (!TryTake(out isThirsty))
        {
            if (Begin(most: 1))
            {
                Make();
            }
            else
            {
                Await();
            }
        }

        defect?.Throw();
        Loss = current.Length == 0 ? current.Loss : source.Count(current.Length, current.Consumed);
        if (Loss is not null)
        {
            (current, taken) = (Piece.None, 0);
        }
        else if (isThirsty)
        {
            pool.Start(this);
        }
    }

    private void Recycle()
    {
        lock (access)
        {
            if (current.Bytes.Length > 0)
            {
                spare.Push(current.Bytes);
            }

            (current, taken) = (Piece.None, 0);
        }
    }

    /// <summary>Takes a piece that is ready; the end counts as one for ever.</summary>
    private bool TryTake(out bool isThirsty)
    {
        lock (access)
        {
            isThirsty = isAhead && !isEnded && ready.Count == MostPieces / 2;
            if (ready.TryPeek(out var piece))
            {
                current = piece;
                if (piece.Length > 0)
                {
                    ready.Dequeue();
                }
            }

            return piece is not null || defect is not null;
        }
    }

    private void Await()
    {
        lock (access)
        {
            while (isAtWork && ready.Count == 0)
            {
                Monitor.Wait(access);
            }
        }
    }

    /// <summary>Asks to make one piece; only one may be made at a time.</summary>
    private bool Begin(int most)
    {
        lock (access)
        {
            return !isAtWork && !isEnded && ready.Count < most && (isAtWork = true);
        }
    }

    private void Make()
    {
        byte[] bytes;
        lock (access)
        {
            bytes = spare.TryPop(out var used) ? used : new byte[PieceBytes];
        }

        Piece? piece = null;
        try
        {
            var length = source.Make(bytes);
            piece = new Piece(bytes, length, source.Taken, length == 0 ? source.Loss : null);
        }
        catch (Exception unexpected)
        {
            defect = ExceptionDispatchInfo.Capture(unexpected);
        }

        lock (access)
        {
            isAtWork = false;
            isEnded |= piece is not { Length: > 0 };
            if (piece is not null)
            {
                ready.Enqueue(piece);
            }

            Monitor.PulseAll(access);
        }
    }

    /// <summary>Bytes that were made.</summary>
    /// <param name="Bytes">Where they are.</param>
    /// <param name="Length">Their number; 0 for the end.</param>
    /// <param name="Consumed">Compressed bytes that were taken by then.</param>
    /// <param name="Loss">Why the end is there, when it is none that the format knows.</param>
    private sealed record Piece(byte[] Bytes, int Length, long Consumed, SourceLoss? Loss)
    {
        public static Piece None { get; } = new([], 0, 0, null);
    }
}
