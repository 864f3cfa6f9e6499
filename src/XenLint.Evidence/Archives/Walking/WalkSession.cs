namespace XenLint.Evidence;

/// <summary>What all archives of one input share while they are walked.</summary>
internal sealed class WalkSession(ArchiveVisitor visitor, ArchiveLimits limits, DecoderPool pool, CancellationToken cancellation)
{
    private readonly ExpansionAllowance allowance = new(limits, cancellation);

    public ArchiveVisitor Visitor { get; } = visitor;

    public ArchiveLimits Limits { get; } = limits;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The workers that decompress ahead.</summary>
    public DecoderPool Pool { get; } = pool;

    /// <summary>Puts a decoder in front of compressed bytes.</summary>
    public ByteSource Decompress(CompressionMethod method, ByteSource packed, string path) => Decompression.Open(method, packed, allowance, path, Pool);
}
