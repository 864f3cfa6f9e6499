namespace XenLint.Evidence;

/// <summary>What stands before the symbols of a block: which bytes occur, the tables of codes, and which table holds for which fifty symbols.</summary>
internal sealed class Bzip2Tables
{
    /// <summary>So many symbols are written by one table.</summary>
    public const int SymbolsPerSelector = 50;

    private const int MaxSelectors = 18_002;

    private readonly byte[] usedBytes = new byte[256];
    private readonly byte[] selectors = new byte[MaxSelectors];
    private readonly Bzip2Huffman[] tables = [new(), new(), new(), new(), new(), new()];
    private int usedCount;
    private int selectorCount;

    /// <summary>The bytes that occur.</summary>
    public ReadOnlySpan<byte> UsedBytes => usedBytes.AsSpan(0, usedCount);

    /// <summary>The number of the table for each fifty symbols.</summary>
    public ReadOnlySpan<byte> Selectors => selectors.AsSpan(0, selectorCount);

    /// <summary>A table by its number.</summary>
    public Bzip2Huffman this[int table] => tables[table];

    /// <summary>Reads everything; false when it breaks the format.</summary>
    public bool Read(ref Bzip2Bits bits)
    {
        ReadUsedBytes(ref bits);
        var tableCount = (int)bits.Read(3);
        var selectorsTold = (int)bits.Read(15);
        return usedCount > 0 && tableCount is >= 2 and <= 6 && selectorsTold > 0
            && ReadSelectors(ref bits, selectorsTold, tableCount) && ReadTables(ref bits, tableCount, usedCount + 2);
    }

    private void ReadUsedBytes(ref Bzip2Bits bits)
    {
        var ranges = bits.Read(16);
        usedCount = 0;
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
                    usedBytes[usedCount++] = (byte)((range << 4) | member);
                }
            }
        }
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

            if (bits.IsBeyondEnd)
            {
                return false;
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

        selectorCount = Math.Min(count, MaxSelectors);
        return true;
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

                if (length is < 1 or > Bzip2Huffman.MaxLength || bits.IsBeyondEnd)
                {
                    return false;
                }

                lengths[symbol] = (byte)length;
            }

            tables[table].Build(lengths[..symbols]);
        }

        return true;
    }
}
