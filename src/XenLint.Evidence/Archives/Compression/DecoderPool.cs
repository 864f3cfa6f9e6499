using System.Collections.Concurrent;

namespace XenLint.Evidence;

/// <summary>Something that a worker can do ahead of those who read.</summary>
internal interface IDecoderWork
{
    /// <summary>Does it, or nothing when it is done or no longer wanted.</summary>
    void Work(DecoderPool workers);
}

/// <summary>
/// The workers that decompress ahead of those who read, shared by all inputs of a run. What is decompressed and not yet read is bounded in all, not for each
/// input: whoever finds no room decompresses by itself.
/// </summary>
/// <param name="jobs">Number of workers; with one nothing is decompressed ahead.</param>
public sealed class DecoderPool(int jobs)
{
    /// <summary>Blocks or members that may wait for their reader, for each worker: one in work, one done, one to begin with.</summary>
    private const int BlocksPerWorker = 3;

    private readonly ConcurrentQueue<IDecoderWork> waiting = new();
    private readonly ConcurrentBag<Bzip2Decoder> decoders = [];
    private readonly ConcurrentBag<Bzip2Content> contents = [];
    private readonly ConcurrentBag<byte[]> buffers = [];
    private int ahead;
    private int working;

    /// <summary>Number of workers.</summary>
    public int Jobs { get; } = jobs;

    /// <summary>Number of blocks and members that were given to workers and not yet asked for.</summary>
    public int BlocksAhead => Volatile.Read(ref ahead);

    /// <summary>Asks for room for one more block or member.</summary>
    internal bool TryEnter()
    {
        if (Interlocked.Increment(ref ahead) <= BlocksPerWorker * Jobs)
        {
            return true;
        }

        Leave();
        return false;
    }

    /// <summary>Gives the room back.</summary>
    internal void Leave() => Interlocked.Decrement(ref ahead);

    /// <summary>Has something done as soon as a worker is free.</summary>
    internal void Start(IDecoderWork work)
    {
        waiting.Enqueue(work);
        StartWorker();
    }

    internal Bzip2Decoder RentDecoder() => decoders.TryTake(out var decoder) ? decoder : new Bzip2Decoder();

    internal Bzip2Content RentContent() => contents.TryTake(out var content) ? content : new Bzip2Content();

    /// <summary>A buffer of at least this size. Compressed blocks have about one size, so that the next one that is free nearly always does.</summary>
    internal byte[] RentBuffer(int size) => buffers.TryTake(out var buffer) && buffer.Length >= size ? buffer : new byte[size + (size / 2)];

    internal void Return(byte[] buffer) => buffers.Add(buffer);

    internal void Return(Bzip2Decoder decoder) => decoders.Add(decoder);

    internal void Return(Bzip2Content content) => contents.Add(content);

    private void StartWorker()
    {
        if (Interlocked.Increment(ref working) <= Jobs)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static pool => pool.Work(), this, preferLocal: false);
        }
        else
        {
            Interlocked.Decrement(ref working);
        }
    }

    private void Work()
    {
        while (waiting.TryDequeue(out var work))
        {
            work.Work(this);
        }

        Interlocked.Decrement(ref working);
        if (!waiting.IsEmpty)
        {
            // It came between the last look and the end of this worker.
            StartWorker();
        }
    }
}
