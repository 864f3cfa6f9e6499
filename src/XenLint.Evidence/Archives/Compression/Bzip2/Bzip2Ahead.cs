namespace XenLint.Evidence;

/// <summary>The blocks that are decoded before they are asked for: those whose signatures are in sight, as many as the pool has room for.</summary>
internal sealed class Bzip2Ahead(Bzip2Window window, DecoderPool pool) : IDisposable
{
    private readonly Queue<Bzip2Block> queue = new();
    private long searched;
    private long lastSignature = -1;

    /// <summary>The block that begins at a place. Those that seemed to begin before it were none.</summary>
    /// <param name="start">Where its signature begins.</param>
    /// <param name="content">The content.</param>
    public Bzip2Result Take(long start, out Bzip2Content content)
    {
        while (queue.TryPeek(out var passed) && passed.Start < start)
        {
            Drop(queue.Dequeue());
        }

        LookAhead(start);
        Bzip2Block block;
        if (queue.TryPeek(out var next) && next.Start == start)
        {
            block = queue.Dequeue();
            pool.Leave();
            LookAhead(start + 1);
        }
        else
        {
            var end = window.FindSignature(start + 1);
            block = Bzip2Block.Copy(window, pool, start, end < 0 ? window.End : end, mayBeCut: end >= 0);
        }

        var result = block.Take(pool, out content);
        if (result.Verdict != Bzip2Verdict.Cut || !block.MayBeCut)
        {
            return result;
        }

        pool.Return(content);
        return Bzip2Block.Copy(window, pool, start, window.End, mayBeCut: false).Take(pool, out content);
    }

    public void Dispose()
    {
        while (queue.TryDequeue(out var block))
        {
            Drop(block);
        }
    }

    /// <summary>Gives blocks to the pool until it has no more room, or no further one is in sight.</summary>
    private void LookAhead(long from)
    {
        if (pool.Jobs < 2)
        {
            return;
        }

        lastSignature = lastSignature < from ? -1 : lastSignature;
        searched = Math.Max(searched, from);

        while (pool.TryEnter())
        {
            if (NextPair() is not var (start, end))
            {
                pool.Leave();
                return;
            }

            var block = Bzip2Block.Copy(window, pool, start, end, mayBeCut: true);
            queue.Enqueue(block);
            pool.Start(block);
        }
    }

    /// <summary>The next signature of a block and the one behind it; null when they are not both in sight.</summary>
    private (long Start, long End)? NextPair()
    {
        while (true)
        {
            var found = window.FindSignature(searched);
            if (found < 0)
            {
                searched = window.UnseenFrom(searched);
                return null;
            }

            var start = lastSignature;
            lastSignature = found;
            searched = found + 1;
            if (start >= 0 && window.SignatureAt(start) == Bzip2Window.BlockSignature)
            {
                return (start, found);
            }
        }
    }

    private void Drop(Bzip2Block block)
    {
        block.Abandon();
        pool.Leave();
    }
}
