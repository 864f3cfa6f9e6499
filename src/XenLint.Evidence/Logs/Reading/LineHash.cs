using System.Buffers.Binary;

namespace XenLint.Evidence;

/// <summary>Tells lines apart without keeping them. Two different lines with one hash would be counted once; nothing worse.</summary>
internal static class LineHash
{
    private const ulong First = 0x9E37_79B9_7F4A_7C15;
    private const ulong Second = 0xD6E8_FEB8_6659_FD93;

    /// <summary>The hash of a line.</summary>
    public static ulong Of(ReadOnlySpan<byte> line)
    {
        var hash = First ^ (ulong)line.Length;
        for (; line.Length >= sizeof(ulong); line = line[sizeof(ulong)..])
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(line));
        }

        var rest = 0ul;
        foreach (var value in line)
        {
            rest = rest << 8 | value;
        }

        return Mix(hash ^ rest);
    }

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value ^ First, Second, out var low);
        return high ^ low;
    }
}
