using System.Buffers.Binary;

namespace XenLint.Evidence;

/// <summary>Reads bits, highest first, as bzip2 writes them. Behind the last byte come zeros; <see cref="IsBeyondEnd"/> tells.</summary>
internal ref struct Bzip2Bits(ReadOnlySpan<byte> bytes, long bit)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>The place of the next bit.</summary>
    public long Bit { get; private set; } = bit;

    /// <summary>True when more bits were taken than there are.</summary>
    public readonly bool IsBeyondEnd => Bit > 8L * bytes.Length;

    /// <summary>The next bits without taking them.</summary>
    /// <param name="count">At most 32.</param>
    public readonly uint Peek(int count)
    {
        var at = (int)(Bit >> 3);
        ulong eight;
        if (at + 8 <= bytes.Length)
        {
            eight = BinaryPrimitives.ReadUInt64BigEndian(bytes[at..]);
        }
        else
        {
            Span<byte> last = stackalloc byte[8];
            last.Clear();
            if (at < bytes.Length)
            {
                bytes[at..].CopyTo(last);
            }

            eight = BinaryPrimitives.ReadUInt64BigEndian(last);
        }

        return count == 0 ? 0 : (uint)(eight << (int)(Bit & 7) >> (64 - count));
    }

    /// <summary>Takes bits that were seen.</summary>
    public void Skip(int count) => Bit += count;

    /// <summary>Takes bits.</summary>
    public uint Read(int count)
    {
        var value = Peek(count);
        Bit += count;
        return value;
    }

    /// <summary>Takes one bit.</summary>
    public bool ReadFlag() => Read(1) != 0;
}
