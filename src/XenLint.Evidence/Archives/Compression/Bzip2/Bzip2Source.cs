namespace XenLint.Evidence;

/// <summary>
/// bzip2, block after block. A damaged block is a gap: reading can be resumed at the next block, which is found by its signature of 48 bits
/// at any bit of the stream.
/// </summary>
internal sealed class Bzip2Source : DecompressedSource
{
    private const int ChecksumBits = 32;
    private const int StreamHeadBytes = 4;
    private const int HighestLevel = 9;

    private readonly DecoderPool pool;
    private readonly Bzip2Window window;
    private readonly Bzip2Ahead ahead;
    private Bzip2Content? content;
    private long bit;
    private int level;
    private bool isInStream;

    public Bzip2Source(ByteSource packed, ExpansionAllowance allowance, string path, DecoderPool pool)
        : base(allowance, path)
    {
        this.pool = pool;
        window = new Bzip2Window(packed);
        ahead = new Bzip2Ahead(window, pool);
    }

    protected override long Consumed => bit >> 3;

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
        while (true)
        {
            if (content?.Read(target) is > 0 and var count)
            {
                return count;
            }

            LetGo();
            if (!NextBlock())
            {
                return 0;
            }
        }
    }

    protected override void Release()
    {
        LetGo();
        ahead.Dispose();
    }

    private void LetGo()
    {
        if (content is { } empty)
        {
            pool.Return(empty);
            content = null;
        }
    }

    private bool NextBlock()
    {
        while (true)
        {
            window.Fill(bit);
            if (!isInStream && !StartStream())
            {
                return false;
            }

            var signature = window.SignatureAt(bit);
            var isCut = window.BitsBehind(bit) < Bzip2Window.SignatureBits + ChecksumBits;
            if (signature == Bzip2Window.EndSignature && !isCut)
            {
                // The stream's own checksum adds nothing: each block's was checked, and a block that is missing shows where its signature should be.
                bit = (bit + Bzip2Window.SignatureBits + ChecksumBits + 7) & ~7L;
                isInStream = false;
                continue;
            }

            if (signature != Bzip2Window.BlockSignature)
            {
                Loss = isCut ? Cut("ends without its end mark") : Damaged("has no block where one should begin");
                return false;
            }

            return DecodeBlock();
        }
    }

    private bool DecodeBlock()
    {
        var result = ahead.Take(bit, out var decoded);
        switch (result.Verdict)
        {
            case Bzip2Verdict.Whole when result.Symbols <= level * Bzip2Decoder.SymbolsPerLevel:
                bit = result.End;
                content = decoded;
                return true;
            case Bzip2Verdict.Cut when window.IsDry:
                Loss = Cut("ends in the middle of a block");
                break;
            default:
                Loss = Damaged("has a damaged block");
                break;
        }

        pool.Return(decoded);
        return false;
    }

    /// <summary>Takes the head of a stream. A file may hold several; what follows the last one is padding, and is not looked at.</summary>
    private bool StartStream()
    {
        var head = window.BytesFrom(bit);
        head = head[..Math.Min(StreamHeadBytes, head.Length)];
        var isHead = head is [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9'];
        if (!isHead && window.SignatureAt(bit + (8 * StreamHeadBytes)) != Bzip2Window.BlockSignature)
        {
            Loss = head.IsEmpty ? window.Loss
                : window.IsDry && head.Length < StreamHeadBytes && "BZh"u8.StartsWith(head) ? Cut("ends without its end mark")
                : null;
            return false;
        }

        level = isHead ? head[3] - '0' : HighestLevel;
        bit += 8 * StreamHeadBytes;
        isInStream = true;
        return true;
    }

    /// <summary>Looks for a signature behind the one at the current bit, and stays there.</summary>
    private bool FindSignature()
    {
        bit++;
        while (true)
        {
            window.Fill(bit);
            var found = window.FindSignature(bit);
            if (found >= 0)
            {
                bit = found;
                return true;
            }

            if (window.IsDry)
            {
                return false;
            }

            bit = window.UnseenFrom(bit);
        }
    }

    private SourceLoss Cut(string how) => window.Loss ?? new SourceLoss(LossKind.Cut, $"its bzip2 compression {how}, at compressed byte {window.EndByte}");

    private SourceLoss Damaged(string how) => new(LossKind.Damaged, $"its bzip2 compression {how}, at compressed byte {Consumed}");
}
