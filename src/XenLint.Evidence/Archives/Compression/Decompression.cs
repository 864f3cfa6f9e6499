namespace XenLint.Evidence;

/// <summary>How a stream of bytes is compressed.</summary>
internal enum CompressionMethod
{
    /// <summary>Not at all.</summary>
    Stored,

    /// <summary>Deflate without a frame, as in zip.</summary>
    Deflate,

    /// <summary>gzip, one or several members.</summary>
    Gzip,

    /// <summary>bzip2, one or several streams.</summary>
    Bzip2,
}

/// <summary>The one place that knows which decoder reads which compression.</summary>
internal static class Decompression
{
    /// <summary>Puts a decoder in front of compressed bytes.</summary>
    /// <param name="method">How they are compressed.</param>
    /// <param name="packed">The compressed bytes.</param>
    /// <param name="allowance">What the input may still expand to.</param>
    /// <param name="path">The logical path, for messages.</param>
    /// <param name="pool">The workers that decompress ahead.</param>
    public static ByteSource Open(CompressionMethod method, ByteSource packed, ExpansionAllowance allowance, string path, DecoderPool pool) => method switch
    {
        CompressionMethod.Deflate => new ReadAheadSource(new DeflateSource(packed, allowance, path), pool),
        CompressionMethod.Gzip => new ReadAheadSource(new GzipSource(packed, allowance, path), pool),
        CompressionMethod.Bzip2 => new Bzip2Source(packed, allowance, path, pool),
        _ => packed,
    };
}
