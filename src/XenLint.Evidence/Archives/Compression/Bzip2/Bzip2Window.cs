using System.Buffers;
using System.Buffers.Binary;

namespace XenLint.Evidence;

/// <summary>The compressed bytes that are in sight, and the signatures in them. Places are counted in bits from the beginning of the stream.</summary>
internal sealed class Bzip2Window(ByteSource packed)
{
    /// <summary>What stands before a block.</summary>
    public const ulong BlockSignature = 0x314159265359;

    /// <summary>What stands before the checksum at the end of a stream.</summary>
    public const ulong EndSignature = 0x177245385090;

    /// <summary>Bits of a signature.</summary>
    public const int SignatureBits = 48;

    /// <summary>Bytes in sight before a block is decoded: a whole block lies in them.</summary>
    private const int Wanted = Bzip2Decoder.MaxPackedBytes + 64;

    private const ulong SignatureMask = (1UL << SignatureBits) - 1;

    /// <summary>A signature may begin at each bit of a byte; two bytes behind that stands one of these.</summary>
    private static readonly SearchValues<byte> ThirdBytes = SearchValues.Create(
    [
        .. Enumerable.Range(0, 8).SelectMany(shift => new[] { (byte)(BlockSignature >> (24 + shift)), (byte)(EndSignature >> (24 + shift)) }),
    ]);

    private byte[] buffer = new byte[64 << 10];
    private int filled;
    private long dropped;

    /// <summary>True when the bytes in sight are all that are left.</summary>
    public bool IsDry { get; private set; }

    /// <summary>Why the compressed bytes themselves ended early.</summary>
    public SourceLoss? Loss => packed.Loss;

    /// <summary>Compressed bytes that were fetched so far.</summary>
    public long EndByte => dropped + filled;

    /// <summary>Sees to it that from a place on a whole block is in sight, or all that is left. What lies before it is let go.</summary>
    public void Fill(long bit)
    {
        var used = (int)((bit >> 3) - dropped);
        if (IsDry || filled - used >= Wanted)
        {
            return;
        }

        buffer.AsSpan(used, filled - used).CopyTo(buffer);
        filled -= used;
        dropped += used;
        while (!IsDry && (filled < Wanted || filled < buffer.Length))
        {
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }

            var read = packed.Read(buffer.AsSpan(filled));
            filled += read;
            IsDry = read == 0;
        }
    }

    /// <summary>The place behind everything that is in sight.</summary>
    public long End => 8 * EndByte;

    /// <summary>Bits in sight behind a place.</summary>
    public long BitsBehind(long bit) => End - bit;

    /// <summary>The bytes in sight from a bit on that begins a byte.</summary>
    public ReadOnlySpan<byte> BytesFrom(long bit) => buffer.AsSpan((int)((bit >> 3) - dropped)..filled);

    /// <summary>The bytes that hold the bits between two places in sight.</summary>
    public ReadOnlySpan<byte> Bytes(long from, long to) => BytesFrom(from)[..(int)(((to + 7) >> 3) - (from >> 3))];

    /// <summary>The signature at a place, zeros for what is beyond the end.</summary>
    public ulong SignatureAt(long bit)
    {
        Span<byte> eight = stackalloc byte[8];
        eight.Clear();
        var there = (bit >> 3) < EndByte ? BytesFrom(bit) : default;
        there[..Math.Min(there.Length, eight.Length)].CopyTo(eight);
        return Signature(eight, (int)(bit & 7));
    }

    /// <summary>The first place at or behind <paramref name="bit"/> where a signature stands, as far as can be seen; -1 for none.</summary>
    public long FindSignature(long bit)
    {
        const int ThirdByte = 2;
        var first = (int)((bit >> 3) - dropped);
        for (var at = first; at + 8 <= filled; at++)
        {
            var hit = buffer.AsSpan((at + ThirdByte)..(filled - 8 + ThirdByte + 1)).IndexOfAny(ThirdBytes);
            if (hit < 0)
            {
                break;
            }

            at += hit;
            for (var shift = at == first ? (int)(bit & 7) : 0; shift < 8; shift++)
            {
                if (Signature(buffer.AsSpan(at), shift) is BlockSignature or EndSignature)
                {
                    return (8 * (dropped + at)) + shift;
                }
            }
        }

        return -1;
    }

    /// <summary>From where on <see cref="FindSignature"/> has to look once more bytes are in sight.</summary>
    public long UnseenFrom(long bit) => Math.Max(bit, 8 * (EndByte - 7));

    private static ulong Signature(ReadOnlySpan<byte> bytes, int shift) => (BinaryPrimitives.ReadUInt64BigEndian(bytes) >> (16 - shift)) & SignatureMask;
}
