namespace XenLint.Evidence;

/// <summary>How far one input has come. When it is done, all its bytes count as passed, whatever was skipped.</summary>
internal sealed class InputProgress(ReadingProgress whole, long? length) : IDisposable
{
    private long passed;
    private bool isDone;

    /// <summary>Takes note of the furthest byte that was reached; going back counts nothing.</summary>
    public void Reach(long position)
    {
        lock (whole)
        {
            if (!isDone && position > passed && (length is null || position <= length))
            {
                whole.Pass(position - passed, unexpected: length is null);
                passed = position;
            }
        }
    }

    /// <summary>Takes note of further bytes, of an input that is not one file.</summary>
    public void Advance(long bytes) => Reach(passed + bytes);

    /// <summary>Takes note of a file in the input.</summary>
    public void Meet(string path) => whole.Meet(path);

    public void Dispose()
    {
        lock (whole)
        {
            if (isDone)
            {
                return;
            }

            whole.Pass((length ?? passed) - passed, unexpected: false);
            isDone = true;
            whole.Finish(wasOpenEnded: length is null);
        }
    }
}
