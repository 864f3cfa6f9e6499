namespace XenLint.Evidence;

/// <summary>
/// Decodes single bzip2 blocks. A block is a unit of its own: it needs nothing from the ones before it and carries its checksum,
/// so nothing of it is handed out before that is checked, and blocks behind a damaged one can still be read.
/// </summary>
internal sealed class Bzip2Block
{
    /// <summary>More compressed bytes than any block can have: 900,000 symbols of 20 bits, and tables.</summary>
    public const int MaxPackedBytes = 2_400_000;

    private const int MaxSymbols = 900_000;
    private const int SymbolsPerSelector = 50;
    private const int MaxSelectors = 18_002;

    private static readonly uint[] CrcTable = MakeCrcTable();

    private readonly uint[] chain = new uint[MaxSymbols];
    private readonly byte[] selectors = new byte[MaxSelectors];
    private readonly Bzip2Huffman[] tables = [new(), new(), new(), new(), new(), new()];
    private readonly int[] counts = new int[256];
    private byte[] output = new byte[MaxSymbols + (MaxSymbols / 8)];
    private int outputLength;
    private int symbolCount;
    private int symbolLimit;

    /// <summary>What the last successful decoding gave.</summary>
    public ReadOnlyMemory<byte> Output => output.AsMemory(0, outputLength);

    /// <summary>Decodes the block whose checksum stands at a bit: behind the block's signature.</summary>
    /// <param name="bytes">Compressed bytes, beyond the block's end if there are more.</param>
    /// <param name="bit">Where the block begins; where it ends when it could be decoded.</param>
    /// <param name="level">1 to 9: how many symbols a block of this stream may hold, in 100,000.</param>
    public Bzip2Verdict Decode(ReadOnlySpan<byte> bytes, ref long bit, int level)
    {
        symbolLimit = level * 100_000;
        outputLength = 0;
        var bits = new Bzip2Bits(bytes, bit);
        var checksum = bits.Read(32);
        var isRandomised = bits.ReadFlag();
        var origin = bits.Read(24);
        if (!ReadSymbols(ref bits) || origin >= symbolCount)
        {
            return bits.IsBeyondEnd ? Bzip2Verdict.Cut : Bzip2Verdict.Damaged;
        }

        if (bits.IsBeyondEnd)
        {
            return Bzip2Verdict.Cut;
        }

        Link();
        Expand(origin, isRandomised);
        if (Checksum(output.AsSpan(0, outputLength)) != checksum)
        {
            return Bzip2Verdict.Damaged;
        }

        bit = bits.Bit;
        return Bzip2Verdict.Whole;
    }

    /// <summary>Reads the tables and the symbols, and undoes the move-to-front coding and the coding of repeats.</summary>
    private bool ReadSymbols(ref Bzip2Bits bits)
    {
        Span<byte> recent = stackalloc byte[256];
        var used = ReadUsedBytes(ref bits, recent);
        var tableCount = (int)bits.Read(3);
        var selectorCount = (int)bits.Read(15);
        if (used == 0 || tableCount is < 2 or > 6 || selectorCount == 0
            || !ReadSelectors(ref bits, selectorCount, tableCount) || !ReadTables(ref bits, tableCount, used + 2))
        {
            return false;
        }

        Array.Clear(counts);
        symbolCount = 0;
        var endOfBlock = used + 1;
        long repeat = 0, weight = 1;
        for (var group = 0; group < Math.Min(selectorCount, MaxSelectors); group++)
        {
            var table = tables[selectors[group]];
            for (var inGroup = 0; inGroup < SymbolsPerSelector; inGroup++)
            {
                var symbol = table.Read(ref bits);
                if (symbol is 0 or 1)
                {
                    // Lengths of repeats are numbers of base 2 with the digits 1 and 2, lowest first.
                    repeat += weight << symbol;
                    weight <<= 1;
                    if (repeat > symbolLimit)
                    {
                        return false;
                    }

                    continue;
                }

                if (repeat > 0)
                {
                    if (!Append(recent[0], (int)repeat))
                    {
                        return false;
                    }

                    (repeat, weight) = (0, 1);
                }

                if (symbol == endOfBlock)
                {
                    return symbolCount > 0;
                }

                if (symbol < 0)
                {
                    return false;
                }

                var moved = recent[symbol - 1];
                recent[..(symbol - 1)].CopyTo(recent[1..]);
                recent[0] = moved;
                if (!Append(moved, 1))
                {
                    return false;
                }
            }
        }

        return false;
    }

