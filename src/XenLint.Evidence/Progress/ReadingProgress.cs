namespace XenLint.Evidence;

/// <summary>
/// Counts what is read while it is read, for those who want to watch: they look whenever they like, and nobody is called back. Safe to use from any thread.
/// </summary>
public sealed class ReadingProgress
{
    private int inputs;
    private int inputsRead;
    private int openEnded;
    private long bytesRead;
    private long bytesInAll;
    private long members;
    private volatile string? member;

    /// <summary>How far it has come.</summary>
    public ReadingState Now => new(
        Volatile.Read(ref inputs),
        Volatile.Read(ref inputsRead),
        Volatile.Read(ref bytesRead),
        Volatile.Read(ref bytesInAll),
        Volatile.Read(ref openEnded) > 0,
        Volatile.Read(ref members),
        member);

    /// <summary>Counts an input that is going to be read.</summary>
    /// <param name="length">Its bytes on disk; null when nobody knows them yet.</param>
    internal InputProgress Expect(long? length)
    {
        Interlocked.Increment(ref inputs);
        Interlocked.Add(ref bytesInAll, length ?? 0);
        if (length is null)
        {
            Interlocked.Increment(ref openEnded);
        }

        return new InputProgress(this, length);
    }

    /// <summary>Counts an input that is read.</summary>
    /// <param name="wasOpenEnded">True when its length was not known.</param>
    internal void Finish(bool wasOpenEnded)
    {
        Interlocked.Increment(ref inputsRead);
        if (wasOpenEnded)
        {
            Interlocked.Decrement(ref openEnded);
        }
    }

    /// <summary>Counts bytes that were read; <paramref name="unexpected"/> ones belong to no length that was told before.</summary>
    internal void Pass(long bytes, bool unexpected)
    {
        Interlocked.Add(ref bytesRead, bytes);
        if (unexpected)
        {
            Interlocked.Add(ref bytesInAll, bytes);
        }
    }

    /// <summary>Counts a file in an archive or folder.</summary>
    internal void Meet(string path)
    {
        Interlocked.Increment(ref members);
        member = path;
    }
}
