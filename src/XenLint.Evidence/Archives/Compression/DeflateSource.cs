using System.IO.Compression;

namespace XenLint.Evidence;

/// <summary>Deflate without a frame. A cut shows only by the length that is missing: whoever knows the length has to compare.</summary>
internal sealed class DeflateSource : DecompressedSource
{
    private readonly ByteSource packed;
    private readonly SourceStream input;
    private readonly DeflateStream inflater;

    public DeflateSource(ByteSource packed, ExpansionAllowance allowance, string path)
        : base(allowance, path)
    {
        this.packed = packed;
        input = new SourceStream(packed);
        inflater = new DeflateStream(input, CompressionMode.Decompress);
    }

    protected override long Consumed => input.Passed;

    protected override int Produce(Span<byte> buffer)
    {
        try
        {
            var read = inflater.Read(buffer);
            if (read == 0)
            {
                Loss = packed.Loss;
            }

            return read;
        }
        catch (InvalidDataException)
        {
            Loss = packed.Loss ?? new SourceLoss(LossKind.Damaged, "its compression is damaged");
            return 0;
        }
    }

    protected override void Release() => inflater.Dispose();
}
