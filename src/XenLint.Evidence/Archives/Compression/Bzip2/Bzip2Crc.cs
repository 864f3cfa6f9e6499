using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace XenLint.Evidence;

/// <summary>The checksum of a bzip2 block: that of zip with the bits the other way round. Eight bytes at a step.</summary>
internal struct Bzip2Crc()
{
    private const int Step = 8;

    private static readonly uint[] Tables = MakeTables();

    private uint crc = uint.MaxValue;

    /// <summary>The checksum of all bytes so far.</summary>
    public readonly uint Value => ~crc;

    /// <summary>Adds bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> tables = Tables;
        var value = crc;
        for (; bytes.Length >= Step; bytes = bytes[Step..])
        {
            var eight = BinaryPrimitives.ReadUInt64BigEndian(bytes) ^ ((ulong)value << 32);
            value = tables[(7 << 8) | (int)(eight >> 56)] ^ tables[(6 << 8) | (byte)(eight >> 48)]
                ^ tables[(5 << 8) | (byte)(eight >> 40)] ^ tables[(4 << 8) | (byte)(eight >> 32)]
                ^ tables[(3 << 8) | (byte)(eight >> 24)] ^ tables[(2 << 8) | (byte)(eight >> 16)]
                ^ tables[(1 << 8) | (byte)(eight >> 8)] ^ tables[(byte)eight];
        }

        foreach (var one in bytes)
        {
            value = (value << 8) ^ tables[(int)((value >> 24) ^ one)];
        }

        crc = value;
    }

    /// <summary>Table <c>n</c> tells what a byte does to the checksum when <c>n</c> bytes follow it.</summary>
    private static uint[] MakeTables()
    {
        const uint Polynomial = 0x04C11DB7;
        var tables = new uint[Step << 8];
        for (uint value = 0; value < 256; value++)
        {
            var crc = value << 24;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x80000000) != 0 ? (crc << 1) ^ Polynomial : crc << 1;
            }

            tables[value] = crc;
        }

        for (var at = 256; at < tables.Length; at++)
        {
            var before = tables[at - 256];
            tables[at] = (before << 8) ^ tables[before >> 24];
        }

        return tables;
    }
}
