using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace XenLint.Evidence;

/// <summary>
/// Decodes single bzip2 blocks. A block is a unit of its own: it needs nothing from the ones before it and carries its checksum,
/// so nothing of it is handed out before that is checked, and blocks behind a damaged one can still be read.
/// </summary>
internal sealed class Bzip2Decoder
{
    /// <summary>More compressed bytes than any block can have: 900,000 symbols of 20 bits, and tables.</summary>
    public const int MaxPackedBytes = 2_400_000;

    /// <summary>Bytes of a block before its last coding is undone: 900,000 in a stream of the highest level.</summary>
    public const int SymbolsPerLevel = 100_000;

    private const int MaxSymbols = 9 * SymbolsPerLevel;
    private const int LengthShift = 8;

    private readonly Bzip2Tables tables = new();

    /// <summary>Stretches of equal bytes in sorted order: the byte below, their number above.</summary>
    private readonly uint[] stretches = new uint[MaxSymbols];

    /// <summary>For each place in sorted order the byte that begins there, below, and the place of what follows it, above.</summary>
    private readonly uint[] following = new uint[MaxSymbols];

    /// <summary>For each place the byte before what begins there, below, and the place of that byte, above.</summary>
    private readonly uint[] preceding = new uint[MaxSymbols];
    private readonly int[] counts = new int[256];
    private int stretchCount;
    private int symbolCount;

    /// <summary>Decodes the block that begins at a bit.</summary>
    /// <param name="padded">Compressed bytes, beyond the block's end if there are more, and <see cref="Bzip2Bits.Padding"/> zeros.</param>
    /// <param name="bit">Where its checksum begins: behind its signature.</param>
    /// <param name="content">Takes the content.</param>
    public Bzip2Result Decode(ReadOnlySpan<byte> padded, int bit, Bzip2Content content)
    {
        var bits = new Bzip2Bits(padded, bit);
        var checksum = bits.Read(32);
        var isRandomised = bits.ReadFlag();
        var origin = (int)bits.Read(24);
        var isDecoded = tables.Read(ref bits) && ReadSymbols(ref bits);
        if (!isDecoded || origin >= symbolCount || bits.IsBeyondEnd)
        {
            return new Bzip2Result(bits.IsBeyondEnd ? Bzip2Verdict.Cut : Bzip2Verdict.Damaged, bits.Bit, 0);
        }

        Link();
        var symbols = content.Prepare(symbolCount);
        Follow(origin, symbols);
        if (isRandomised)
        {
            Bzip2Randomising.Undo(symbols);
        }

        return new Bzip2Result(content.Finish() == checksum ? Bzip2Verdict.Whole : Bzip2Verdict.Damaged, bits.Bit, symbolCount);
    }

    /// <summary>Reads the symbols, and undoes the move-to-front coding and the coding of repeats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ReadSymbols(ref Bzip2Bits shared)
    {
        Span<byte> recent = stackalloc byte[256];
        tables.UsedBytes.CopyTo(recent);
        Array.Clear(counts);
        symbolCount = stretchCount = 0;
        var bits = shared;
        var endOfBlock = tables.UsedBytes.Length + 1;
        var value = recent[0];
        long length = 0, weight = 1;
        var left = 0;
        var group = 0;
        Bzip2Huffman? table = null;
        while (true)
        {
            if (left == 0)
            {
                if (group == tables.Selectors.Length || bits.IsBeyondEnd)
                {
                    break;
                }

                table = tables[tables.Selectors[group++]];
                left = Bzip2Tables.SymbolsPerSelector;
            }

            left--;
            var symbol = table!.Read(ref bits);
            if (symbol <= 1)
            {
                // Lengths of repeats are numbers of base 2 with the digits 1 and 2, lowest first.
                length += weight << symbol;
                weight <<= 1;
                if (length > MaxSymbols)
                {
                    break;
                }

                continue;
            }

            if (!Append(value, length))
            {
                break;
            }

            if (symbol >= endOfBlock)
            {
                shared = bits;
                return symbol == endOfBlock && symbolCount > 0;
            }

            value = MoveToFront(recent, symbol - 1);
            (length, weight) = (1, 1);
        }

        shared = bits;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Append(byte value, long length)
    {
        if (length > MaxSymbols - symbolCount)
        {
            return false;
        }

        if (length > 0)
        {
            counts[value] += (int)length;
            symbolCount += (int)length;
            stretches[stretchCount++] = ((uint)length << LengthShift) | value;
        }

        return true;
    }

    /// <summary>Nearly all moves are within the first sixteen bytes: these are shifted at once, without a branch for how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte MoveToFront(Span<byte> recent, int index)
    {
        var moved = recent[index];
        if (index < Vector128<byte>.Count)
        {
            var first = Vector128.Create((ReadOnlySpan<byte>)recent);
            var shifted = Vector128.Shuffle(first, Vector128.Create((byte)0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)).WithElement(0, moved);
            var isBefore = Vector128.LessThanOrEqual(Vector128<byte>.Indices, Vector128.Create((byte)index));
            Vector128.ConditionalSelect(isBefore, shifted, first).CopyTo(recent);
        }
        else
        {
            recent[..index].CopyTo(recent[1..]);
            recent[0] = moved;
        }

        return moved;
    }

    /// <summary>Undoes the sorting: says for each place in sorted order which one follows it and which one comes before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Link()
    {
        Span<int> next = stackalloc int[256];
        var sum = 0;
        for (var value = 0; value < 256; value++)
        {
            next[value] = sum;
            sum += counts[value];
        }

        var place = 0;
        foreach (var stretch in stretches.AsSpan(0, stretchCount))
        {
            var value = (byte)stretch;
            var length = (int)(stretch >> LengthShift);
            var target = next[value];
            next[value] = target + length;
            Count(following.AsSpan(target, length), ((uint)place << LengthShift) | value);
            Count(preceding.AsSpan(place, length), ((uint)target << LengthShift) | value);
            place += length;
        }
    }

    /// <summary>Writes one place after the other, all with the same byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(Span<uint> target, uint entry)
    {
        const uint One = 1 << LengthShift;
        for (; target.Length >= Vector256<uint>.Count; target = target[Vector256<uint>.Count..])
        {
            (Vector256.Create(entry) + (Vector256<uint>.Indices << LengthShift)).CopyTo(target);
            entry += (uint)Vector256<uint>.Count * One;
        }

        for (var at = 0; at < target.Length; at++)
        {
            target[at] = entry;
            entry += One;
        }
    }

    /// <summary>
    /// Follows the links from the beginning on and from the end back at the same time. Each step waits for memory that no processor foresees; two that do not
    /// need each other wait at once, which nearly halves the time of the whole decoding.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Follow(int origin, Span<byte> symbols)
    {
        ReadOnlySpan<uint> forwards = following;
        ReadOnlySpan<uint> backwards = preceding;
        var first = (uint)origin << LengthShift;
        var last = first;
        int at = 0, end = symbols.Length - 1;
        for (; at < end; at++, end--)
        {
            first = forwards[(int)(first >> LengthShift)];
            last = backwards[(int)(last >> LengthShift)];
            symbols[at] = (byte)first;
            symbols[end] = (byte)last;
        }

        if (at == end)
        {
            symbols[at] = (byte)forwards[(int)(first >> LengthShift)];
        }
    }
}
