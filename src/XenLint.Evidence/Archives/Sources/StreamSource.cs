namespace XenLint.Evidence;

/// <summary>A stream that the caller opened and closes.</summary>
internal sealed class StreamSource(Stream stream) : ByteSource
{
    private long passed;

    public override int Read(Span<byte> buffer)
    {
        if (Loss is not null)
        {
            return 0;
        }

        try
        {
            var read = stream.Read(buffer);
            passed += read;
            return read;
        }
        catch (IOException problem)
        {
            Loss = new SourceLoss(LossKind.Unreadable, $"its stream fails at byte {passed}: {problem.Message.TrimEnd('.')}");
            return 0;
        }
    }
}
