namespace XenLint.Evidence;

/// <summary>Compressed bytes that are fetched from their place in a file. Nothing is fetched of members that nobody asks for.</summary>
/// <param name="file">The archive.</param>
/// <param name="offset">Where the bytes begin.</param>
/// <param name="length">How many there are.</param>
internal sealed class FilePackedData(FileSource file, long offset, long length) : PackedData
{
    private long passed;

    /// <summary>Bytes that nobody asked for were perhaps fetched ahead, perhaps not: they do not count.</summary>
    public override SourceLoss? LossOfRest => null;

    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, length - passed);
        var read = file.ReadAt(offset + passed, buffer[..wanted]);
        passed += read;
        if (read == 0 && wanted > 0)
        {
            Loss ??= file.Loss ?? new SourceLoss(LossKind.Cut, "the archive ends in the middle of it");
        }

        return read;
    }

    public override void Finish()
    {
    }
}
