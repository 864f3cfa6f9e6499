using System.Buffers;

namespace XenLint.Evidence;

/// <summary>
/// A look ahead into bytes that come once: what is next can be seen before it is taken. All walking over headers happens here, without copies.
/// </summary>
internal sealed class ByteWindow(ByteSource source) : IDisposable
{
    /// <summary>The most that can be seen ahead.</summary>
    public const int LookAhead = 64 << 10;

    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(2 * LookAhead);
    private int start;
    private int end;
    private bool isDry;

    /// <summary>Bytes that were taken or passed over so far.</summary>
    public long Position { get; private set; }

    /// <summary>Why the bytes ended early, once their end has been seen.</summary>
    public SourceLoss? Loss => isDry ? source.Loss : null;

    /// <summary>The file on disk whose bytes these are, when they are exactly that.</summary>
    public FileSource? Whole => source.Whole;

    /// <summary>The next bytes, without taking them: as many as asked for, fewer only before an end.</summary>
    /// <param name="count">At most <see cref="LookAhead"/>.</param>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (end - start < count && !isDry)
        {
            Fill();
        }

        return buffer.AsSpan(start, Math.Min(count, end - start));
    }

    /// <summary>Takes bytes that were seen.</summary>
    public void Advance(int count)
    {
        start += count;
        Position += count;
    }

    /// <summary>Puts back bytes that the last call of <see cref="Read"/> took.</summary>
    public void Retreat(int count)
    {
        start -= count;
        Position -= count;
    }

    /// <summary>Takes bytes; 0 at an end.</summary>
    public int Read(Span<byte> target)
    {
        if (start == end && !isDry)
        {
            Fill();
        }

        var count = Math.Min(target.Length, end - start);
        buffer.AsSpan(start, count).CopyTo(target);
        Advance(count);
        return count;
    }

    /// <summary>Passes over bytes.</summary>
    /// <returns>How many there were.</returns>
    public long Skip(long count)
    {
        var passed = 0L;
        while (passed < count)
        {
            if (start == end)
            {
                var jumped = isDry ? 0 : source.Skip(count - passed);
                Position += jumped;
                passed += jumped;
                if (passed == count || Peek(1).IsEmpty)
                {
                    break;
                }
            }

            var step = (int)Math.Min(count - passed, end - start);
            Advance(step);
            passed += step;
        }

        return passed;
    }

    /// <summary>Goes on behind a loss. Bytes before it that nobody took are passed over.</summary>
    /// <returns>False when there is nothing behind it.</returns>
    public bool Resume()
    {
        if (Loss is null || !source.Resume())
        {
            return false;
        }

        Advance(end - start);
        isDry = false;
        return true;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private void Fill()
    {
        if (start == end)
        {
            start = end = 0;
        }
        else if (buffer.Length - end < LookAhead)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        var read = source.Read(buffer.AsSpan(end));
        end += read;
        isDry = read == 0;
    }
}
