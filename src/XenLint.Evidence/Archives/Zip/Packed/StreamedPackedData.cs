namespace XenLint.Evidence;

/// <summary>Compressed bytes of a known length in a stream.</summary>
internal sealed class StreamedPackedData(ByteWindow window, long length) : PackedData
{
    private long passed;

    public override int Read(Span<byte> buffer)
    {
        var read = window.Read(buffer[..(int)Math.Min(buffer.Length, length - passed)]);
        passed += read;
        NoteEnd(read);
        return read;
    }

    public override void Finish()
    {
        passed += window.Skip(length - passed);
        NoteEnd(0);
    }

    private void NoteEnd(int read)
    {
        if (read == 0 && passed < length)
        {
            Loss ??= window.Loss ?? new SourceLoss(LossKind.Cut, "the archive ends in the middle of it");
        }
    }
}
