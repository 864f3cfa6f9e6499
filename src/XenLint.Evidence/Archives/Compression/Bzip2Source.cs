using System.Buffers.Binary;

namespace XenLint.Evidence;

/// <summary>
/// bzip2, block after block. A damaged block is a gap: reading can be resumed at the next block, which is found by its signature of 48 bits
/// at any bit of the stream.
/// </summary>
internal sealed class Bzip2Source(ByteSource packed, ExpansionAllowance allowance, string path) : DecompressedSource(allowance, path)
{
    private const ulong BlockSignature = 0x314159265359;
    private const ulong EndSignature = 0x177245385090;
    private const int SignatureBits = 48;
    private const int ChecksumBits = 32;
    private const int StreamHeadBytes = 4;
    private const int HighestLevel = 9;

    private readonly Bzip2Block block = new();
    private byte[] buffer = new byte[64 << 10];
    private int filled;
    private bool isDry;
    private long dropped;
    private long bit;
    private int level;
    private bool isInStream;
    private ReadOnlyMemory<byte> ready;

    protected override long Consumed => dropped + (bit >> 3);

    private long BitsAhead => (8L * filled) - bit;

    public override bool Resume()
    {
        if (Loss is not { Kind: LossKind.Damaged } || !FindSignature())
        {
            return false;
        }

        Loss = null;
        isInStream = true;
        return true;
    }

    protected override int Produce(Span<byte> target)
    {
        if (ready.IsEmpty && !NextBlock())
        {
            return 0;
        }

        var count = Math.Min(target.Length, ready.Length);
        ready.Span[..count].CopyTo(target);
        ready = ready[count..];
        return count;
    }

    private bool NextBlock()
    {
        while (true)
        {
            Fill();
            if (!isInStream && !StartStream())
            {
                return false;
            }

            var signature = SignatureAt(bit);
            if (signature == EndSignature && BitsAhead >= SignatureBits + ChecksumBits)
            {
                // The stream's own checksum adds nothing: each block's was checked, and a block that is missing shows where its signature should be.
                bit = (bit + SignatureBits + ChecksumBits + 7) & ~7L;
                isInStream = false;
                continue;
            }

            if (signature != BlockSignature)
            {
                Loss = BitsAhead < SignatureBits + ChecksumBits
                    ? Cut("ends without its end mark")
                    : Damaged("has no block where one should begin");
                return false;
            }

            return DecodeBlock();
        }
    }

    private bool DecodeBlock()
    {
        var end = bit + SignatureBits;
        switch (block.Decode(buffer.AsSpan(0, filled), ref end, level))
        {
            case Bzip2Verdict.Whole:
                bit = end;
                ready = block.Output;
                return true;
            case Bzip2Verdict.Cut when isDry:
                Loss = Cut("ends in the middle of a block");
                return false;
            default:
                Loss = Damaged("has a damaged block");
                return false;
        }
    }

    /// <summary>Takes the head of a stream. A file may hold several; what follows the last one is padding, and is not looked at.</summary>
    private bool StartStream()
    {
        var at = (int)(bit >> 3);
        var head = buffer.AsSpan(at, Math.Min(StreamHeadBytes, filled - at));
        var isHead = head is [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9'];
        if (!isHead && SignatureAt(bit + (8 * StreamHeadBytes)) != BlockSignature)
        {
            Loss = head.IsEmpty ? packed.Loss
                : isDry && head.Length < StreamHeadBytes && "BZh"u8.StartsWith(head) ? Cut("ends without its end mark")
                : null;
            return false;
        }

        level = isHead ? head[3] - '0' : HighestLevel;
        bit += 8 * StreamHeadBytes;
        isInStream = true;
        return true;
    }

    private ulong SignatureAt(long place)
    {
        var bits = new Bzip2Bits(buffer.AsSpan(0, filled), place);
        return ((ulong)bits.Read(16) << 32) | bits.Read(32);
    }

    /// <summary>Looks for a signature behind the one at the current bit, and stays there.</summary>
    private bool FindSignature()
    {
        const ulong Mask = (1UL << SignatureBits) - 1;
        bit++;
        while (true)
        {
            Fill();
            var first = (int)(bit >> 3);
            for (var at = first; at + 8 <= filled; at++)
            {
                var eight = BinaryPrimitives.ReadUInt64BigEndian(buffer.AsSpan(at));
                for (var shift = at == first ? (int)(bit & 7) : 0; shift < 8; shift++)
                {
                    if (((eight >> (16 - shift)) & Mask) is BlockSignature or EndSignature)
                    {
                        bit = (8L * at) + shift;
                        return true;
                    }
                }
            }

            if (isDry)
            {
                return false;
            }

            bit = 8L * Math.Max(first, filled - 7);
        }
    }

    /// <summary>Sees to it that a whole block lies in the buffer, or all that is left.</summary>
    private void Fill()
    {
        const int Wanted = Bzip2Block.MaxPackedBytes + 64;
        if (isDry || filled - (bit >> 3) >= Wanted)
        {
            return;
        }

        var used = (int)(bit >> 3);
        buffer.AsSpan(used, filled - used).CopyTo(buffer);
        filled -= used;
        dropped += used;
        bit &= 7;
        while (!isDry && (filled < Wanted || filled < buffer.Length))
        {
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }

            var read = packed.Read(buffer.AsSpan(filled));
            filled += read;
            isDry = read == 0;
        }
    }

    private SourceLoss Cut(string how) => packed.Loss ?? new SourceLoss(LossKind.Cut, $"its bzip2 compression {how}, at compressed byte {dropped + filled}");

    private SourceLoss Damaged(string how) => new(LossKind.Damaged, $"its bzip2 compression {how}, at compressed byte {Consumed}");
}
