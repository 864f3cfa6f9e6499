using System.Runtime.CompilerServices;

namespace XenLint.Evidence;

/// <summary>One table of variable-length codes of a bzip2 block.</summary>
internal sealed class Bzip2Huffman
{
    /// <summary>The longest code that the format knows.</summary>
    public const int MaxLength = 20;

    /// <summary>What <see cref="Read"/> gives for bits that are no code.</summary>
    public const int NoSymbol = 0xFFFF;

    /// <summary>Codes up to this length are found by one look-up.</summary>
    private const int FastBits = 10;

    private readonly ushort[] fast = new ushort[1 << FastBits];
    private readonly ushort[] symbols = new ushort[258];
    private readonly int[] firstCode = new int[MaxLength + 2];
    private readonly int[] firstSymbol = new int[MaxLength + 2];
    private readonly int[] counts = new int[MaxLength + 2];

    /// <summary>Makes the table from the length of each symbol's code.</summary>
    public void Build(ReadOnlySpan<byte> lengths)
    {
        Array.Clear(counts);
        Array.Clear(fast);
        foreach (var length in lengths)
        {
            counts[length]++;
        }

        int code = 0, position = 0;
        for (var length = 1; length <= MaxLength; length++)
        {
            firstCode[length] = code;
            firstSymbol[length] = position;
            for (var symbol = 0; counts[length] > 0 && symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    symbols[position++] = (ushort)symbol;
                    FillFast(code++, length, symbol);
                }
            }

            code <<= 1;
        }
    }

    /// <summary>Takes one symbol, or returns <see cref="NoSymbol"/> when the bits are no code of this table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(ref Bzip2Bits bits)
    {
        bits.RefillForCode();
        int entry = fast[(int)bits.Peek(FastBits)];
        if (entry == 0)
        {
            entry = LongCode(bits.Peek(MaxLength));
        }

        bits.Skip(entry & 0x1F);
        return entry >> 5;
    }

    /// <summary>Finds a code that is longer than what the table holds.</summary>
    /// <returns>The symbol and, in the five lowest bits, the code's length.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int LongCode(uint ahead)
    {
        for (var length = FastBits + 1; length <= MaxLength; length++)
        {
            var offset = (int)(ahead >> (MaxLength - length)) - firstCode[length];
            if ((uint)offset < (uint)counts[length])
            {
                return (symbols[firstSymbol[length] + offset] << 5) | length;
            }
        }

        return NoSymbol << 5;
    }

    private void FillFast(int code, int length, int symbol)
    {
        // A damaged table may hold more codes of a length than fit; the surplus is dropped here and found by the block's checksum.
        if (length > FastBits || code >= 1 << length)
        {
            return;
        }

        var step = FastBits - length;
        fast.AsSpan(code << step, 1 << step).Fill((ushort)((symbol << 5) | length));
    }
}
