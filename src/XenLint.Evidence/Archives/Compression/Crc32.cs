using System.Buffers.Binary;

namespace XenLint.Evidence;

/// <summary>The checksum of zip and gzip, eight bytes at a step.</summary>
internal struct Crc32
{
    private static readonly uint[][] Tables = MakeTables();

    /// <summary>The checksum of all bytes so far.</summary>
    public uint Value { get; private set; }

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = ~Value;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = Tables[7][low & 0xFF] ^ Tables[6][(low >> 8) & 0xFF] ^ Tables[5][(low >> 16) & 0xFF] ^ Tables[4][low >> 24]
                ^ Tables[3][high & 0xFF] ^ Tables[2][(high >> 8) & 0xFF] ^ Tables[1][(high >> 16) & 0xFF] ^ Tables[0][high >> 24];
        }

        foreach (var value in bytes)
        {
            crc = Tables[0][(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        Value = ~crc;
    }

    private static uint[][] MakeTables()
    {
        const uint Polynomial = 0xEDB88320;
        var tables = new uint[8][];
        for (var table = 0; table < 8; table++)
        {
            tables[table] = new uint[256];
            for (uint value = 0; value < 256; value++)
            {
                if (table == 0)
                {
                    var crc = value;
                    for (var bit = 0; bit < 8; bit++)
                    {
                        crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
                    }

                    tables[0][value] = crc;
                }
                else
                {
                    var before = tables[table - 1][value];
                    tables[table][value] = tables[0][before & 0xFF] ^ (before >> 8);
                }
            }
        }

        return tables;
    }
}
