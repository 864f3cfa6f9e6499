using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace XenLint.Evidence;

/// <summary>
/// Reads bits, highest first, as bzip2 writes them. Whoever reads puts <see cref="Padding"/> zeros behind the last byte: so nothing has to be asked bit by
/// bit, only now and then whether the end was passed.
/// </summary>
internal ref struct Bzip2Bits
{
    /// <summary>Zeros that have to lie behind the last byte: more than what is read between two looks at <see cref="IsBeyondEnd"/>.</summary>
    public const int Padding = 256;

    private readonly ReadOnlySpan<byte> bytes;
    private ulong ahead;
    private int count;
    private int next;

    /// <summary>Begins at a bit.</summary>
    /// <param name="padded">The bytes and the zeros behind them.</param>
    /// <param name="bit">The place of the first bit.</param>
    public Bzip2Bits(ReadOnlySpan<byte> padded, int bit)
    {
        bytes = padded;
        next = bit >> 3;
        Refill();
        Skip(bit & 7);
    }

    /// <summary>The place of the next bit.</summary>
    public readonly long Bit => (8L * next) - count;

    /// <summary>True when more bits were taken than there are.</summary>
    public readonly bool IsBeyondEnd => Bit > 8L * (bytes.Length - Padding);

    /// <summary>Sees to it that at least 56 bits can be looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refill()
    {
        // Bits beyond those that are counted are there already, and come once more: they are the same.
        ahead |= BinaryPrimitives.ReadUInt64BigEndian(bytes[next..]) >> count;
        var more = (63 - count) >> 3;
        next += more;
        count += more << 3;
    }

    /// <summary>Sees to it that the longest code can be looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RefillForCode()
    {
        if (count < Bzip2Huffman.MaxLength)
        {
            Refill();
        }
    }

    /// <summary>The next bits without taking them.</summary>
    /// <param name="bits">1 to 32, and not more than were refilled.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly uint Peek(int bits) => (uint)(ahead >> (64 - bits));

    /// <summary>Takes bits that were seen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Skip(int bits)
    {
        ahead <<= bits;
        count -= bits;
    }

    /// <summary>Takes up to 32 bits.</summary>
    public uint Read(int bits)
    {
        Refill();
        var value = Peek(bits);
        Skip(bits);
        return value;
    }

    /// <summary>Takes one bit.</summary>
    public bool ReadFlag() => Read(1) != 0;
}