    private bool Append(byte value, int count)
    {
        if (count > symbolLimit - symbolCount)
        {
            return false;
        }

        counts[value] += count;
        chain.AsSpan(symbolCount, count).Fill(value);
        symbolCount += count;
        return true;
    }

    private static int ReadUsedBytes(ref Bzip2Bits bits, scoped Span<byte> used)
    {
        var ranges = bits.Read(16);
        var count = 0;
        for (var range = 0; range < 16; range++)
        {
            if ((ranges & (0x8000 >> range)) == 0)
            {
                continue;
            }

            var members = bits.Read(16);
            for (var member = 0; member < 16; member++)
            {
                if ((members & (0x8000 >> member)) != 0)
                {
                    used[count++] = (byte)((range << 4) | member);
                }
            }
        }

        return count;
    }

    private bool ReadSelectors(ref Bzip2Bits bits, int count, int tableCount)
    {
        Span<byte> recent = [0, 1, 2, 3, 4, 5];
        for (var selector = 0; selector < count; selector++)
        {
            var steps = 0;
            while (bits.ReadFlag())
            {
                if (++steps >= tableCount)
                {
                    return false;
                }
            }

            var table = recent[steps];
            recent[..steps].CopyTo(recent[1..]);
            recent[0] = table;

            // Some writers pad the list beyond what a block can use: the surplus is read and dropped.
            if (selector < MaxSelectors)
            {
                selectors[selector] = table;
            }
        }

        return !bits.IsBeyondEnd;
    }

    private bool ReadTables(ref Bzip2Bits bits, int tableCount, int symbols)
    {
        Span<byte> lengths = stackalloc byte[258];
        for (var table = 0; table < tableCount; table++)
        {
            var length = (int)bits.Read(5);
            for (var symbol = 0; symbol < symbols; symbol++)
            {
                while (length is >= 1 and <= Bzip2Huffman.MaxLength && bits.ReadFlag())
                {
                    length += bits.ReadFlag() ? -1 : 1;
                }

                if (length is < 1 or > Bzip2Huffman.MaxLength)
                {
                    return false;
                }

                lengths[symbol] = (byte)length;
            }

            tables[table].Build(lengths[..symbols]);
        }

        return !bits.IsBeyondEnd;
    }

    /// <summary>Turns the sorted bytes into a chain: each entry holds its byte below and the place of the byte that follows it above.</summary>
    private void Link()
    {
        Span<int> next = stackalloc int[256];
        var sum = 0;
        for (var value = 0; value < 256; value++)
        {
            next[value] = sum;
            sum += counts[value];
        }

        for (var place = 0; place < symbolCount; place++)
        {
            var value = (byte)chain[place];
            chain[next[value]++] |= (uint)place << 8;
        }
    }

    /// <summary>Follows the chain and undoes the first coding: four equal bytes are followed by a count of further ones.</summary>
    private void Expand(uint origin, bool isRandomised)
    {
        var randomising = new Bzip2Randomising();
        var at = chain[origin] >> 8;
        var last = -1;
        var equal = 0;
        for (var left = symbolCount; left > 0; left--)
        {
            var entry = chain[at];
            at = entry >> 8;
            var value = isRandomised ? (byte)(entry ^ randomising.Next()) : (byte)entry;
            if (equal == 4)
            {
                EnsureRoom(value);
                output.AsSpan(outputLength, value).Fill((byte)last);
                outputLength += value;
                equal = 0;
                last = -1;
                continue;
            }

            equal = value == last ? equal + 1 : 1;
            last = value;
            EnsureRoom(1);
            output[outputLength++] = value;
        }
    }

    private void EnsureRoom(int count)
    {
        if (output.Length - outputLength < count)
        {
            Array.Resize(ref output, output.Length * 2);
        }
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc = (crc << 8) ^ CrcTable[(crc >> 24) ^ value];
        }

        return ~crc;
    }

    private static uint[] MakeCrcTable()
    {
        const uint Polynomial = 0x04C11DB7;
        var table = new uint[256];
        for (uint value = 0; value < 256; value++)
        {
            var crc = value << 24;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x80000000) != 0 ? (crc << 1) ^ Polynomial : crc << 1;
            }

            table[value] = crc;
        }

        return table;
    }
}
