using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using XenLint.Model;

namespace XenLint.Evidence;

/// <summary>
/// Counts lines and UTF-16 units as <see cref="SourceFile"/> does, and follows the time stamps, while a log streams by in blocks. A line whose first four bytes
/// are those of the last stamped line (the month, the year) costs one comparison: only where they change a stamp is read.
/// </summary>
internal sealed class LineTally(int longLine)
{
    private const int HalfYear = 183;
    private static readonly Vector256<byte> LineFeed = Vector256.Create((byte)'\n');
    private static readonly Vector256<byte> CarriageReturn = Vector256.Create((byte)'\r');
    private static readonly Vector256<sbyte> LastContinuation = Vector256.Create(unchecked((sbyte)0xBF));
    private static readonly Vector256<byte> FirstOutsideBasicPlane = Vector256.Create((byte)0xF0);

    private readonly byte[] carried = new byte[LogStampReader.LongestStamp];
    private int carriedLength;
    private long blockStart;
    private int position;
    private long lineStart;
    private uint head;
    private int stamped = -1;
    private LogStamp? lastRead;
    private int dayBeforeTurn;

    /// <summary>Number of line ends before the position.</summary>
    public long Lines { get; private set; }

    /// <summary>Number of UTF-16 units before the position, without a byte order mark.</summary>
    public long Units { get; private set; }

    /// <summary>Number of lines of more than the limit.</summary>
    public long LongLines { get; private set; }

    /// <summary>Number of times that a year without a number began since the log's beginning.</summary>
    public int Turns { get; private set; }

    /// <summary>The first stamp; null when there was none.</summary>
    public LogStamp? First { get; private set; }

    /// <summary>Number of bytes before the block.</summary>
    public long BlockStart => blockStart;

    /// <summary>Begins a block. It ends behind a line end, at the end of the log, or inside of a line that is too long.</summary>
    /// <param name="block">The bytes behind those of the last block.</param>
    /// <param name="isLineStart">False when the last block ended inside of a line.</param>
    public void Begin(ReadOnlySpan<byte> block, bool isLineStart)
    {
        position = 0;
        stamped = -1;
        if (!isLineStart)
        {
            return;
        }

        lineStart = blockStart;
        var hasMark = blockStart == 0 && block.StartsWith("\uFEFF"u8);
        Units -= hasMark ? 1 : 0;
        LineBegins(block, hasMark ? 3 : 0);
    }

    /// <summary>Counts to a place in the block.</summary>
    public void AdvanceTo(ReadOnlySpan<byte> block, int end)
    {
        ref var first = ref MemoryMarshal.GetReference(block);
        var at = position;
        var units = 0L;
        while (at + Vector256<byte>.Count <= end)
        {
            var bytes = Vector256.LoadUnsafe(ref first, (nuint)at);
            var lineEnds = (Vector256.Equals(bytes, LineFeed) | Vector256.Equals(bytes, CarriageReturn)).ExtractMostSignificantBits();
            units += Vector256<byte>.Count;
            if (bytes.ExtractMostSignificantBits() != 0)
            {
                // Continuation bytes stand for no unit, and first bytes of four for two.
                units -= BitOperations.PopCount(Vector256.LessThanOrEqual(bytes.AsSByte(), LastContinuation).ExtractMostSignificantBits());
                units += BitOperations.PopCount(Vector256.GreaterThanOrEqual(bytes, FirstOutsideBasicPlane).ExtractMostSignificantBits());
            }

            for (; lineEnds != 0; lineEnds &= lineEnds - 1)
            {
                LineEnds(block, at + BitOperations.TrailingZeroCount(lineEnds));
            }

            at += Vector256<byte>.Count;
        }

        for (; at < end; at++)
        {
            var value = block[at];
            units += (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
            if (value is (byte)'\n' or (byte)'\r')
            {
                LineEnds(block, at);
            }
        }

        Units += units;
        position = end;
    }

    /// <summary>Counts to the block's end and leaves it.</summary>
    public void End(ReadOnlySpan<byte> block)
    {
        AdvanceTo(block, block.Length);
        if (stamped >= 0)
        {
            var stamp = block[stamped..Math.Min(block.Length, stamped + carried.Length)];
            stamp.CopyTo(carried);
            carriedLength = stamp.Length;
        }

        blockStart += block.Length;
        position = 0;
        stamped = -1;
    }

    /// <summary>The log ends, perhaps inside of a line.</summary>
    public void EndOfLog() => LongLines += blockStart - lineStart > longLine ? 1 : 0;

    /// <summary>The stamp of the line at the position, or of the last line before it that has one; null when there was none.</summary>
    public LogStamp? StampHere(ReadOnlySpan<byte> block)
    {
        if (stamped >= 0 && LogStampReader.TryRead(block[stamped..Math.Min(block.Length, stamped + LogStampReader.LongestStamp)], out var stamp)
            || carriedLength > 0 && stamped < 0 && LogStampReader.TryRead(carried.AsSpan(0, carriedLength), out stamp))
        {
            lastRead = stamp;
        }

        return lastRead;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LineEnds(ReadOnlySpan<byte> block, int at)
    {
        var next = at + 1;
        if (block[at] == '\r' && next < block.Length && block[next] == '\n')
        {
            return;
        }

        Lines++;
        if (blockStart + at - lineStart > longLine)
        {
            var contentEnd = block[at] == '\n' && at > 0 && block[at - 1] == '\r' ? at - 1 : at;
            LongLines += blockStart + contentEnd - lineStart > longLine ? 1 : 0;
        }

        lineStart = blockStart + next;
        if (next < block.Length)
        {
            LineBegins(block, next);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void LineBegins(ReadOnlySpan<byte> block, int at)
    {
        if (head != 0 && at + 4 <= block.Length && Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref MemoryMarshal.GetReference(block), at)) == head)
        {
            stamped = at;
        }
        else
        {
            LookForStamp(block, at);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LookForStamp(ReadOnlySpan<byte> block, int at)
    {
        if (!LogStampReader.TryRead(block[at..Math.Min(block.Length, at + LogStampReader.LongestStamp)], out var stamp))
        {
            return;
        }

        First ??= stamp;
        if (StampHere(block) is { Year: 0 } before && stamp.Year == 0)
        {
            FollowYear(before, stamp);
        }

        lastRead = stamp;
        stamped = at;
        head = MemoryMarshal.Read<uint>(block[at..]);
    }

    /// <summary>
    /// A fall by more than half a year is New Year. A host that starts with an empty clock begins on the first of January and comes back to where it was: that
    /// is none.
    /// </summary>
    private void FollowYear(LogStamp before, LogStamp stamp)
    {
        var days = stamp.DayOfYear - before.DayOfYear;
        if (days < -HalfYear)
        {
            Turns++;
            dayBeforeTurn = before.DayOfYear;
        }
        else if (days > HalfYear && Turns > 0 && before is { Month: 1, Day: <= 2 } && stamp.DayOfYear - dayBeforeTurn is >= 0 and <= 31)
        {
            Turns--;
        }
    }
}
