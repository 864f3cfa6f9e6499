namespace XenLint.Evidence;

/// <summary>A single compressed file: to the visitor an archive with one member.</summary>
internal static class LoneFile
{
    public static ArchiveReport Walk(WalkSession session, ByteWindow window, string path, ArchiveFormat compression, int depth)
    {
        var level = new ArchiveLevel(session, path, compression, ArchiveFormat.None, depth);
        var name = ArchiveNames.WithoutCompression(path);
        using var content = new Content(window);
        level.Offer(new MemberFacts(name, MemberKind.File), content);
        if (content.Loss is { } loss)
        {
            level.ReportMember(name, content.Passed, loss, "what follows");
        }

        return level.Finish();
    }

    private sealed class Content(ByteWindow window) : MemberContent
    {
        public override long? Size => null;

        public override int Read(Span<byte> buffer)
        {
            var read = window.Read(buffer);
            Passed += read;
            if (read == 0)
            {
                Loss = window.Loss;
            }

            return read;
        }

        public override ReadOnlySpan<byte> Head(int count)
        {
            var head = window.Peek(count);
            Loss = head.Length < count ? window.Loss : null;
            return head;
        }

        /// <summary>What nobody asked for is not decompressed.</summary>
        public override void Finish()
        {
        }
    }
}
