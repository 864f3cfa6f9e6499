using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace XenLint.Evidence;

/// <summary>
/// What a block holds, but for its first coding: four equal bytes are followed by the number of further ones. That is undone while bytes are taken, so that
/// a block of millions of equal bytes takes no more memory than any other.
/// </summary>
internal sealed class Bzip2Content
{
    /// <summary>Equal bytes after which a number stands.</summary>
    private const int RunStart = 4;

    private readonly List<int> counts = [];
    private byte[] symbols = [];
    private int length;
    private int at;
    private int nextCount;
    private int repeats;

    /// <summary>Room for the bytes of a block.</summary>
    public Span<byte> Prepare(int size)
    {
        if (symbols.Length < size)
        {
            symbols = GC.AllocateUninitializedArray<byte>(size);
        }

        length = size;
        at = nextCount = repeats = 0;
        return symbols.AsSpan(0, size);
    }

    /// <summary>Finds where numbers stand.</summary>
    /// <returns>The checksum of everything that <see cref="Read"/> will give.</returns>
    public uint Finish()
    {
        counts.Clear();
        Span<byte> run = stackalloc byte[byte.MaxValue];
        ReadOnlySpan<byte> all = symbols.AsSpan(0, length);
        var crc = new Bzip2Crc();
        var from = 0;
        for (int start; (start = FindRun(all, from)) >= 0;)
        {
            var count = start + RunStart;
            crc.Add(all[from..count]);
            from = count;
            if (count == length)
            {
                break;
            }

            counts.Add(count);
            var more = run[..all[count]];
            more.Fill(all[start]);
            crc.Add(more);
            from++;
        }

        crc.Add(all[from..]);
        return crc.Value;
    }

    /// <summary>Takes bytes; 0 when all were taken.</summary>
    public int Read(Span<byte> target)
    {
        var taken = 0;
        while (taken < target.Length)
        {
            if (repeats > 0)
            {
                var count = Math.Min(repeats, target.Length - taken);
                target.Slice(taken, count).Fill(symbols[at - 2]);
                repeats -= count;
                taken += count;
                continue;
            }

            var end = nextCount < counts.Count ? counts[nextCount] : length;
            var plain = Math.Min(end - at, target.Length - taken);
            symbols.AsSpan(at, plain).CopyTo(target[taken..]);
            at += plain;
            taken += plain;
            if (at < end)
            {
                break;
            }

            if (nextCount == counts.Count)
            {
                break;
            }

            repeats = symbols[at++];
            nextCount++;
        }

        return taken;
    }

    /// <summary>The first place at or behind <paramref name="from"/> where four equal bytes stand; -1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int FindRun(ReadOnlySpan<byte> bytes, int from)
    {
        var at = from;
        for (; at + Vector256<byte>.Count + RunStart - 1 <= bytes.Length; at += Vector256<byte>.Count)
        {
            var second = Vector256.Create(bytes[(at + 1)..]);
            var third = Vector256.Create(bytes[(at + 2)..]);
            var equal = Vector256.Equals(Vector256.Create(bytes[at..]), second)
                & Vector256.Equals(second, third)
                & Vector256.Equals(third, Vector256.Create(bytes[(at + 3)..]));
            var places = equal.ExtractMostSignificantBits();
            if (places != 0)
            {
                return at + BitOperations.TrailingZeroCount(places);
            }
        }

        for (; at + RunStart <= bytes.Length; at++)
        {
            if (bytes[at] == bytes[at + 1] && bytes[at] == bytes[at + 2] && bytes[at] == bytes[at + 3])
            {
                return at;
            }
        }

        return -1;
    }
}
